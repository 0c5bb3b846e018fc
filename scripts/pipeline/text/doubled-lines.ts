import type { Piece } from '../types.ts'
import { type Mend, swallowing } from './mend.ts'

/** A title's shadow as lines of its own: one or several lines, and right behind them the same again.
 *      老站台变身新书屋
 *      老站台变身新书屋
 *  A poem says a line twice and ends it with a mark; a column's name is printed three times and more, and is known by it. */
export const doubledLines: Mend = {
  name: 'doubled-lines',
  mend(pieces) {
    const out: Piece[] = []
    for (let i = 0; i < pieces.length; ) {
      const n = copiedFrom(pieces, i)
      for (let k = 0; k < Math.max(n, 1); k++) {
        const piece = pieces[i + k] as Piece
        const copy = pieces[i + n + k] as Piece
        out.push(n > 0 ? swallowing(piece, [copy], this.name) : piece)
      }
      i += Math.max(2 * n, 1)
    }
    return out
  },
}

/** No title has more lines. */
const longest = 4
const narrowest = 3

/** How many lines from `i` on are printed again right behind. */
function copiedFrom(pieces: readonly Piece[], i: number): number {
  for (let n = 1; n <= longest; n++) {
    const lines = pieces.slice(i, i + n)
    const copies = pieces.slice(i + n, i + 2 * n)
    if (copies.length < n || !lines.every(isTitleLine)) return 0
    if (!lines.every(({ plain }, k) => plain === copies[k]?.plain)) continue
    const thrice = pieces.slice(i + 2 * n, i + 3 * n)
    return thrice.length === n && lines.every(({ plain }, k) => plain === thrice[k]?.plain) ? 0 : n
  }
  return 0
}

const isTitleLine = ({ plain, width }: Piece) =>
  width >= narrowest && /\p{Script=Han}{2}/u.test(plain) && !/[，。；、：]$/u.test(plain)
