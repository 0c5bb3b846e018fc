import { columnInBrackets, columnsOf, datelinePlace, isPhoto, isSetAsHeadline } from '../layout/heading-shape.ts'
import { assign } from '../reading-order/assign.ts'
import { bigrams, type Grams } from '../text/typography.ts'
import type { Draft } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'

/** Gives headlines that stand apart from their texts back to them. Composition takes neighbours only; a page has headlines side by side above two texts
 *      [headline 1] [headline 2] [text 1] [text 2]
 *  and headlines set into another article. So the titles are dealt once more, over the whole page, each text one and each title one text (an assignment, as in Gao et al.,
 *  Applied Soft Computing 2013): words in common speak for a pair, rare ones most, and so does what composition found. */
export function rescueTitles(
  drafts: readonly Draft[],
  loose: readonly TitleBlock[],
): { drafts: Draft[]; loose: TitleBlock[] } {
  const takers = drafts.filter((d) => !d.roundup && !d.chains.some(isPhoto))
  const offers = [
    ...loose.map((title) => ({ title, owner: undefined })),
    ...takers.flatMap((owner) => headlinesOf(owner).map((title) => ({ title, owner }))),
  ]
  if (takers.length < 2 || takers.length > mostArticles || !offers.length)
    return { drafts: [...drafts], loose: [...loose] }
  const words = new Words(takers)
  const places = takers.flatMap((d) => placeOf(d) ?? [])
  const value = ({ title, owner }: (typeof offers)[number], draft: Draft): number =>
    words.share(title, draft) * wordsWeigh +
    placeFits(title, draft, places) * place -
    perPlace * distance(title, draft) +
    (owner !== draft ? 0 : draft.place === 'inside' ? amidText : found + sureOfIt * draft.score) -
    (draft.titles.includes(title) ? 0 : elsewhere)
  const n = offers.length + takers.length
  // Rows: titles, then “no title” for each text; columns: texts, then “no text” for each title.
  const cost = Array.from({ length: n }, (_, r) =>
    Float64Array.from({ length: n }, (_, c) => {
      const [offer, taker] = [offers[r], takers[c]]
      if (offer && taker) return -value(offer, taker)
      if (taker) return untitled
      if (offer) return spare
      return 0
    }),
  )
  const given = new Map<Draft, TitleBlock>()
  assign(cost).forEach((c, r) => {
    const [offer, taker] = [offers[r], takers[c]]
    if (offer && taker && (offer.owner === taker || value(offer, taker) > leastValue)) given.set(taker, offer.title)
  })
  return deal(drafts, loose, given)
}

/** No page has more articles; a list that looks like thousands of them is left as it is. */
const mostArticles = 80

/** Points for a headline all of whose words stand in its text. */
const wordsWeigh = 5
/** Points for naming the dateline's place, or taken for naming only another's. */
const place = 2
const found = 0.8
/** Points more for a headline that composition was sure of. */
const sureOfIt = 1
/** For one that stands amid its text, as a subhead does. */
const amidText = -1
const elsewhere = 0.5
const perPlace = 0.04
/** What it costs a text to have no headline, and a title to be second in its group. */
const untitled = 0.8
const spare = 0.2
/** A title from elsewhere must fit so well. */
const leastValue = 1.2
/** How sure a headline is that came from elsewhere. */
const rescued = 0.6

/** The title blocks of an article that could be a headline, its own or another's. */
function headlinesOf(d: Draft): TitleBlock[] {
  const columns = d.chains[0] ? columnsOf(d.chains[0]) : 0
  return [
    ...d.titles.filter((t) => t.text.length >= shortest),
    ...d.subheads.filter((t) => isSetAsHeadline(t, columns)),
  ]
}

const shortest = 4

/** Every text gets the headline it was dealt; what stood in one group with it stays, unless it was dealt elsewhere. */
function deal(drafts: readonly Draft[], loose: readonly TitleBlock[], given: ReadonlyMap<Draft, TitleBlock>) {
  const ownerOf = new Map([...given].map(([d, t]) => [t, d]))
  const kept = (d: Draft) => (t: TitleBlock) => (ownerOf.get(t) ?? d) === d
  return {
    drafts: drafts.map((d): Draft => {
      const title = given.get(d)
      const titles = d.titles.filter(kept(d))
      const subheads = d.subheads.filter((t) => kept(d)(t) && t !== title)
      if (!title || titles.includes(title)) return { ...d, titles, subheads, place: titles.length ? d.place : 'none' }
      return {
        ...d,
        titles: [title],
        subheads: [...subheads, ...titles].sort((a, b) => a.at - b.at),
        place: 'inside',
        score: rescued,
      }
    }),
    loose: loose.filter((t) => !ownerOf.has(t)),
  }
}

const placeOf = (d: Draft): string | undefined => d.chains.map(datelinePlace).find((p) => p !== undefined)

function placeFits(title: TitleBlock, draft: Draft, places: readonly string[]): number {
  const own = placeOf(draft)
  if (own !== undefined && title.text.includes(own)) return 1
  return places.some((p) => title.text.includes(p)) ? -1 : 0
}

function distance(title: TitleBlock, draft: Draft): number {
  return Math.min(
    ...draft.chains.map((c) => (title.at < c.from ? c.from - title.at : title.at > c.to ? title.at - c.to : 0)),
  )
}

/** Which character pairs stand in which text. */
class Words {
  readonly #of = new Map<Draft, Grams>()
  readonly #texts: Grams = new Map()

  constructor(drafts: readonly Draft[]) {
    for (const d of drafts) {
      const grams = bigrams(d.chains.flatMap((c) => c.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain))).join(''))
      this.#of.set(d, grams)
      for (const g of grams.keys()) this.#texts.set(g, (this.#texts.get(g) ?? 0) + 1)
    }
  }

  /** The share of a title's character pairs that stand in a text, those that few texts have counting most. */
  share(title: TitleBlock, draft: Draft): number {
    const text = this.#of.get(draft)
    let all = 0
    let covered = 0
    for (const g of bigrams(title.text.replace(columnInBrackets, '')).keys()) {
      const weight = 1 / (this.#texts.get(g) ?? 2)
      all += weight
      if (text?.has(g)) covered += weight
    }
    return all ? covered / all : 0
  }
}
