import { shareOfNews } from './pairs.ts'
import type { Grams } from './typography.ts'

/** What the texts of a page say of chance: in how many of them each pair of characters stands, and how many they are. */
export type PagePairs = { texts: Grams; many: number }

export function pairsOfPage(all: Iterable<Grams>): PagePairs {
  const texts: Grams = new Map()
  let many = 0
  for (const grams of all) {
    many++
    for (const pair of grams.keys()) texts.set(pair, (texts.get(pair) ?? 0) + 1)
  }
  return { texts, many }
}

/** How strongly the words of two texts of a page say that they are of one article, −1.2 to 2; 0 says nothing. Each pair of characters of the smaller text is weighed by the odds that it stands in the
 *  larger one if both are of one article, against chance (a Bayes factor, in natural logarithms; that a word comes back more often than by chance in one text: Church, Empirical Estimates of Adaptation,
 *  COLING 2000). By chance a pair stands in a text as often as in public news of that length, or as often as the page's other texts have it. */
export function cohesion(a: Grams, b: Grams, page: PagePairs): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const others = Math.max(1, page.many - 2)
  let odds = 0
  for (const pair of small.keys()) {
    if (!large.has(pair)) odds += isMissing
    else odds += isThere(chanceOf(pair, large.size, ((page.texts.get(pair) ?? 0) - 2) / others))
  }
  return Math.max(least, Math.min(most, Math.sign(odds) * Math.sqrt(Math.abs(odds)) * inPoints))
}

/** How likely a pair of one half of an article comes back in the other, beyond chance. */
const again = 0.06
/** One pair counts no more than this: a single name decides nothing. */
const mostOfOne = 2
const isMissing = Math.log(1 - again)
const isThere = (chance: number): number => Math.min(mostOfOne, Math.log(1 + again / chance))

/** Pairs of a usual text of public news. */
const usualPairs = 250
/** How much the other texts of the page say of chance. */
const pageCounts = 0.5

/** The odds that a pair stands by chance in a text of so many pairs, where a share of the page's other texts has it. */
function chanceOf(pair: number, size: number, elsewhere: number): number {
  const onPage = pageCounts * Math.max(0, Math.min(1, elsewhere))
  return Math.max((shareOfNews(pair) * size) / usualPairs, onPage / (1 - onPage))
}

/** Odds in the points of composition: the more pairs there are, the less one more says, since they come in words and names. */
const inPoints = 0.41
const [least, most] = [-1.2, 2]
