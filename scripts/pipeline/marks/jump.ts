import { findEither } from '../../../src/text/either-script.ts'
import { cutPiece } from '../text/lines.ts'
import type { Jump, Mark, Piece } from '../types.ts'
import type { Rule } from './rule.ts'

/** Where an article goes on, or began, on another page. In brackets it can stand anywhere in a line; without them text goes before 下转 only, and behind 上接.
 *      …让群众有更多获得感。（下转第二版）        （上接第一版）坚持以人民为中心
 *      秋收进展顺利（上接第1版）                ▶▶▶下转2版 */
export const jump: Rule = {
  name: 'jump',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    const m = piece.text.includes('版') ? findEither(words, piece.text) : undefined
    if (!m) return undefined
    const to = m.groups.on !== undefined
    const page = pageOf(m.groups.on ?? m.groups.off ?? '')
    const before = piece.text.slice(0, m.index).trim()
    const behind = piece.text.slice(m.index + m.text.length).trim()
    const bracketed = /^[（(【[].*[）)】\]]$/u.test(m.text)
    if (page === undefined || (!bracketed && (to ? behind : before))) return undefined
    const [left, rest] = m.index > 0 ? cutPiece(piece, m.index) : [undefined, piece]
    const [own, right] = rest ? cutPiece(rest, m.text.length) : [undefined, undefined]
    if (!own) return undefined
    const mark: Jump = { is: 'jump', way: to ? 'to' : 'from', page, pieces: [own] }
    const marks: Mark[] = left ? [{ is: 'text', piece: left }, mark] : [mark]
    return { marks, used: 1, rest: right }
  },
}

const number = '[0-9０-９一二三四五六七八九十]{1,3}|[A-D][0-9]{1,2}'
const words = new RegExp(
  `[▶►→>]{0,3}[（(【\\[]?\\s?(?:(?:下转|紧转|转)第?\\s?(?<on>${number})\\s?版|(?:上接|紧接)第?\\s?(?<off>${number})\\s?版)\\s?[）)】\\]]?`,
  'u',
)

const digits = '一二三四五六七八九'

/** 二 → 2, 十二 → 12, １４ → 14, A3 → 3. */
function pageOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/^[A-D]/u, '')
  if (/^\d+$/u.test(plain)) return Number(plain) || undefined
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain]
  const value =
    (plain.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) * 10 : 0) + (ones ? digits.indexOf(ones) + 1 : 0)
  return value || undefined
}
