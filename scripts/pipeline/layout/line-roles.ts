import { endsSentence } from '../text/typography.ts'
import type { Laid, Role, Slot } from '../types/layout.ts'
import { misfits, wide, widestColumn } from './line-features.ts'

/** Lines that are known to be titles, or none. */
export type KnownLines = { titles: ReadonlySet<Slot['piece']>; texts: ReadonlySet<Slot['piece']> }

/** The likeliest role of every line and the width of the column it stands in, by dynamic programming (Viterbi) over all lines at once: a line alone
 *  cannot say whether it is a title, but the lines round it can. Costs are sums of small numbers, each named below; time is linear in lines
 *  (lines × widths seen on the page). */
export function layOut(slots: readonly Slot[], known: KnownLines): Laid[] {
  const n = slots.length
  if (!n) return []
  const widths = columnWidths(slots)
  const K = widths.length
  const S = 4 * K + 2
  const T = 4 * K
  const U = T + 1
  const spaced = airy(slots)
  const apart = quotesApart(slots)
  let best = new Float64Array(S).fill(Number.POSITIVE_INFINITY)
  let next = new Float64Array(S)
  const back = new Int16Array(n * S)
  const emissions = new Float64Array(n * S)
  for (let i = 0; i < n; i++) {
    const slot = slots[i] as Slot
    const e = emissions.subarray(i * S, (i + 1) * S)
    misfits(slot, slots[i - 1], slots[i + 1], widths, e, spaced)
    if (known.titles.has(slot.piece)) e.fill(certain, 0, T)
    if (known.texts.has(slot.piece)) e[T] = certain
    if (i === 0) {
      for (let s = 0; s < S; s++) best[s] = (e[s] as number) + startCost(s, K)
      continue
    }
    step(best, next, e, back.subarray(i * S, (i + 1) * S), slot, slots[i - 1] as Slot, K, spaced, apart)
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
  // The first line of a caption of two is the only full one.
  const captions = slots.filter((s) => s.caption && s.piece.width >= wide && s.piece.width <= widestColumn - 2)
  const all = new Set([...shared, ...wider, ...wider.map((w) => w + 2), ...captions.map((s) => s.piece.width + 2)])
  return (all.size ? [...all] : [20]).sort((a, b) => a - b)
}

/** Columns of running text are rarely wider. */
const usualWidest = 28

/** Where nearly every line is followed by a blank one, a blank line says nothing. */
const airy = (slots: readonly Slot[]): boolean =>
  slots.length > 8 && slots.filter((s) => s.piece.gap > 0).length > slots.length * 0.7

const startsWithQuote = ({ piece }: Slot): boolean => /^[“‘]/u.test(piece.plain)

/** Some extractors put a blank line above most lines that begin with “, whatever they are: there it says nothing of a paragraph. */
function quotesApart(slots: readonly Slot[]): boolean {
  const quotes = slots.filter((s) => startsWithQuote(s) && s.behind === 'nothing')
  return quotes.filter((s) => s.piece.gap > 0).length >= quotes.length * mostly
}

const mostly = 0.75

/** What it costs to take a line for what it is known not to be. */
const certain = 60
const titleStart = 1.6
const titleMore = 0.5
/** Two lines of a title that are both as wide as a column of text are likelier text. */
const wideTitles = 1.4
/** A blank line parts a title from text, nearly always. */
const touchesText = 1.2
/** A blank line behind a sentence's end is far more often the end of the paragraph than that of a column. */
const sentenceEndsColumn = 2.4
/** A page can begin with the second half of a paragraph: what stands at the top of its first column. */
const tornAtTop = 0.6

const startCost = (s: number, K: number): number => (s >= K && s < 3 * K ? tornAtTop : s === 4 * K ? titleStart : 0)

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
  apart: boolean,
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
  const quoted = apart && startsWithQuote(slot)
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
    const coincidence = gap && ended && !quoted ? sentenceEndsColumn : 0
    way(0, sameOpenBest + coincidence + (opened ? 6 : 0), sameOpen)
    way(1, openBest + changeInside + coincidence + (opened ? 6 : 0), open)
    way(2, sameClosedBest + unindented, sameClosed)
    way(3, closedBest + unindented + changeBetween, closed)
    way(4, titleBest + (opened ? 0.3 : 1.1 + touch), T)
    way(5, wholeBest + 1.5, U)
    let cheapest = cheapestOf(6)
    into(K + k, cheapest, next, back, e)
    into(2 * K + k, cheapest, next, back, e)
    // Into the start of a paragraph.
    way(0, sameClosedBest + (gap || broken || spaced ? 0 : 0.15), sameClosed)
    way(1, closedBest + changeBetween, closed)
    way(2, sameOpenBest + abandoned, sameOpen)
    way(3, openBest + abandoned + changeBetween, open)
    way(4, titleBest + touch, T)
    way(5, wholeBest + 1, U)
    cheapest = cheapestOf(6)
    into(k, cheapest, next, back, e)
    into(3 * K + k, cheapest, next, back, e)
  }
  const intoTitle = opened ? 6 : 0
  const wideBoth = Math.min(prev.piece.width, slot.piece.width) > wide ? wideTitles : 0
  way(0, openBest + titleStart + touch + intoTitle + (ended ? 0.3 : gap ? 1.2 : 2), open)
  way(1, closedBest + titleStart + touch + intoTitle, closed)
  way(2, titleBest + intoTitle + titleMore + (gap ? 0.3 : 0) + wideBoth, T)
  way(3, wholeBest + titleStart + touch + intoTitle, U)
  into(T, cheapestOf(4), next, back, e)
  way(0, openBest + (ended ? 0.5 : 2), open)
  way(1, closedBest, closed)
  way(2, titleBest, T)
  way(3, wholeBest, U)
  into(U, cheapestOf(4), next, back, e)
}

/** The ways into a state that are compared: what each costs, and from which state. Nothing is made anew for the millions of them. */
const costs = new Float64Array(6)
const states = new Int16Array(6)

function way(n: number, cost: number, from: number): void {
  costs[n] = cost
  states[n] = from
}

/** The first of the cheapest ways among the first so many. */
function cheapestOf(many: number): number {
  let cheapest = 0
  for (let n = 1; n < many; n++) if ((costs[n] as number) < (costs[cheapest] as number)) cheapest = n
  return cheapest
}

function into(state: number, n: number, next: Float64Array, back: Int16Array, e: Float64Array): void {
  next[state] = (costs[n] as number) + (e[state] as number)
  back[state] = states[n] as number
}
