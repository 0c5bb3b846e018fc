import { findEither, isIn, simplified } from '../../../src/text/either-script.ts'
import { areSurelyNames, looksLikeNames, namesFrom } from '../entities/people.ts'
import { roleOfMedium } from '../entities/roles.ts'
import { type Stream, streamOf } from '../text/across-lines.ts'
import { cutPiece } from '../text/lines.ts'
import { endsSentence } from '../text/typography.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark, Name } from '../types/marks.ts'
import type { Rule, Taken } from './rule.ts'

/** Who took the picture: the end of a caption, in a line of its own or behind its last sentence; a line can break within.
 *      ■通讯员 吴限 摄
 *      图为邹城市新发展党员在烈士陵园进行入党宣誓。 通讯员程⏎明明 摄
 *      …感受劳动的快乐。（孔敏 摄）        王 初摄（人民视觉）
 *  What names no person stays with the caption, and still says that it is one: （图片由县融媒体⏎中心提供）, 资料图片. */
export const photo: Rule = {
  name: 'photo',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const whole = piece.span.from === 0 || piece.gap > 0
    if (whole && isReporters(pieces, i)) return undefined
    if (whole && artwork.test(piece.plain)) return captionOf([piece])
    const drawn = whole ? findEither(drawing, piece.text) : undefined
    if (drawn?.groups.who) {
      const names = namesFrom(drawn.groups.who, habits.penNames)
      return { marks: [{ is: 'photo-credit', names, pieces: [piece], whole: true }], used: 1 }
    }
    return whole && isIn(given, piece.plain)
      ? { marks: [{ is: 'photo-credit', names: [], pieces: [piece] }], used: 1 }
      : (creditIn(pieces, i, habits) ?? pictured(pieces, i, habits))
  },
}

/** 本报记者 孔敏 摄影报道 between a title and its text is who wrote it. */
function isReporters(pieces: readonly Piece[], i: number): boolean {
  const [above, piece, next] = [pieces[i - 1], pieces[i] as Piece, pieces[i + 1]]
  if (!isIn(/(?:摄影|图文|图片)报[道导]$/u, piece.plain) || !above || /[，。；：]/u.test(above.plain)) return false
  return next !== undefined && /[，。]/u.test(next.plain)
}

const captionOf = (lines: readonly Piece[]): Taken => ({
  marks: [...lines.map((piece): Mark => ({ is: 'text', piece })), { is: 'photo-credit', names: [], pieces: [] }],
  used: lines.length,
})

/** A picture of a work of art, which names its artist instead of a photographer: `中国画《山情》，作者郭明堂，中国美术馆藏。` */
const artwork =
  /^(?:中国画|国画|油画|版画|水彩画?|水粉画?|书法|剪纸|漫画|雕塑|篆刻|年画|农民画|插图|插画|素描|木刻)《[^《》]{1,30}》[，,、\s]?作者[：:]?[^。]{2,40}。?$/u

/** Who drew or wrote a cartoon: `徐 之文`, a name of two characters set to three. */
const drawing = /^(?<who>\p{Script=Han}\s\p{Script=Han}|\p{Script=Han}{2,4}\s)(?:文|图|画|绘|作)$/u

/** An organisation that gave the picture: `中国驻非盟使团供图`. */
const given =
  /^(?:(?:本版|本组|以上)?(?:图片|照片)均?由[\p{Script=Han}“”（）、]{2,16}(?:供图|提供)|[\p{Script=Han}“”（）、]{3,16}供图)$/u

/** A credit in a wide line, and one that narrow lines break twice. */
const mostLines = 3

const creditIn = (pieces: readonly Piece[], i: number, habits: Habits): Taken | undefined =>
  mayHoldCredit(pieces, i) ? readCreditIn(pieces, i, habits) : undefined

