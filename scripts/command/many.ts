/** A number of things in English, whose plural is the word with an s: `1 photo`, `0 photos`. */
export function many(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
