/** What one page has of its own, of a kind of which an archive has thousands: markup, as it stands in the page. All else
 *  that its template prints is the same on every page of the kind. */
export type Parts = {
  /** what its head says of it, as `headOf` makes it */
  head: string
  main: string
  /** the record beside it; empty for a kind that has none */
  record: string
}

/** What a template prints: the page's own parts, or the marks that stand in for them while a build has the template print
 *  its frame. */
export function partsOr(make: () => Parts): Parts {
  return standIns ?? make()
}

/** Has every template print these parts until `work` is done. */
export async function withMarks<T>(marks: Parts, work: () => Promise<T>): Promise<T> {
  standIns = marks
  try {
    return await work()
  } finally {
    standIns = undefined
  }
}

let standIns: Parts | undefined
