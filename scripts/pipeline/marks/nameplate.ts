import type { Habits, Piece } from '../types.ts'
import { folio, isNameplate } from './folio.ts'
import { mastheadDate } from './masthead-date.ts'
import type { Rule } from './rule.ts'

/** The name of the paper, alone on its line: one of the archive's papers, or what is called as newspapers are and stands
 *  beside the date of the page.
 *      泗水周报 ⏎ 2024年3月5日 星期二 第2版 */
export const nameplate: Rule = {
  name: 'nameplate',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const paper = piece.plain.replace(/\s/gu, '')
    if (
      piece.width >= narrowest ||
      !(habits.papers.has(paper) || (isNameplate(paper) && isBesideDate(pieces, i, habits)))
    )
      return undefined
    const facts = { date: undefined, weekday: undefined, page: undefined, section: undefined, paper }
    return {
      marks: [{ is: 'furniture', kind: 'masthead', pieces: [piece], why: 'the name of the paper', folio: facts }],
      used: 1,
    }
  },
}

/** A line of text is not so narrow: what a paper's name begins may be a sentence. */
const narrowest = 9

function isBesideDate(pieces: readonly Piece[], i: number, habits: Habits): boolean {
  return [i - 1, i + 1].some((k) => pieces[k] && [mastheadDate, folio].some((rule) => hasDate(rule, pieces, k, habits)))
}

function hasDate(rule: Rule, pieces: readonly Piece[], k: number, habits: Habits): boolean {
  const marks = rule.take(pieces, k, habits)?.marks ?? []
  return marks.some((mark) => mark.is === 'furniture' && mark.folio?.date !== undefined)
}