/** The credit that begins in this line, wherever in it a caption's last sentence ends. */
export function readCreditIn(pieces: readonly Piece[], i: number, habits: Habits): Taken | undefined {
  const piece = pieces[i] as Piece
  if (!isIn(hint, `${piece.text}${pieces[i + 1]?.text ?? ''}${pieces[i + 2]?.text ?? ''}`)) return undefined
  for (const at of startsIn(piece)) {
    const [before, first] = at > 0 ? cutPiece(piece, at) : [undefined, piece]
    if (!first) continue
    const stream = streamOf([first, ...pieces.slice(i + 1, i + mostLines)], 0, mostLines, cutPiece)
    const found = readCredit(stream, habits)
    if (!found) continue
    const own = stream.pieces(0, found.to)
    const text = before ? [before] : []
    if (found.names.length === 0 && !before && piece.span.from === 0)
      return { marks: [{ is: 'photo-credit', names: [], pieces: own }], used: own.length }
    if (found.names.length === 0) return captionOf([...text, ...own].length > own.length ? joined(piece, own) : own)
    const marks: Mark[] = text.map((p) => ({ is: 'text', piece: p }))
    marks.push({ is: 'photo-credit', names: found.names, pieces: own })
    return { marks, used: own.length }
  }
  return undefined
}

/** Whether one of the lines could be the last one of a credit: it ends as a form does, or has the mark behind the word that begins 摄影：孔敏. */
export function mayHoldCredit(pieces: readonly Piece[], i: number): boolean {
  for (let k = i; k < i + mostLines && k < pieces.length; k++) {
    const { plain } = pieces[k] as Piece
    if (isIn(endOfCredit, plain.slice(-1)) || (/[：:/／]/u.test(plain) && isIn(markInCredit, plain))) return true
  }
  return false
}

const endOfCredit = /[道导影拍图摄片发觉国）)\s\u206a-\u206f]/u
const markInCredit = /(?:^|[影摄片图\s\u206a-\u206f])[：:/／]/u

/** The first line whole, the others as they are. */
const joined = (first: Piece, own: readonly Piece[]): Piece[] => [first, ...own.slice(1)]

const hint = /[摄图供发藏]|摄影|提供|资料|视觉/u

/** Where a credit can begin: at the line's start, behind a sentence, at a sign or a role behind a blank. */
function startsIn({ text, span, gap }: Piece): number[] {
  const plain = simplified(text)
  const isShort = plain.length <= longestCredit
  const starts = isShort && (span.from === 0 || gap > 0 || !/^[\p{Script=Han}]/u.test(text)) ? [0] : []
  start.lastIndex = Math.max(0, plain.length - longestCredit)
  for (const m of plain.matchAll(start)) starts.push(m.index)
  return starts
}

/** No form of a credit has a hundred characters; each may have a blank behind it. */
const longestCredit = 200

const bullet = '[■●▲□◆◇◎○☆★口ロ]'
const start = new RegExp(
  `(?<=[。！？”）)…]\\s{0,4})(?=[^\\s。！？”）])|(?<=\\s)(?=${bullet}|${roleOfMedium})|(?=[（(][^（()）]*$)|(?=${bullet}[^■●▲□◆◇◎○。]*$)`,
  'gu',
)

const whose = '(?:以上|本版|本组|题图|题|大图|小图|[上下左右]图)?(?:图片|照片|图)?(?:均|皆)?(?:为|由|[：:])?'
const people = `(?<who>(?:${roleOfMedium})?[：:]?(?![在由对从把])[\\p{Script=Han}·、，/]{2,40}?)`
const took = '(?:摄影报道|摄影报导|摄影|图文报道|图片报道|航拍|供图|/摄|／摄|(?<!拍)摄|(?<!文)[/／]图|(?<![/／])图)'
const agency = '(?:[（(][\\p{Script=Han}]{2,12}[)）])?'

