import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Furniture } from '../types/marks.ts'
import type { Rule, Taken } from './rule.ts'

const take = (pieces: Piece[], kind: Furniture['kind'], why: string, more: Partial<Furniture> = {}): Taken => ({
  marks: [{ is: 'furniture', kind, pieces, why, ...more }],
  used: pieces.length,
})

/** Address, telephone, price and printer of the paper.
 *      社址：济宁市洸河路22号新闻大厦 邮政编码：272017 电话：… 月价：40元/份 印刷：济宁日报社印刷厂 */
export const imprint: Rule = {
  name: 'imprint',
  signs: '：:',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    const words = piece.plain.match(
      /热线电话|社址|地址|邮政编码|邮编|广告(?:经营)?许可证|发行热线|发行电话|订阅热线|印刷|月价|定价|零售|传真|总编办|国内统一|邮发代号|电话|热线/gu,
    )
    return words && new Set(words).size >= 2 && /[：:]/u.test(piece.plain) && !/。/u.test(piece.plain)
      ? take([piece], 'imprint', 'the paper’s own address, telephone and price')
      : undefined
  },
}

/** Who stands behind the page.
 *      党的建设 中共济宁市委组织部 济宁市党的建设学会 济宁日报社 主办 */
export const sponsors: Rule = {
  name: 'sponsors',
  signs: '办',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const m = /^(?<orgs>[\p{Script=Han}\s（）“”、]{4,120}?)\s{0,9}(?:主办|承办|协办|联办|联合主办)$/u.exec(piece.plain)
    const names = m?.groups?.orgs?.split(/[\s、]+/u).filter(Boolean) ?? []
    const section = names[0] && habits.sections.has(names[0]) ? names.shift() : undefined
    if (
      !names.length ||
      !names.every((n) => !/[了由在将把被是]/u.test(n) && /[部委会社局院办府校司团厅站中心学室盟]$/u.test(n))
    )
      return undefined
    const folio = section ? { folio: { date: undefined, weekday: undefined, page: undefined, section } } : {}
    return take([piece], 'sponsors', 'the organisations that stand behind the page', { sponsors: names, ...folio })
  },
}

/** A column's name printed as an ornament (乡村振兴先锋乡村振兴先锋乡村振兴先锋…), or alone above its article when the paper's profile lists it. */
export const columnLabel: Rule = {
  name: 'column-label',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const text = piece.plain.replace(/\s/gu, '')
    const unit = repeatedUnit(text)
    if (unit) {
      const times = text.length / unit.length
      return take([piece], 'column-label', `the column’s name, printed ${times} times`, { label: unit })
    }
    const name = text.replace(/^[【〖[■●◆]|[】〗\]]$/gu, '')
    return habits.columns.has(name)
      ? take([piece], 'column-label', 'the name of a column of the paper', { label: name })
      : undefined
  },
}

/** 党建党建党建 → 党建: a unit of two characters or more that makes the whole text when said three times or more. */
function repeatedUnit(text: string): string | undefined {
  const longestUnit = Math.min(24, Math.floor(text.length / 3))
  for (let n = 2; n <= longestUnit; n++) {
    if (text.length % n || text[n] !== text[0]) continue
    const unit = text.slice(0, n)
    if (/\p{Script=Han}/u.test(unit) && unit.repeat(text.length / n) === text) return unit
  }
  return undefined
}

/** ●政策发布平台: what the page calls itself. One line is a slogan when the profile says so, two bulleted ones in a row always are. */
export const slogan: Rule = {
  name: 'slogan',
  take(pieces, i, habits) {
    const run: Piece[] = []
    for (let k = i; bulleted(pieces[k]) && run.length < 12; k++) run.push(pieces[k] as Piece)
    if (run.length >= 2) return take(run, 'slogan', 'short bulleted lines in a row')
    const piece = pieces[i] as Piece
    if (several.test(piece.text)) return take([piece], 'slogan', 'several bulleted words in a line')
    return known(piece, habits) ? take([piece], 'slogan', 'a slogan of the paper’s profile') : undefined
  },
}

/** ◆服务中心工作 ●政策发布平台 ●党员学习园地 */
const several = /^(?:[●★◆▲○☆※◎▶►]\s?\p{Script=Han}{2,12}★?(?:\s+|$)){2,6}$/u
const bulleted = (p: Piece | undefined) => p !== undefined && /^[●★◆▲○☆※◎▶►]\s?\p{Script=Han}{2,12}★?$/u.test(p.plain)
const known = (p: Piece, habits: Habits) => habits.slogans.has(p.plain.replace(/^[●★◆▲■□○☆※◎]\s?/u, ''))

/** 扫描二维码，⏎关注“济宁组工”; 各位读者，本版…欢迎投稿. */
export const notice: Rule = {
  name: 'notice',
  signs: '@箱者线话启扫别',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    if (appeal.test(piece.plain)) return take(appealFrom(pieces, i), 'notice', 'the page speaks to its readers')
    if (
      !/^(?:扫描|扫码|扫一扫|请扫|微信扫|识别)\S{0,4}(?:二维码|码|关注)/u.test(piece.plain) ||
      piece.width > 20 ||
      /[。]/u.test(piece.plain)
    )
      return undefined
    const run = [piece]
    for (let k = i + 1; run.length < 4; k++) {
      const next = pieces[k]
      if (
        !next ||
        next.gap > 0 ||
        next.width > 20 ||
        !/^(?:关注|加入|下载|了解|观看|阅读|查看|更多|收听)|公众号|二维码|客户端/u.test(next.plain)
      )
        break
      run.push(next)
    }
    return take(run, 'notice', 'an invitation to scan a code')
  },
}

/** 各位读者，本版“大家谈”…欢迎投稿。 本版邮箱：rmrbpl@peopledaily.cn（来稿请注明栏目名） */
const appeal =
  /^[\w.-]{2,40}@[\w.-]{3,40}$|^[\p{Script=Han}“”]{0,10}(?:邮箱|信箱)[：:]|^(?:各位|亲爱的|敬告)读者|^(?:本版|投稿|来稿|征稿|本栏目?)(?:邮箱|信箱|热线|电话|启事)/u

/** The appeal's lines up to the one that ends its sentence. A blank line ends it too, unless the address is still to come. */
function appealFrom(pieces: readonly Piece[], i: number): Piece[] {
  const run = [pieces[i] as Piece]
  for (let k = i + 1; run.length < 5 && !/[。！）)]$/u.test(run.at(-1)?.plain ?? ''); k++) {
    const next = pieces[k]
    const waits = /[：:]$/u.test(run.at(-1)?.plain ?? '')
    if (!next || next.gap > (waits ? 1 : 0)) break
    run.push(next)
  }
  return run
}

/** A line of ornaments, filler glyphs or rules that says nothing. An ellipsis is text. */
export const decoration: Rule = {
  name: 'decoration',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    const shown = piece.plain || piece.text
    return !/[\p{L}\p{N}…]/u.test(shown) &&
      /^[\p{S}\p{Co}\p{Pd}\p{Po}\s■□●○★☆◆◇▲△▼]+$/u.test(shown) &&
      !/^[，。、；：？！“”‘’（）《》]+$/u.test(shown)
      ? take([piece], 'decoration', 'ornaments, no text')
      : undefined
  },
}
