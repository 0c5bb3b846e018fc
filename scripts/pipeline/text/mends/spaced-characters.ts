import { hasBlank } from '../typography.ts'
import { type Mend, replaced } from './mend.ts'

/** A blank between any two characters of the page. A wider one is the printed blank, where the page has both.
 *      本 报 云 河 讯 （ 通 讯 员 林 一 舟 方       本报云河讯（通讯员林一舟方 */
export const spacedCharacters: Mend = {
  name: 'spaced-characters',
  mend(pieces) {
    const long = pieces.filter(({ text }) => text.length >= shortest)
    const spaced = long.filter(({ text }) => isSpaced(text))
    if (spaced.length < Math.max(fewest, long.length * most)) return pieces
    return pieces.map((piece) =>
      isSpaced(piece.text) ? replaced(piece, this.name, blanks, ([blank]) => (blank.length > 1 ? ' ' : '')) : piece,
    )
  },
}

/** A line or two may be stretched to fill its column. */
const fewest = 4
/** Three characters and their blanks. */
const shortest = 5
/** A page has lines of Latin words beside. */
const most = 0.6
const blanks = /[ \t\u3000\u00a0]+/gu

/** Every character stands alone; a Latin word or a number may be whole. */
function isSpaced(text: string): boolean {
  return hasBlank(text) && text.split(blanks).every((word) => [...word].length === 1 || /^[\w.%]+$/u.test(word))
}
