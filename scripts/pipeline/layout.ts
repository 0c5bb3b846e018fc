import { cannotStart, endsClause, endsSentence, widthOf } from './text.ts'
import type { Piece } from './types.ts'

/** What a line is to the typesetter. A column is `columns` characters wide; the first line of a paragraph is indented by two.
 *      first     　　本报微山讯…近年来，微山县聚焦
 *      middle    干部队伍持续优化，充分发挥干部
 *      last      调研作用。
 *      single    　　冷，还不是最难的。
 *      title     微山县调研“探头前移”
 *      unwrapped a whole paragraph, or what a column holds of it, in one line */
export type Role = 'first' | 'middle' | 'last' | 'single' | 'title' | 'unwrapped'

/** A text piece and what stands round it. */
export type Slot = {
  piece: Piece
  /** it stands behind a dateline or names in the same line: its own width says nothing */
  inline: boolean
  /** the photographer’s name follows it in the same line: it ends a paragraph whatever its width */
  cutOff: boolean
  /** what the rules took between the piece before and this one */
  behind: 'nothing' | 'furniture' | 'opening' | 'credit'
}

export type Laid = { role: Role; columns: number; cost: number }

/** The likeliest role of every line and the width of the column it stands in, by dynamic programming (Viterbi) over all lines at once: a line alone
 *  cannot say whether it is a title, but the lines round it can. Costs are sums of small numbers, each named below; time is linear in lines
 *  (lines × widths seen on the page). */
export function layOut(slots: readonly Slot[]): Laid[] {
  const n = slots.length
  if (!n) return []
  const widths = columnWidths(slots)
  const K = widths.length
  const S = 4 * K + 2
  const T = 4 * K
  const U = T + 1
  const spaced = airy(slots)
  let best = new Float64Array(S).fill(Number.POSITIVE_INFINITY)
  let next = new Float64Array(S)
  const back = new Int16Array(n * S)
  const emissions = new Float64Array(n * S)
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as Slot
    const e = emissions.subarray(i * S, (i + 1) * S)
    emit(slot, slots[i - 1], slots[i + 1], widths, e, spaced)
    if (i === 0) {
      for (let s = 0; s < S; s++) best[s] = (e[s] as number) + startCost(s, K)
      continue
    }
    step(best, next, e, back.subarray(i * S, (i + 1) * S), slot, slots[i - 1] as Slot, K, spaced)
    ;[best, next] = [next, best]
  }
  const unfinished = endsSentence(slots[n - 1]?.piece.plain ?? '') ? 0.3 : 2.2
  for (let k = 0; k < 2 * K; k++) best[k] = (best[k] as number) + unfinished
  let s = 0
  for (let k = 1; k < S; k++) if ((best[k] as number) < (best[s] as number)) s = k
  const out = new Array<Laid>(n)
  for (let i = n - 1; i >= 0; i--) {
    out[i] = {
      role: roleOf(s, K, T, U),
      columns: s < T ? (widths[s % K] as number) : 0,
      cost: emissions[i * S + s] as number,
    }
    s = back[i * S + s] as number
  }
  return out
}

const roleNames = ['first', 'middle', 'last', 'single'] as const
const roleOf = (s: number, K: number, T: number, U: number): Role =>
  s === T ? 'title' : s === U ? 'unwrapped' : (roleNames[Math.floor(s / K)] as Role)

/** No column of running text is wider: 「2023年」页 set over the whole sheet has 50 characters a line. */
const widestColumn = 56
const narrowestColumn = 7

/** The widths that a column of this page can have: those that neighbouring lines share, and those of a few lines wider than all of them
 *  (a caption under a picture as wide as the page, whose first line is indented by two). */
function columnWidths(slots: readonly Slot[]): number[] {
  const counts = new Map<number, number>()
  const runs = new Map<number, number>()
  slots.forEach(({ piece: { width } }, i) => {
    if (width < narrowestColumn || width > widestColumn) return
    counts.set(width, (counts.get(width) ?? 0) + 1)
    const next = slots[i + 1]?.piece.width ?? 0
    if (Math.abs(next - width) <= 2.5) runs.set(width, (runs.get(width) ?? 0) + 1)
  })
  const overshadowed = (w: number) => [w - 0.5, w + 0.5].some((x) => (counts.get(x) ?? 0) >= 3 * (counts.get(w) ?? 0))
  const shared = [...counts.keys()].filter((w) => (runs.get(w) ?? 0) >= (w < wide ? 2 : 1) && !overshadowed(w))
  const widest = Math.max(0, ...shared)
  const wider = [...counts.keys()].filter((w) => w > Math.max(widest + 2, usualWidest)).slice(0, 4)
  const all = new Set([...shared, ...wider, ...wider.map((w) => w + 2)])
  return (all.size ? [...all] : [20]).sort((a, b) => a - b)
}

/** Narrower lines are often titles cut short; two neighbours prove a column. */
const wide = 15
/** Columns of running text are rarely wider. */
const usualWidest = 28

