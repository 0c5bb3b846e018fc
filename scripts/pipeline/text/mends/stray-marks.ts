import type { Piece } from '../../types/lines.ts'
import { joined, type Mend } from './mend.ts'

/** A mark alone on its line belongs to the line above.
 *      着力打造高素质干部队伍
 *      。 */
export const strayMarks: Mend = {
  name: 'stray-marks',
  mend(pieces) {
    const out: Piece[] = []
    for (const piece of pieces) {
      const last = out.at(-1)
      if (last && piece.gap <= 1 && strayMark.test(piece.plain)) out[out.length - 1] = joined([last, piece], this.name)
      else out.push(piece)
    }
    return out
  },
}

const strayMark = /^[，。、；：？！”’）》】]{1,3}$/u
