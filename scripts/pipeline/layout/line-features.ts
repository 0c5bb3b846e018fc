import { cannotStart, endsClause, endsSentence, widthOf } from '../text/typography.ts'
import type { Slot } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'
import { beginsAsIntroduction } from './heading-shape.ts'

/** Narrower lines are often titles cut short; two neighbours prove a column. */
export const wide = 15
/** No column of running text is wider: a caption under a picture as wide as the sheet has 50 characters a line. */
export const widestColumn = 56

const far = 7

/** What it costs to take one line for each role in each width: 0 where it fits, a few points where it does not. `e` has the widths' first lines, then middle, last and
 *  single lines, then title and unwrapped. */
export function misfits(
  slot: Slot,
  before: Slot | undefined,
  after: Slot | undefined,
  widths: readonly number[],
  e: Float64Array,
  spaced: boolean,
): void {
  const { piece } = slot
  const K = widths.length
  const { ends, clause, wrongStart, slack, hangs, ...says } = shapeOf(piece)
  const tooWide = piece.width > widestColumn
  const introduces = says.introduces && (after === undefined || after.piece.gap > 0)
  const isApart = piece.gap > 0 && (after === undefined || after.piece.gap > 0 || after.behind !== 'nothing')
  const asks = !spaced && says.asks && isApart ? alone : 0
  const verses = isVerse(before, slot, after)
  const spare = after ? shapeOf(after.piece).spare : 0
  for (let k = 0; k < K; k++) {
    const W = widths[k] as number
    const d = piece.width - W
    const over = d > slack ? far : d > 0.5 ? d * (d <= hangs ? 0.08 : 0.25) : 0
    const fill = piece.stretched && d < 0 ? 0.1 - d * 0.12 : undefined
    e[k] = wrongStart + asks + (slot.inline ? (d > 0.5 ? far : 0.1) : (fill ?? firstLine(d + 2, slack, spare)))
    e[K + k] = slot.inline ? far : slot.cutOff ? 3 : (fill ?? (over || middleLine(-d, spare)))
    const ending = slot.cutOff
      ? 0
      : ends
        ? d > -1.5 && after?.piece.gap === 0
          ? 0.3
          : 0.1
        : introduces
          ? 1.4
          : clause
            ? 5
            : W > wide
              ? 3
              : 3.5
    e[2 * K + k] = slot.inline && !slot.cutOff ? far : (over || 0) + ending
    e[3 * K + k] =
      wrongStart +
      (slot.inline
        ? d > 0.5
          ? far
          : ends
            ? 0.4
            : 5
        : over +
          asks +
          (d > -1.5 ? 1.6 : d > -4 ? 0.9 : 0.5) +
          (slot.cutOff || ends || verses ? 0 : introduces ? 1.4 : 4.5))
  }
  e[4 * K] = slot.inline || slot.cutOff ? 12 : titleCost(slot, before, after)
  e[4 * K + 1] = tooWide ? 0 : piece.whole === 'line' ? wholeParagraph(piece) : piece.width > 30 && K <= 1 ? 1 : 30
  if (piece.whole === 'heading') e[4 * K] = 0
  // The title's own state comes last.
  const excluded = tooWide ? 4 * K + 1 : piece.whole ? 4 * K : 0
  for (let s = 0; s < excluded; s++) e[s] = (e[s] as number) + 20
}

/** What a line says of itself, whatever stands round it. */
type Shape = {
  ends: boolean
  clause: boolean
  wrongStart: number
  introduces: boolean
  asks: boolean
  slack: number
  hangs: number
  /** what could not be cut off at its start */
  spare: number
  isVerse: boolean
  asTitle: number
  closesOnly: boolean
}

/** A page is laid out again, of the same lines, for every guess about its headlines. */
const shapes = new WeakMap<Piece, Shape>()

function shapeOf(piece: Piece): Shape {
  const known = shapes.get(piece)
  if (known) return known
  const { plain, width } = piece
  const shape = {
    ends: endsSentence(plain),
    clause: endsClause(plain),
    wrongStart: cannotStart(plain) ? 8 : 0,
    introduces: /[：；]$/u.test(plain),
    asks: /[？！?!]$/u.test(plain) && !/[。；]/u.test(plain),
    slack: 0.5 + squeezable(plain) / 2,
    hangs: hangingAt(plain),
    spare: pushedOver(plain),
    isVerse: width <= longestVerse && /[，。；！？]$/u.test(plain),
    asTitle: costAsTitle(piece),
    closesOnly: closesOnly(plain),
  }
  shapes.set(piece, shape)
  return shape
}

/** In text that is not wrapped a line that ends no sentence is a heading, or was cut off by the end of its column. */
function wholeParagraph({ plain, span, width }: Piece): number {
  if (endsSentence(plain) || width > longestTitleLine) return 0
  const indented = span.from > 0 && span.from <= widestIndent
  return indented || endsClause(plain) ? 1.5 : 5
}

/** Two ideographic blanks, or four of the others. */
const widestIndent = 4

