import type { Piece } from '../../types/lines.ts'
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
      const run = runFrom(pieces, i)
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
