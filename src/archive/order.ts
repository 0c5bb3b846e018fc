/** Comparators for `sort`: by code unit, so that the order is the same on every machine and in every language. */

export function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The earlier text last; what has none comes after everything that has one. */
export function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return byText(b, a)
}

/** The smaller number first; what has none comes last. */
export function byNumber(a: number | null, b: number | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a - b
}