/** Marks that a typesetter may set in half a column: `实现“闲”盘“活”、“资产”变` has seven, and stands in a column three characters narrower. */
function squeezable(text: string): number {
  let marks = 0
  for (const c of text) if (halfColumn.has(c)) marks++
  return marks
}
const halfColumn: ReadonlySet<string> = new Set('，。、；：！？“”‘’（）《》〈〉【】·—…')

/** How many marks at a line's end may hang over its column, three at most. */
function hangingAt(text: string): number {
  let marks = 0
  while (marks < 3 && hanging.has(text[text.length - 1 - marks])) marks++
  return marks
}
const hanging: ReadonlySet<string | undefined> = new Set('，。、；：！？”’》）')

/** How much of the next line could not be cut off at its start and so left this one short, in columns: no line starts with a comma, a number and a word are not
 *  cut, an opening mark stays with what it opens.
 *      全区收集的10000余条民意诉⏎求，已办结       two: 求 goes with its comma */
function pushedOver(next: string): number {
  const m = /^(?:[“‘《（〈]{0,2}(?:[0-9.%]{1,12}|[A-Za-z]{1,20}|.)[，。、；：！？”’》）]{0,3})/u.exec(next)
  return m && m[0].length > 1 ? Math.min(5, widthOf(m[0])) : 0
}

/** How much narrower than the column a middle line may be: kinsoku moves one character, digits are halves; `spare` is what was pushed over. */
function middleLine(short: number, spare: number): number {
  if (short <= 0.5) return 0
  if (short <= spare) return 0.15 * short
  if (short <= 1) return 0.6
  if (short <= 1.5) return 1.2
  if (short < 2.6) return 2.2
  return Math.min(far, 3 + short * 0.4)
}

/** `d` is how much wider than an indented line it is. */
function firstLine(d: number, slack: number, spare: number): number {
  if (Math.abs(d) <= 0.5) return 0
  if (d < 0 && -d < spare) return -0.15 * d
  if (d > 0 && d <= slack && d < 2.6) return 0.35 * d
  if (Math.abs(d) <= 1) return 0.6
  if (Math.abs(d) <= 1.5) return 1.3
  return d > 0 && d < 2 + slack ? 2 : far
}

/** A question or a call that stands alone between blank lines is likelier a headline than a paragraph: 「“受伤”的红塘湾如何重现生机？」. */
const alone = 2.2

/** A line of verse stands beside another one as long as it, and both end with a mark.
 *      政策惠风畅，⏎店面客盈廊。 */
function isVerse(before: Slot | undefined, slot: Slot, after: Slot | undefined): boolean {
  const { width } = slot.piece
  const isBeside = (s: Slot | undefined) => s?.piece.width === width && shapeOf(s.piece).isVerse
  return shapeOf(slot.piece).isVerse && (isBeside(before) || isBeside(after))
}

/** Seven characters and a mark. */
const longestVerse = 8
/** A headline that ends with the name of its column in brackets: 「变枯燥的工作为“快乐的坚持”（纵横）」. */
const namedColumn = /.{6}[（(][\p{Script=Han}·“”]{2,16}[）)]$/u
/** 「打造“红色领航、畅行万里”道路运输行业党建品牌」 is 24, 「习近平同俄罗斯总统普京共同出席“中俄教育年”开幕式并致辞」 29 */
const longestTitleLine = 38

/** A bracket closes that did not open: `与青年成为“最佳拍档”》）`. A blank line above, it is the rest of a text. */
const closesOnly = (text: string): boolean => /^[^（《(]*[》）)]/u.test(text) && !/^[·—]/u.test(text)

/** `近日，`, `6月24日，` begins a text. */
const saysWhen =
  /^(?:近日|日前|近期|目前|连日来|前不久|今年以来|(?:当地时间)?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午|[早晚]上|[当凌]晨|晚)?)，/u

function titleCost(slot: Slot, before: Slot | undefined, after: Slot | undefined): number {
  const { asTitle, closesOnly } = shapeOf(slot.piece)
  let cost = asTitle
  if (isVerse(before, slot, after)) cost += 3
  if (slot.piece.gap > 0 && closesOnly) cost += 3
  return cost
}

function costAsTitle(piece: Piece): number {
  const text = piece.plain
  let cost = 0
  if (/。[”’）》]?$/u.test(text)) cost += 5
  else if (/[！？]$/u.test(text)) cost += 0.5
  else if (/[，、：；]$/u.test(text)) cost += 1.6
  if (text.includes('。') && /。./u.test(text.replace(/。[”’）]?$/u, ''))) cost += 4
  cost += 1.2 * Math.max(0, text.split('，').length - 2)
  if (piece.width > longestTitleLine) cost += 5
  if (piece.width < 2) cost += 1.5
  if (/^[）)】》〉”’]/u.test(text) && piece.gap === 0) cost += text.length > 1 ? 0.8 : -1.5
  else if (cannotStart(text)) cost += 3
  if (/^【[^】]{1,8}】\S/u.test(text)) cost += 3
  if (saysWhen.test(text)) cost += 2.5
  if (beginsAsIntroduction(text)) cost += 5
  if (/^（(?:摘编|摘自|原载|作者|本文|记者|来源|据)/u.test(text)) cost += 5
  if (piece.gap > 0 && /[）)]/u.test(text) && namedColumn.test(text)) cost -= 1.2
  return cost
}
