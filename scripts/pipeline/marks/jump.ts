import { findEither, simplified } from '../../../src/text/either-script.ts'
import { numberIn } from '../entities/printed-dates.ts'
import { streamOf } from '../text/across-lines.ts'
import { cutPiece } from '../text/lines.ts'
import type { Piece } from '../types/lines.ts'
import type { Jump, Mark } from '../types/marks.ts'
import type { Rule } from './rule.ts'

/** Where an article goes on, or began, on another page. In brackets it can stand anywhere in a line and be broken over two; without them text goes before 下转 only, and
 *  behind 上接.
 *      …让群众有更多获得感。（下转第二版）        （上接第一版）坚持以人民为中心
 *      下转A3版>>>        ◀ 上接 A01 版        （详见3版）        （未完待续） */
export const jump: Rule = {
  name: 'jump',
  signs: '转见接续完',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    const at = start.exec(simplified(piece.text))?.index
    if (at === undefined) return undefined
    const [left, first] = at > 0 ? cutPiece(piece, at) : [undefined, piece]
    if (!first) return undefined
    const stream = streamOf([first, ...pieces.slice(i + 1, i + mostLines)], 0, mostLines, cutPiece)
    const m = findEither(words, stream.text)
    if (!m) return undefined
    const to = m.groups.off === undefined
    const page = pageOf(m.groups.on ?? m.groups.off)
    if (page === undefined && m.groups.unfinished === undefined) return undefined
    const rest = stream.rest(m.text.length)
    const lines = stream.used(m.text.length)
    const bracketed = /^\P{L}*[（(【〔[].*[）)】〕\]]\P{L}*$/u.test(m.text)
    if (!bracketed && (lines > 1 || (to ? rest : left))) return undefined
    const mark: Jump = { is: 'jump', way: to ? 'to' : 'from', page, pieces: stream.pieces(0, m.text.length) }
    const marks: Mark[] = left ? [{ is: 'text', piece: left }, mark] : [mark]
    return { marks, used: lines, rest }
  },
}

const mostLines = 2
const frames = '▶►▷▸→➤➔➡⇒»>＞◀◄◁◂←⇐«<＜▲△▼▽↑↓⇑⇓■□●○★☆◆◇'
const arrows = `[${frames}]{0,4}`
/** Which of several that go on on one page: 下转第二版①. */
const which = '[①-⑳]?'
const number = '[A-Z]?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}'
const onward =
  '(?:紧?下转|转至|续转|接转|转|全文见|详见|详情见|相关(?:报道|新闻|内容)?见|更多(?:报道|内容)?见|报道见|续见)'
const back = '(?:紧?上接|紧接|接自|续自|接)'
const unfinished = '未完待续|未完|待续|下期待续'
/** 本报第3版, A01版; the number by its name. */
const place = (name: string) => `(?:本报|今日)?第?(?<${name}>${number})版`

/** In a line as printed: from its frame on. */
const start = new RegExp(
  `[（(【〔\\[${frames}\\s]{0,12}(?:${onward}|${back}|[（(【]\\s?(?:${unfinished}))(?=\\s{0,3}(?:本报|今日)?\\s{0,3}第?\\s{0,3}[A-Z\\d０-９一二三四五六七八九十]|\\s{0,3}[）)】]|\\s{0,3}$)`,
  'u',
)
/** The same without blanks, to its end. */
const words = new RegExp(
  `^${arrows}[（(【〔\\[]?${arrows}(?:${onward}${place('on')}|${back}${place('off')}|(?<unfinished>${unfinished}))${which}${arrows}[）)】〕\\]]?${arrows}`,
  'u',
)

/** 二 → 2, 十二 → 12, １４ → 14, A3 → 3. */
const pageOf = (text: string | undefined): number | undefined =>
  numberIn(text?.normalize('NFKC').replace(/^[A-Z]/u, ''))
