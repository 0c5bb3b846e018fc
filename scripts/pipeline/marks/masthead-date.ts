import { isoDate } from '../entities/dates.ts'
import type { Piece } from '../types.ts'
import type { Rule } from './rule.ts'

/** A front page's date, set over several lines with the day in large type.
 *      2023年12月 ⏎ 17 ⏎ 星期日 ⏎ 农历癸卯年十一月初五 */
export const mastheadDate: Rule = {
  name: 'masthead-date',
  take(pieces, i) {
    const found: Found = {}
    let used = 0
    for (let k = i; k < pieces.length && used < mostLines; k++) {
      const piece = pieces[k] as Piece
      if ((k > i && piece.gap > 2) || !readPart(piece.plain.normalize('NFKC').replace(/\s/gu, ''), found)) break
      used++
    }
    const { year, month, day, weekday } = found
    if (used < 2 || year === undefined || month === undefined || day === undefined || !(weekday || found.lunar))
      return undefined
    const run = pieces.slice(i, i + used)
    const folio = { date: isoDate(year, month, day), weekday, page: undefined, section: undefined }
    const why = 'year, month, day and weekday in lines of their own'
    return { marks: [{ is: 'furniture', kind: 'masthead', pieces: run, why, folio }], used }
  },
}

const mostLines = 6

type Found = { year?: number; month?: number; day?: number; weekday?: string; lunar?: boolean }

const firstOfPart = /^[\d星农甲乙丙丁戊己庚辛壬癸]/u

/** Takes one part of a date; false when it is none, or one that is there already. */
function readPart(text: string, found: Found): boolean {
  if (!firstOfPart.test(text)) return false
  const date =
    /^(?:(?<year>(?:19|20)\d{2})年)?(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日?)?(?<weekday>星期[一二三四五六日天])?$/u.exec(
      text,
    )
  const g = date?.groups
  if (g && text) {
    for (const key of ['year', 'month', 'day'] as const) {
      if (g[key] === undefined) continue
      if (found[key] !== undefined) return false
      found[key] = Number(g[key])
    }
    if (g.weekday) found.weekday = g.weekday.replace('天', '日')
    return true
  }
  if (!/^(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?\S{2,12}$/u.test(text)) return false
  found.lunar = true
  return true
}
