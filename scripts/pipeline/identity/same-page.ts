import { assign } from '../reading-order/assign.ts'
import { resemblance } from './look.ts'
import { overlap } from './sketch.ts'
import type { Text } from './types.ts'

/** Two readings of one page, each in printed order → which text of the earlier one each text of the later one is, as far as it can be told: equal texts first, then the
 *  best assignment of what is left by text, headline, figures and place, then what stands between the same neighbours. With `onlyEqual` nothing but equal texts. */
export function pairsOfPage(before: readonly Text[], now: readonly Text[], onlyEqual = false): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const [n, b] of equalTexts(before, now)) pairs.set(n, b)
  if (onlyEqual && 2 * pairs.size < before.length) return pairs
  for (const [n, b] of likelyTexts(before, now, pairs)) pairs.set(n, b)
  for (const [n, b] of betweenNeighbours(before, now, pairs)) pairs.set(n, b)
  return pairs
}

/** How surely two texts are one article, by what they say: 0 (nothing speaks for it) to 1.8. */
export function likeness(a: Text, b: Text): number {
  const text = textLikeness(a, b)
  const title = titleLikeness(a, b)
  if (text < leastText && !(text >= leastUnderTitle && title >= sureTitle)) return 0
  return text + title * titleWeight + figuresLikeness(a, b)
}

/** The same text, letter by letter. */
export const isEqual = (a: Text, b: Text): boolean =>
  a.look && b.look ? a.look.exact !== null && a.look.exact === b.look.exact : a.sketch !== '' && a.sketch === b.sketch

/** Another article of the paper, even about the same thing, comes to 0.28 at the most in 99 of 100 pairs; the same one with a fifth of its characters misread to
 *  0.43 in 95 of 100. */
const leastText = 0.35
/** Between the same two neighbours, or under the same headline. */
const leastInPlace = 0.2
const leastUnderTitle = 0.15
const sureTitle = 0.5
const titleWeight = 0.5
/** What the same figures say for two texts, and others against them: 第41期 and 第42期 of a standing column. */
const figuresWeight = 0.3
/** What the place on the page says at the most: less than any of the others. */
const placeWeight = 0.2

function textLikeness(a: Text, b: Text): number {
  if (a.look && b.look) return resemblance(a.look.pairs, b.look.pairs)
  const { ofSmaller, ofLarger } = overlap(a.sketch, b.sketch)
  return (ofSmaller + ofLarger) / 2
}

const titleLikeness = ({ look: a }: Text, { look: b }: Text): number =>
  a?.title && b?.title ? resemblance(a.title, b.title) : 0

function figuresLikeness({ look: a }: Text, { look: b }: Text): number {
  if (!a?.figures || !b?.figures) return 0
  return a.figures === b.figures ? figuresWeight : -figuresWeight / 2
}

/** Of several equal texts each goes with its headline, then to the nearest place. */
function* equalTexts(before: readonly Text[], now: readonly Text[]): Generator<[number, number]> {
  const taken = new Set<number>()
  for (const [n, text] of now.entries()) {
    const equal = before.flatMap((one, b) =>
      !taken.has(b) && isEqual(one, text) ? [{ b, title: titleLikeness(one, text), distance: Math.abs(b - n) }] : [],
    )
    const [best] = equal.sort((x, y) => y.title - x.title || x.distance - y.distance)
    if (best === undefined) continue
    taken.add(best.b)
    yield [n, best.b]
  }
}

/** An assignment takes the third power of their number: a page of thousands of texts is decided in stretches. */
const mostTogether = 120

function* likelyTexts(
  before: readonly Text[],
  now: readonly Text[],
  pairs: ReadonlyMap<number, number>,
): Generator<[number, number]> {
  const known = new Set(pairs.values())
  const olds = [...before.keys()].filter((b) => !known.has(b))
  const news = [...now.keys()].filter((n) => !pairs.has(n))
  for (let i = 0; i < Math.max(olds.length, news.length); i += mostTogether) {
    const [rows, columns] = [news.slice(i, i + mostTogether), olds.slice(i, i + mostTogether)]
    const size = Math.max(rows.length, columns.length)
    const cost = Array.from({ length: size }, (_, r) =>
      Float64Array.from({ length: size }, (_, c) => {
        const [n, b] = [rows[r], columns[c]]
        if (n === undefined || b === undefined) return 0
        const alike = likeness(before[b] as Text, now[n] as Text)
        return alike === 0 ? 0 : -alike - placeWeight * (1 - Math.abs(b / before.length - n / now.length))
      }),
    )
    for (const [r, c] of assign(cost).entries()) {
      const [n, b] = [rows[r], columns[c]]
      if (n !== undefined && b !== undefined && (cost[r]?.[c] ?? 0) < 0) yield [n, b]
    }
  }
}

/** Texts that nothing was found for, alone between the same neighbours. */
function* betweenNeighbours(
  before: readonly Text[],
  now: readonly Text[],
  pairs: ReadonlyMap<number, number>,
): Generator<[number, number]> {
  const places = new Map([...pairs].map(([n, b]) => [b, n]))
  const olds = gaps(before.length, (b) => places.get(b))
  const news = gaps(now.length, (n) => (pairs.has(n) ? n : undefined))
  for (const [gap, [b, ...others]] of olds) {
    const [n, ...more] = news.get(gap) ?? []
    if (b === undefined || n === undefined || others.length > 0 || more.length > 0) continue
    if (textLikeness(before[b] as Text, now[n] as Text) >= leastInPlace) yield [n, b]
  }
}

/** The texts that have no partner, by the partners of their neighbours. */
function gaps(count: number, partner: (at: number) => number | undefined): Map<string, number[]> {
  const found = new Map<string, number[]>()
  let before = -1
  let gap: number[] = []
  for (let at = 0; at <= count; at++) {
    const own = at < count ? partner(at) : count
    if (own === undefined) gap.push(at)
    else {
      if (gap.length > 0) found.set(`${before} ${at < count ? own : ''}`, gap)
      before = own
      gap = []
    }
  }
  return found
}
