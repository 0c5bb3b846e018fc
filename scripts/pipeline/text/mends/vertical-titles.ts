import type { Piece } from '../../types/lines.ts'
import { oddsOfContinuation } from '../continuation.ts'
import { joined, type Mend } from './mend.ts'

/** A title that stands upright: one character a line.
 *      老
 *      站
 *      台      老站台 */
export const verticalTitles: Mend = {
  name: 'vertical-titles',
  mend(pieces) {
    const out: Piece[] = []
    for (let i = 0; i < pieces.length; ) {
      const run = narrowRun(pieces, i) ?? runFrom(pieces, i)
      const [first, ...rest] = run
      if (first && run.length >= shortest) out.push({ ...joined([first, ...rest], this.name), whole: 'heading' })
      else out.push(...(run.length ? run : [pieces[i] as Piece]))
      i += Math.max(run.length, 1)
    }
    return out
  },
}

/** 简讯 could be two capitals; three characters in a row are a title. */
const shortest = 3
const single = /^(?:[\p{Script=Han}“”‘’《》（）「」『』、，：！？·—…—]|\d{1,2}|[A-Za-z])$/u

/** Lines of one character that stand below each other at the same distance; not figures of a table. */
function runFrom(pieces: readonly Piece[], i: number): Piece[] {
  const run: Piece[] = []
  for (let k = i; k < pieces.length; k++) {
    const piece = pieces[k] as Piece
    const apart = run.length > 1 ? (run[1]?.gap ?? 0) : 1
    if (!single.test(piece.plain) || (run.length > 0 && piece.gap > apart)) break
    run.push(piece)
  }
  const han = run.filter(({ plain }) => /\p{Script=Han}/u.test(plain))
  const numerals = run.filter(({ plain }) => /^[一二三四五六七八九十]$/u.test(plain))
  return han.length * 2 > run.length && numerals.length * 2 < run.length ? run : run.slice(0, 1)
}

/** Lines of one or two characters between blank lines that read on. */
function narrowRun(pieces: readonly Piece[], i: number): Piece[] | undefined {
  let end = i
  while (
    end < pieces.length &&
    narrow.test((pieces[end] as Piece).plain) &&
    (end === i || (pieces[end] as Piece).gap === 0)
  )
    end++
  const run = pieces.slice(i, end)
  if (
    run.length < fewestNarrow ||
    pieces[i - 1] === undefined ||
    (pieces[i] as Piece).gap === 0 ||
    pieces[end]?.gap === 0
  )
    return undefined
  const odds = run.reduce(
    (sum, { plain }, k) => sum + (k === 0 ? 0 : oddsOfContinuation((run[k - 1] as Piece).plain, plain)),
    0,
  )
  return odds > 0 ? run : undefined
}
const fewestNarrow = 4
const narrow = /^(?:[\p{Script=Han}“”‘’《》（）「」『』、，：！？·—…A-Za-z]{1,2}|\d{1,2})$/u
