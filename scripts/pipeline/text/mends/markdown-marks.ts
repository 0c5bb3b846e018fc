import type { Piece } from '../../types/lines.ts'
import { edited, type Mend, replaced } from './mend.ts'

/** What Markdown adds to a text: the signs of headings, emphasis and lists, where a page has headings or pictures in it.
 *      # 老站台变身新书屋      a heading: 老站台变身新书屋
 *      **本报讯** 闲置多年      本报讯 闲置多年 */
export const markdownMarks: Mend = {
  name: 'markdown-marks',
  mend(pieces) {
    if (!pieces.some(({ text }) => heading.test(text) || picture.test(text))) return pieces
    return pieces.map((piece) => withoutSigns(piece, this.name))
  },
}

const heading = /^#{1,6}\s+(?=\S)/u
const picture = /^!\[[^\]]*\]\([^)]*\)$/u

function withoutSigns(piece: Piece, by: string): Piece {
  const sign = heading.exec(piece.text)?.[0].length
  if (sign !== undefined) {
    const bare = replaced(
      edited(piece, by, [{ from: 0, to: sign, text: '' }]),
      by,
      emphasis,
      ([, , text]) => text ?? '',
    )
    return { ...bare, whole: 'heading' }
  }
  return picture.test(piece.text) ? piece : replaced(piece, by, emphasis, ([, , text]) => text ?? '')
}

const emphasis = /(\*\*|__|\*)(?=\S)([^*_]+?)(?<=\S)\1/gu