/** Where nearly every line is followed by a blank one, a blank line says nothing. */
const airy = (slots: readonly Slot[]): boolean =>
  slots.length > 8 && slots.filter((s) => s.piece.gap > 0).length > slots.length * 0.7

const far = 7

function emit(
  slot: Slot,
  before: Slot | undefined,
  after: Slot | undefined,
  widths: readonly number[],
  e: Float64Array,
  spaced: boolean,
): void {
  const { piece } = slot
  const K = widths.length
  const ends = endsSentence(piece.plain)
  const clause = endsClause(piece.plain)
  const wrongStart = cannotStart(piece.plain) ? 8 : 0
  const tooWide = piece.width > widestColumn
  const introduces = /：$/u.test(piece.plain)
  const asks =
    !spaced &&
    /[？！?!]$/u.test(piece.plain) &&
    !/[。；]/u.test(piece.plain) &&
    piece.gap > 0 &&
    (after === undefined || after.piece.gap > 0 || after.behind !== 'nothing')
      ? alone
      : 0
  const verses = isVerse(before, slot, after)
  const slack = 0.5 + squeezable(piece.plain) / 2
  const spare = pushedOver(after?.piece.plain)
  for (let k = 0; k < K; k++) {
    const W = widths[k] as number
    const d = piece.width - W
    const over = d > slack ? far : d > 0.5 ? d * 0.25 : 0
    const fill = piece.stretched && d < 0 ? 0.1 - d * 0.12 : undefined
    e[k] = wrongStart + asks + (slot.inline ? (d > 0.5 ? far : 0.1) : (fill ?? firstLine(d + 2, slack, spare)))
    e[K + k] = slot.inline ? far : slot.cutOff ? 3 : (fill ?? (over || middleLine(-d, spare)))
    const ending = slot.cutOff ? 0 : ends ? 0.1 : introduces ? 1.4 : clause ? 5 : W > wide ? 3 : 3.5
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
  e[4 * K + 1] = tooWide ? 0 : piece.width > 30 && K <= 1 ? 1 : 30
  if (tooWide) for (let s = 0; s <= 4 * K; s++) e[s] = (e[s] as number) + 20
}

/** Marks that a typesetter may set in half a column: `实现“闲”盘“活”、“资产”变` has seven, and stands in a column three characters narrower. */
const squeezable = (text: string): number => text.match(/[，。、；：！？“”‘’（）《》〈〉【】·—…]/gu)?.length ?? 0

/** How much of the next line could not be cut off at its start and so left this one short, in columns: no line starts with a comma, a number and a word are not
 *  cut, an opening mark stays with what it opens.
 *      全区收集的10000余条民意诉⏎求，已办结       two: 求 goes with its comma */
function pushedOver(next: string | undefined): number {
  const m = /^(?:[“‘《（〈]{0,2}(?:[0-9.%]{1,12}|[A-Za-z]{1,20}|.)[，。、；：！？”’》）]{0,3})/u.exec(next ?? '')
  return m && m[0].length > 1 ? Math.min(5, widthOf(m[0])) : 0
}

/** How much narrower than the column a middle line may be: kinsoku moves one character, digits are halves; `spare` is what was pushed over. */
function middleLine(short: number, spare: number): number {
  if (short <= 0.5) return 0
  if (short < spare) return 0.15 * short
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
  const line = (s: Slot | undefined) =>
    s !== undefined && s.piece.width <= longestVerse && /[，。；！？]$/u.test(s.piece.plain)
  return line(slot) && [before, after].some((s) => line(s) && s?.piece.width === slot.piece.width)
}

/** Seven characters and a mark. */
const longestVerse = 8
/** A headline that ends with the name of its column in brackets: 「变枯燥的工作为“快乐的坚持”（纵横）」. */
const namedColumn = /.{6}[（(][\p{Script=Han}·“”]{2,16}[）)]$/u
const titleStart = 1.6
const titleMore = 0.5
/** Two lines of a title that are both as wide as a column of text are likelier text. */
const wideTitles = 1.4
/** A blank line parts a title from text, nearly always. */
const touchesText = 1.2
/** 「打造“红色领航、畅行万里”道路运输行业党建品牌」 is 24, 「习近平同俄罗斯总统普京共同出席“中俄教育年”开幕式并致辞」 29 */
const longestTitleLine = 38

function titleCost(slot: Slot, before: Slot | undefined, after: Slot | undefined): number {
  const { piece } = slot
  const text = piece.plain
  let cost = 0
  if (/。[”’）》]?$/u.test(text)) cost += 5
  else if (/[！？]$/u.test(text)) cost += 0.5
  else if (/[，、：；]$/u.test(text)) cost += 1.6
  if (/。./u.test(text.replace(/。[”’）]?$/u, ''))) cost += 4
  cost += 1.2 * Math.max(0, (text.match(/，/gu)?.length ?? 0) - 1)
  if (piece.width > longestTitleLine) cost += 5
  if (piece.width < 2) cost += 1.5
  if (/^[）)】》〉”’]/u.test(text) && piece.gap === 0) cost += text.length > 1 ? 0.8 : -1.5
  else if (cannotStart(text)) cost += 3
  if (/^【[^】]{1,8}】\S/u.test(text)) cost += 3
  if (piece.gap > 0 && namedColumn.test(text)) cost -= 1.2
  if (isVerse(before, slot, after)) cost += 3
  return cost
}

