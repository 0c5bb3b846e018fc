/** How full a cell of the map or the calendar is drawn, 0 to `steps`: 0 for nothing, `steps` for a count of `full`. */
export function heat(count: number, full: number): number {
  return count === 0 ? 0 : Math.ceil((count / full) * steps)
}

const steps = 5

/** The count at which a cell among cells with these counts is drawn fullest: the largest of them; twice that where none
 *  is twice another, so that counts of about one size stand in a middle tone and not each as if it were the most. Cells
 *  with nothing are left out; 0 where there are no others. */
export function fullest(counts: Iterable<number>): number {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, 0]
  for (const count of counts) {
    if (count === 0) continue
    smallest = Math.min(smallest, count)
    largest = Math.max(largest, count)
  }
  return largest < 2 * smallest ? 2 * largest : largest
}
