import type { Piece } from '../../types/lines.ts'
import { joined, type Mend } from './mend.ts'

/** A mark alone on its line belongs to the line above.
 *      着力打造高素质干部队伍
 *      。 */
export const strayMarks: Mend = {
  name: 'stray-marks',
  mend(pieces) {
    if (!pieces.some(({ plain }) => strayMark.test(plain))) return pieces
    const lines: [Piece, ...Piece[]][] = []
    for (const piece of pieces) {
      const last = lines.at(-1)
      if (last && piece.gap <= 1 && strayMark.test(piece.plain)) last.push(piece)
      else lines.push([piece])
    }
    return lines.map((line) => joined(line, this.name))
  },
}

const strayMark = /^[，。、；：？！”’）》】]{1,3}$/u
