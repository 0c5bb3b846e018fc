import type { Piece } from '../../types/lines.ts'
import { endsSentence } from '../typography.ts'
import { joined, type Mend } from './mend.ts'

/** Printed lines that were cut between two marks, which the typesetter had moved together.
 *      斤。
 *      ”靠着做桃酥生意在外打拼多年的徐初昌，前       斤。”靠着做桃酥生意在外打拼多年的徐初昌，前
 *      龙江大庆油田萨55井旁，
 *      “铁人王进喜”                                   龙江大庆油田萨55井旁，“铁人王进喜”
 *  No typesetter lets a line begin with ” or end with “: pages with several such lines are mended. */
export const splitLines: Mend = {
  name: 'split-lines',
  mend(pieces) {
    const broken = pieces.filter(
      (piece, i) => i > 0 && piece.gap === 0 && cannotBreak(pieces[i - 1] as Piece, piece, pieces, i),
    )
    if (broken.length < fewest) return pieces
    const out: Piece[] = []
    for (const [i, piece] of pieces.entries()) {
      const last = out.at(-1)
      const goesOn =
        last !== undefined && piece.gap === 0 && (cannotBreak(last, piece, pieces, i) || isRest(last, piece, pieces, i))
      if (goesOn) out[out.length - 1] = joined([last, piece], this.name)
      else out.push(piece)
    }
    return out
  },
}

/** A line or two of a page can be lists, or misread. */
const fewest = 3
const startsClosed = /^[”’」』）》】〉，。、；：！？]/u
const endsOpen = /[“‘「『（《【〈]$/u
const endsWithMark = /[，。、；：！？”’」』）》】〉…]$/u
const startsOpen = /^[“‘「『（《【〈]/u

/** A typesetter's line breaks nowhere so. Text that a program cut after so many characters does, but its lines are full. */
const cannotBreak = (a: Piece, b: Piece, pieces: readonly Piece[], i: number) =>
  (startsClosed.test(b.plain) || endsOpen.test(a.plain)) && a.width + b.width <= measureAround(pieces, i) + squeeze

/** Lines round a split one that show its measure: in a paragraph of talk three of four are split. */
const linesAround = 4
/** Two marks side by side are set in one and a half. */
const squeeze = 1

const measureAround = (pieces: readonly Piece[], i: number) =>
  Math.max(...pieces.slice(Math.max(0, i - linesAround), i + linesAround + 1).map(({ width }) => width))

/** `b` opens where `a` closes, and both fit into one line of the measure. Behind a full stop a new paragraph can begin: what is left of its line tells. */
function isRest(a: Piece, b: Piece, pieces: readonly Piece[], i: number): boolean {
  if (!endsWithMark.test(a.plain) || !startsOpen.test(b.plain)) return false
  const measure = measureAround(pieces, i)
  const both = a.width + b.width
  if (both > measure + squeeze) return false
  return !endsSentence(a.plain) || Math.abs(both - measure) <= squeeze + 0.5 || /^（/u.test(b.plain)
}
