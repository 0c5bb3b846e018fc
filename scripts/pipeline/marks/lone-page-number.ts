import type { Mark } from '../types/marks.ts'

/** The page number that an extractor set far from the rest of its folio: on a page whose folio has a day and no number, the
 *  only line that is nothing but a number. Figures of vertical type stand below each other, and are not taken.
 *      2024年11月27日 星期三 … 用来为人民谋幸福。 ⏎ 06 ⏎ 记者从生态环境部了解到 */
export function withLonePageNumber(marks: readonly Mark[]): Mark[] {
  const folios = marks.flatMap((mark) => (mark.is === 'furniture' && mark.folio ? [mark.folio] : []))
  const lacksPage = folios.some(({ date }) => date !== undefined) && folios.every(({ page }) => page === undefined)
  const alone = lacksPage
    ? marks.filter((_, i) => isPage(marks[i]) && !isNumber(marks[i - 1]) && !isNumber(marks[i + 1]))
    : []
  const [mark, ...more] = alone
  if (mark?.is !== 'text' || more.length > 0) return [...marks]
  const page = Number(mark.piece.plain.replace(/^[A-Z]/u, ''))
  const why = 'the only number alone on its line, on a page whose folio has a day and no number'
  return marks.map((one) =>
    one === mark ? { is: 'furniture', kind: 'folio', pieces: [mark.piece], folio: { ...unsaid, page }, why } : one,
  )
}

const unsaid = { date: undefined, weekday: undefined, section: undefined }

const isLine = (mark: Mark | undefined, form: RegExp) => mark?.is === 'text' && form.test(mark.piece.plain)
const isNumber = (mark: Mark | undefined) => isLine(mark, /^\d{1,2}$/u)
const isPage = (mark: Mark | undefined) => isLine(mark, /^[A-Z]?0?[1-9]\d?$/u)
