/** Long lists in several pages, each with an address that any static host can serve: the first keeps the list's own
 *  address, the others add their number: `/counties/yanzhou/`, `/counties/yanzhou/2/`. */

/** One page of a list. */
export type Leaf<T> = {
  /** from 1 */
  number: number
  /** how many pages the list has; an empty list has one */
  of: number
  items: readonly T[]
}

/** The page that an address asks for: `undefined` for the first, then `2`, `3` … Throws for one that is not there. */
export function leafAt<T>(items: readonly T[], size: number, param: string | undefined): Leaf<T> {
  const number = Number(param ?? 1)
  const of = leafCount(items.length, size)
  if (!Number.isInteger(number) || number < 1 || number > of) throw new Error(`there is no page ${param} of ${of}`)
  return { number, of, items: items.slice((number - 1) * size, number * size) }
}

/** What `leafAt` takes for each page of a list of so many items. */
export function leafParams(items: number, size: number): (string | undefined)[] {
  return Array.from({ length: leafCount(items, size) }, (_, index) => (index === 0 ? undefined : String(index + 1)))
}

/** The address of one page of the list at `path`, which ends with `/`. */
export function leafUrl(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`
}

/** The page on which the item at an index stands. */
export function leafOf(index: number, size: number): number {
  return Math.floor(index / size) + 1
}

function leafCount(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size))
}

/** Articles on a page of a list: a minute's scanning, 30 KB of HTML after gzip at the most. */
export const articlesPerLeaf = 100

/** Names on a page of an index: as many as a printed book's index has on four pages. */
export const namesPerLeaf = 1000

/** Printed pages with their headlines on one page of a list: about as many headlines as `articlesPerLeaf`. */
export const groupsPerLeaf = 15