/** A blank line behind a sentence's end is far more often the end of the paragraph than that of a column. */
const sentenceEndsColumn = 2.4

const startCost = (s: number, K: number): number => (s >= K && s < 3 * K ? 1.5 : s === 4 * K ? titleStart : 0)

/** One step of the Viterbi: the cheapest way into each state. */
function step(
  best: Float64Array,
  next: Float64Array,
  e: Float64Array,
  back: Int16Array,
  slot: Slot,
  prev: Slot,
  K: number,
  spaced: boolean,
): void {
  const T = 4 * K
  const U = T + 1
  const gap = slot.piece.gap > 0 && !spaced
  const ended = endsSentence(prev.piece.plain)
  const broken = slot.behind !== 'nothing'
  // The cheapest open (first, middle) and closed (last, single) state over all widths.
  let open = 0
  let closed = 2 * K
  for (let s = 0; s < 2 * K; s++) if ((best[s] as number) < (best[open] as number)) open = s
  for (let s = 2 * K; s < T; s++) if ((best[s] as number) < (best[closed] as number)) closed = s
  const openBest = best[open] as number
  const closedBest = best[closed] as number
  const titleBest = best[T] as number
  const wholeBest = best[U] as number
  const changeInside = gap || broken ? 2.8 : 5
  const changeBetween = gap || broken ? 0.7 : 2
  const opened = slot.behind === 'opening'
  const abandoned = ended ? (gap ? 0.2 : 0.6) : opened ? 4 : broken || gap ? 1.9 : 3.2
  const unindented = opened ? 0.3 : 2
  const touch = gap || broken ? 0 : touchesText
  for (let k = 0; k < K; k++) {
    const first = best[k] as number
    const middle = best[K + k] as number
    const last = best[2 * K + k] as number
    const single = best[3 * K + k] as number
    const sameOpen = first < middle ? k : K + k
    const sameOpenBest = Math.min(first, middle)
    const sameClosed = last < single ? 2 * K + k : 3 * K + k
    const sameClosedBest = Math.min(last, single)
    // Into the inside of a paragraph.
    const coincidence = gap && ended ? sentenceEndsColumn : 0
    let cost = sameOpenBest + coincidence + (opened ? 6 : 0)
    let from = sameOpen
    const consider = (c: number, s: number) => {
      if (c < cost) {
        cost = c
        from = s
      }
    }
    consider(openBest + changeInside + coincidence + (opened ? 6 : 0), open)
    consider(sameClosedBest + unindented, sameClosed)
    consider(closedBest + unindented + changeBetween, closed)
    consider(titleBest + (opened ? 0.3 : 1.1 + touch), T)
    consider(wholeBest + 1.5, U)
    for (const row of [1, 2]) {
      next[row * K + k] = cost + (e[row * K + k] as number)
      back[row * K + k] = from
    }
    // Into the start of a paragraph.
    cost = sameClosedBest
    from = sameClosed
    consider(closedBest + changeBetween, closed)
    consider(sameOpenBest + abandoned, sameOpen)
    consider(openBest + abandoned + changeBetween, open)
    consider(titleBest + touch, T)
    consider(wholeBest + 1, U)
    for (const row of [0, 3]) {
      next[row * K + k] = cost + (e[row * K + k] as number)
      back[row * K + k] = from
    }
  }
  const intoTitle = opened ? 6 : 0
  const ways: [number, number][] = [
    [openBest + titleStart + touch + intoTitle + (ended ? 0.3 : gap ? 1.2 : 2), open],
    [closedBest + titleStart + touch + intoTitle, closed],
    [
      titleBest +
        intoTitle +
        titleMore +
        (gap ? 0.3 : 0) +
        (Math.min(prev.piece.width, slot.piece.width) > wide ? wideTitles : 0),
      T,
    ],
    [wholeBest + titleStart + touch + intoTitle, U],
  ]
  into(ways, next, back, T, e)
  into(
    [
      [openBest + (ended ? 0.5 : 2), open],
      [closedBest, closed],
      [titleBest, T],
      [wholeBest, U],
    ],
    next,
    back,
    U,
    e,
  )
}

function into(ways: [number, number][], next: Float64Array, back: Int16Array, state: number, e: Float64Array): void {
  let [cost, from] = ways[0] as [number, number]
  for (const [c, s] of ways) if (c < cost) [cost, from] = [c, s]
  next[state] = cost + (e[state] as number)
  back[state] = from
}
