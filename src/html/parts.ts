/** What one page has of its own, of a kind of which an archive has thousands; all else that its template prints is the
 *  same on every page of the kind. */
export type Parts = {
  /** plain text */
  title: string
  description: string
  /** the page's own address, as `archive().url` makes it */
  path: string
  /** markup for programs, in the head */
  head: string
  /** markup of the page itself */
  main: string
  /** markup of the record beside it */
  record: string
}

/** What a template prints: the page's own parts, or the marks that stand in for them while a build has the template print
 *  its frame. */
export function partsOr(make: () => Parts): Parts {
  return globalThis.xianwenMarks ?? make()
}

/** Has every template print these parts until `work` is done. */
export async function withMarks<T>(marks: Parts, work: () => Promise<T>): Promise<T> {
  globalThis.xianwenMarks = marks
  try {
    return await work()
  } finally {
    globalThis.xianwenMarks = undefined
  }
}

declare global {
  /** It is seen by both copies of this module: the process's own and the one that Astro bundles into the pages. */
  var xianwenMarks: Parts | undefined
}