/** Every form of a credit, without blanks, in simplified characters; a row is all that a new one needs. `who` are people; without it the words stay in the caption. */
const forms: readonly RegExp[] = [
  // ■通讯员 吴限 摄, 以上图片均由孔敏摄, 王 初摄（人民视觉）
  `^${bullet}?${whose}${people}${took}${agency}`,
  // （孔敏 摄）, （本报记者 孔敏 摄影报道）
  `^[（(]${whose}${people}${took}[)）]`,
  // 摄影：孔敏, （摄影/孔敏）, 图/孔敏, 图：孔敏
  `^[（(]?${bullet}?(?:摄影|摄|图片|图|供图)[：:/／]${people}[)）]?`,
  // 新华社发（孔敏 摄）
  `^(?:新华社|中新社|法新社|路透社|美联社)发[（(]${people}摄[)）]`,
  // （图片由县融媒体中心提供）, （县融媒体中心供图）, （资料图片）, （新华社发）
  '^[（(](?:图片|照片|图)?(?:均|皆)?由[^（()）。]{2,24}(?:提供|供图|授权)[)）]',
  '^[（(][\\p{Script=Han}A-Za-z“”]{2,16}(?:供图|提供|图片)[)）]',
  '^[（(](?:本报)?(?:资料图片?|资料照片?|视频截图|网络图片|效果图|新华社发|人民视觉|视觉中国|[A-Z]{2,4}供?图?|图片来源[：:][^（()）。]{2,20}|图源[：:][^（()）。]{2,20})[)）]',
  '^(?:本报资料图片?|资料图片?|资料照片|新华社发|人民视觉|视觉中国)',
].map((form) => new RegExp(`${form}$`, 'u'))

/** A credit goes on to the end of its line. */
function readCredit(stream: Stream, habits: Habits): { names: Name[]; to: number } | undefined {
  const wholes = linesOf(stream)
  for (const form of forms) {
    const m = findWhole(form, wholes)
    if (!m) continue
    const { who } = m.groups
    if (who === undefined) return { names: [], to: m.text.length }
    const at = m.text.indexOf(who)
    const gives = isIn(/供图[^图]{0,14}$/u, m.text) && !isIn(named, who) && !areSurelyNames(who)
    const names = namesFrom(stream.printed(at, at + who.length), habits.penNames)
    if (gives) return { names: [], to: m.text.length }
    const shown = stream.printed(0, m.text.length)
    if (isIn(/[^/／供]图$/u, m.text) && !(/\s图/u.test(shown) && areSurelyNames(who))) continue
    if (isIn(/摄影$/u, m.text) && !isIn(named, who) && !/[\s、■●]/u.test(shown)) continue
    if (names.length > 0 && names.every((n) => looksLikeNames(n.name))) return { names, to: m.text.length }
  }
  return undefined
}

/** 他的爱好是摄影 names nobody. */
const named = new RegExp(roleOfMedium, 'u')

/** A match that ends where one of the lines does. */
function findWhole(form: RegExp, wholes: readonly string[]): ReturnType<typeof findEither> {
  for (const text of wholes) {
    const m = findEither(form, text)
    if (m) return m
  }
  return undefined
}

/** What a stream has up to the end of its first line, of its second, … */
function linesOf(stream: Stream): string[] {
  const wholes: string[] = []
  for (let lines = 1; lines <= mostLines; lines++) {
    const end = endOfLine(stream, lines)
    if (end === undefined) break
    wholes.push(stream.text.slice(0, end))
  }
  return wholes
}

function endOfLine(stream: Stream, lines: number): number | undefined {
  let end = 0
  while (end < stream.text.length && stream.used(end + 1) <= lines) end++
  return stream.used(end) === lines ? end : undefined
}

/** What says what a picture shows is a caption, though nobody signs it: `图为生产车间。` at the end of a paragraph. */
function pictured(pieces: readonly Piece[], i: number, habits: Habits): Taken | undefined {
  const piece = pieces[i] as Piece
  const next = pieces[i + 1]
  if (!endsSentence(piece.plain) || (next && next.gap === 0)) return undefined
  if (next && (creditIn(pieces, i + 1, habits) || isIn(given, next.plain))) return undefined
  for (let k = i, lines = 0; k >= 0 && lines < mostCaptionLines; k--, lines++) {
    const above = pieces[k] as Piece
    if (isIn(showing, above.plain)) return captionOf([piece])
    if (above.gap > 0) return undefined
  }
  return undefined
}

const mostCaptionLines = 5
const showing = /(?:^|[。！？”])(?:图为|图中为|[上下左右]图为?|题图为?|图[①②③④⑤⑥一二三四][：为])/u
