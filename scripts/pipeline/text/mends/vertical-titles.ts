import type { Piece } from '../../types/lines.ts'
import { oddsOfContinuation } from '../continuation.ts'
import { joined, type Mend } from './mend.ts'

/** A title that stands upright: one character a line, or two.
 *      老
 *      站
 *      台      老站台 */
export const verticalTitles: Mend = {
  name: 'vertical-titles',
  mend(pieces) {
    const kinds = pieces.map(({ plain }) => kindOf(plain))
    const out: Piece[] = []
    for (let i = 0; i < pieces.length; ) {
      const end = endOfNarrowLines(pieces, i) ?? endOfRun(pieces, kinds, i)
      const run = pieces.slice(i, end) as [Piece, ...Piece[]]
      if (run.length >= shortest) out.push({ ...joined(run, this.name), whole: 'heading' })
      else out.push(...run)
      i = end
    }
    return out
  },
}

/** 简讯 could be two capitals; three characters in a row are a title. */
const shortest = 3
const single = /^(?:[\p{Script=Han}“”‘’《》（）「」『』、，：！？·—…—]|\d{1,2}|[A-Za-z])$/u

type Kind = 'longer' | 'han' | 'numeral' | 'other'

function kindOf(text: string): Kind {
  if (!single.test(text)) return 'longer'
  if (/^[一二三四五六七八九十]$/u.test(text)) return 'numeral'
  return /\p{Script=Han}/u.test(text) ? 'han' : 'other'
}

/** The end of the lines of one character that stand below each other at the same distance; not figures of a table. */
function endOfRun(pieces: readonly Piece[], kinds: readonly Kind[], i: number): number {
  let [han, numerals, end] = [0, 0, i]
  for (; end < pieces.length && kinds[end] !== 'longer'; end++) {
    const apart = end > i + 1 ? (pieces[i + 1]?.gap ?? 0) : 1
    if (end > i && (pieces[end]?.gap ?? 0) > apart) break
    if (kinds[end] === 'numeral') numerals++
    if (kinds[end] !== 'other') han++
  }
  return han * 2 > end - i && numerals * 2 < end - i ? end : i + 1
}

/** The end of four lines or more of one or two characters, between blank lines, that read on. */
function endOfNarrowLines(pieces: readonly Piece[], i: number): number | undefined {
  if (i === 0 || pieces[i]?.gap === 0) return undefined
  let [odds, end] = [0, i]
  for (; end < pieces.length && narrow.test((pieces[end] as Piece).plain); end++) {
    const { gap, plain } = pieces[end] as Piece
    if (end > i && gap > 0) break
    if (end > i) odds += oddsOfContinuation((pieces[end - 1] as Piece).plain, plain)
  }
  return end - i >= fewestNarrow && pieces[end]?.gap !== 0 && odds > 0 ? end : undefined
}

const fewestNarrow = 4
const narrow = /^(?:[\p{Script=Han}“”‘’《》（）「」『』、，：！？·—…A-Za-z]{1,2}|\d{1,2})$/u
