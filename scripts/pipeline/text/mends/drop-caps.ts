import type { Piece } from '../../types/lines.ts'
import { wordAcross } from '../reads-on.ts'
import { joined, type Mend } from './mend.ts'

/** The first character of a text, set large and therefore on a line of its own.
 *      晚
 *      上七点，柳河乡的梨园里亮起了灯。 */
export const dropCaps: Mend = {
  name: 'drop-caps',
  mend(pieces) {
    const numbered = pieces.filter(({ plain }) => numeral.test(plain)).length > 1
    const out: Piece[] = []
    for (let i = 0; i < pieces.length; i++) {
      const [before, piece, next] = [pieces[i - 1], pieces[i] as Piece, pieces[i + 1]]
      const isCap =
        next !== undefined &&
        cap.test(piece.plain) &&
        !(numbered && numeral.test(piece.plain)) &&
        (before?.width ?? 2) > 1 &&
        next.width >= narrowest &&
        next.gap <= 1 &&
        /^[\p{Script=Han}，]/u.test(next.plain) &&
        (next.gap === 0 || wordAcross(piece.plain, next.plain))
      if (isCap) out.push(joined([piece, pieces[++i] as Piece], this.name))
      else out.push(piece)
    }
    return out
  },
}

const cap = /^[“‘「]?\p{Script=Han}$/u
/** The number of a part is no capital when another one is there too. */
const numeral = /^[一二三四五六七八九十]$/u
/** A line of text beside the capital. */
const narrowest = 6
