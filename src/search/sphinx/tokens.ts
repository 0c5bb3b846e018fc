/** Texts as a search server of another make sees them: it gets no Chinese, and needs no segmenter, no table of characters and no
 *  morphology. Every UTF-16 unit of a folded text is a word of one to four characters, its code in base 36:
 *
 *      任城 → fln hce          a phrase of such words is Ctrl-F, for every character, digit and mark
 *
 *  Words of five characters and more are free for what is no text: days, pages. */
export function tokensOf(folded: string): string {
  return Array.from({ length: folded.length }, (_, i) => folded.charCodeAt(i).toString(36)).join(' ')
}

/** Stands before and after every value, so that no text is found over the end of one. No query holds it: folding drops it. */
export const border = '0'

/** Folded values of a field: `0 fln hce 0 … 0`. */
export function valueTokens(folded: readonly string[]): string {
  return [border, ...folded.flatMap((value) => [tokensOf(value), border])].join(' ')
}

/** Stands in every article: a query that only excludes begins with it. */
export const every = 'every'

/** The words of the day on which an article was printed: for itself, its month, its year, and the day of every year. */
export function dayTokens(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  return [`d${year}${month}${day}`, `m${year}${month}`, `y${year}`, `x${month}${day}`]
}

export function pageToken(page: number | string): string {
  return `page${page}`
}
