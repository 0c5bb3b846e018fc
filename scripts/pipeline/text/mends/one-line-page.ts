import type { Piece } from '../../types/lines.ts'
import { cutPiece } from '../lines.ts'
import { wordAcross } from '../reads-on.ts'
import type { Mend, Mended } from './mend.ts'

/** A whole page in one line. It is cut where a dateline, names or the page's own credits begin, and behind the sentence that ends above a title; where its paragraphs
 *  end nobody can say.
 *      …力争年底前实现全覆盖。老站台变身新书屋本报讯（记者 周立秋）闲置多年的…
 *                              ^             ^                                    */
export const oneLinePage: Mend = {
  name: 'one-line-page',
  mend(pieces): Mended | readonly Piece[] {
    const all = pieces.reduce((sum, { text }) => sum + text.length, 0)
    const flat = pieces.find(({ text }) => text.length >= shortest && text.length >= all * most)
    const cuts = flat ? cutsIn(flat.text) : []
    if (!flat || cuts.length < fewest) return pieces
    return {
      pieces: pieces.flatMap((piece) => (piece === flat ? parted(piece, cuts, this.name) : [piece])),
      doubts: [
        {
          rule: 'one-line-page',
          line: flat.span.line,
          found: `the page is one line of ${flat.text.length} characters; its articles were parted at datelines and names, its paragraphs not at all`,
          todo: 'extract the page again with its line ends, or correct where articles begin',
        },
      ],
    }
  },
}

/** A long paragraph is shorter, and an article that is not wrapped has other lines beside it. */
const shortest = 400
const most = 0.8
/** Two articles. */
const fewest = 3

function parted(piece: Piece, cuts: readonly number[], by: string): Piece[] {
  return cutAt(piece, cuts).map((part) => ({ ...part, gap: 1, whole: 'line', mends: [...(part.mends ?? []), by] }))
}

/** A piece cut at offsets of its text: first in the middle, so that no part is read anew for every cut behind it. */
function cutAt(piece: Piece, cuts: readonly number[]): Piece[] {
  const middle = cuts.length >> 1
  const at = cuts[middle]
  if (at === undefined) return [piece]
  const [part, behind] = cutPiece(piece, at)
  const from = piece.text.length - (behind?.text.length ?? 0)
  const further = cuts.slice(middle + 1).flatMap((cut) => (cut > from ? [cut - from] : []))
  return [...(part ? cutAt(part, cuts.slice(0, middle)) : []), ...(behind ? cutAt(behind, further) : [])]
}

const dateline =
  /(?:本报|本刊|本台|新华社|中新社|据新华社)\p{Script=Han}{0,8}(?:\d{1,2}月\d{1,2}日)?(?:讯|电)(?=[（(\s\p{Script=Han}])|【本报讯】/gu
const byline = /[□■●◆]\s?(?:本报)?(?:特约|见习|全媒体|融媒体?)?(?:记者|通讯员)\s?/gu
const credits = /[□■●◆]\s?(?:责任|值班|本版|视觉|美术)?编辑/gu
const weekday = /(?:星期|周)[一二三四五六日]/u
const sentenceEnd = /[。！？][”’」）]{0,2}/gu

/** Where a new part of the page begins, in order. */
function cutsIn(text: string): number[] {
  const cuts = new Set<number>()
  const ends = [...text.matchAll(sentenceEnd)].map(({ 0: end, index }) => index + end.length)
  const head = text.slice(0, ends[0]).search(weekday)
  if (head >= 0) cuts.add(head + (weekday.exec(text)?.[0].length ?? 0))
  const starts = [dateline, byline, credits].flatMap((kind) => [...text.matchAll(kind)])
  for (const { 0: found, index } of starts) {
    cuts.add(index)
    const title = ends.findLast((end) => end <= index)
    if (title !== undefined && index - title <= longestTitle) cuts.add(title)
    if (/^[□■●◆]/u.test(found)) cuts.add(namesEnd(text, index + found.length))
  }
  return [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b)
}

/** No title has more characters. */
const longestTitle = 40

/** Where the names behind a role end: each has three characters, or two when the third goes on in a word; others follow a blank. */
function namesEnd(text: string, from: number): number {
  const roles = /^(?:\s?\p{Script=Han}{2,4}\s)*/u.exec(text.slice(from))?.[0].length ?? 0
  const last = from + roles
  const three =
    /^\p{Script=Han}{3}/u.test(text.slice(last)) && !wordAcross(text.slice(last, last + 3), text.slice(last + 3))
  return last + (three ? 3 : 2)
}
