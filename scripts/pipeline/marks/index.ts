import { simplified } from '../../../src/text/either-script.ts'
import type { Piece } from '../types/lines.ts'
import type { Rule } from './rule.ts'

/** What a front page says of the other pages: furniture, though it reads like headlines.
 *      今日导读 ⏎ 好水直通农家院 ⏎ →02版 ⏎ 百年渡口换新颜 ⏎ →03版
 *      要闻导读 一揽子政策加快落地 ▶2版 民生保障有力有效 ▶3版
 *      春耕生产全面展开 ……2版 */
export const index: Rule = {
  name: 'index',
  signs: '导看推提目索版',
  take(pieces, i) {
    const used = underItsName(pieces, i) ?? (pointsAway(pieces[i] as Piece) ? 1 : undefined)
    if (used === undefined) return undefined
    const run = pieces.slice(i, i + used)
    return { marks: [{ is: 'furniture', kind: 'index', pieces: run, why: 'what stands on other pages' }], used }
  },
}

/** What an index is called. */
const called =
  /^[■●▶【〖\s]*(?:今日|要闻|本期|新闻|精彩|版面|重点|本报|内容)?(?:导读|导航|导视|看点|推荐|提示|要目|目录|索引)[】〗：:\s]*/u
/** A page behind a title: →02版, ▶2版, ……2版, A3版; behind a blank also （3版）. */
const pointer =
  /(?:[▶►▷→➤»>…·.—-]{1,6}|[（(]|\s)\s?(?:详见|见|刊)?\s?(?:第\s?)?[A-Z]?\d{1,2}\s?版\s?[）)]?|(?:…|[·.]{2,}|[\s▶►▷→➤»>])\s?[A-Z]?\d{1,2}$|^(?:第\s?)?(?:[A-Z]?\d{1,2}\s?版|[A-Z]\d{1,2}\s)/u
const pointsAtEnd = /(?:[▶►▷→➤»>]|…{1,3}|·{2,}|\.{3,})\s?(?:详见|见)?\s?(?:第\s?)?[A-Z]?\d{1,2}\s?版\s?[）)]?$/u
const onlyPointer = /^(?:[▶►▷→➤»>…·.—-]{0,6}|[（(])\s?(?:第\s?)?[A-Z]?\d{1,2}\s?版\s?[）)]?$/u

/** Five titles of two lines, each with its page. */
const mostLines = 18
/** Lines of one title before its page. */
const mostOfTitle = 3
const widestTitle = 34

/** Under its name: titles up to the last line that names a page. Nothing when none does. */
function underItsName(pieces: readonly Piece[], i: number): number | undefined {
  const first = pieces[i] as Piece
  const plain = simplified(first.plain).replace(/^(.) (.)$/u, '$1$2')
  const name = called.exec(plain)?.[0]
  if (name === undefined) return undefined
  const own = name.length < plain.length
  if (own && !pointer.test(plain.slice(name.length - 1))) return undefined
  let last = own ? i : -1
  for (let k = i + 1; k < pieces.length && k - i < mostLines; k++) {
    const piece = pieces[k] as Piece
    if (/[。]/u.test(piece.plain) || piece.gap > 2 || (pointer.exec(piece.plain) === null && piece.width > widestTitle))
      break
    if (pointer.test(piece.text) || onlyPointer.test(piece.plain)) last = k
    else if (k - Math.max(last, i) > mostOfTitle) break
  }
  return last < 0 ? undefined : last - i + 1
}

/** A title with a page behind it, alone on its line. A jump says 下转, and ends a text. */
const pointsAway = ({ plain, width }: Piece): boolean =>
  width <= widestTitle * 2 &&
  pointsAtEnd.test(plain) &&
  !/[。；]|下转|上接|[（(]/u.test(simplified(plain)) &&
  plain.length > 6
