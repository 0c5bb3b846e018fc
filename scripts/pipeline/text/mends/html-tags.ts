import type { Piece } from '../../types/lines.ts'
import { type Mend, replaced } from './mend.ts'

/** Tags and entities of HTML, where a page is full of them: what they say of a line is kept, nothing of them is read.
 *      <h2>老站台变身新书屋</h2>            a heading: 老站台变身新书屋
 *      <p>&emsp;&emsp;本报讯 闲置多年</p>    本报讯 闲置多年 */
export const htmlTags: Mend = {
  name: 'html-tags',
  mend(pieces) {
    const tagged = pieces.filter(({ text }) => block.test(text))
    if (tagged.length < fewest || tagged.length * 4 < pieces.length) return pieces
    return pieces.map((piece) => {
      const bare = replaced(piece, this.name, signs, read)
      // A line of tags only stays what it is.
      if (bare.text === '') return piece
      return heading.test(piece.text) ? { ...bare, whole: 'heading' } : opensBlock.test(piece.text) ? apart(bare) : bare
    })
  },
}

/** A line or two may speak of tags. */
const fewest = 3
const block = /<\/?(?:p|div|h[1-6]|br|li|td|span|section|article)(?:\s[^<>]{0,200})?\/?>/iu
const opensBlock = /^<(?:p|div|li|section|article)[\s>]/iu
const heading = /^<h[1-6][\s>]/iu
const signs =
  /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|emsp|ensp|amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip|#\d{2,6});/giu

/** A block begins a paragraph as surely as a blank line does. */
const apart = (piece: Piece): Piece => (piece.gap === 0 ? { ...piece, gap: 1 } : piece)

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
}

function read([sign]: RegExpExecArray): string {
  if (sign.startsWith('<')) return ''
  const name = sign.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return entities[name] ?? ' '
  const code = Number(name.slice(1))
  return code > 0x20 && code < 0x10000 ? String.fromCharCode(code) : ' '
}
