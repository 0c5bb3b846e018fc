import { type Mend, replaced } from './mend.ts'

/** Zero-width characters, soft hyphens and marks of direction inside a line: nobody sees them, and they part what belongs together.
 *      本<U+200B>报<U+200B>讯      本报讯 */
export const unseenCharacters: Mend = {
  name: 'unseen-characters',
  mend(pieces) {
    if (!pieces.some(({ text }) => anyUnseen.test(text))) return pieces
    return pieces.map((piece) => replaced(piece, this.name, unseen, () => ''))
  },
}

const anyUnseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u
const unseen = new RegExp(anyUnseen.source, 'gu')
