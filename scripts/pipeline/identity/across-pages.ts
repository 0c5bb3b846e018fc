import { pairsOf } from './look.ts'
import { Postings } from './postings.ts'
import { likeness } from './same-page.ts'
import { gramsOf } from './sketch.ts'
import { isSameDay, type Known, type PageMemory, type Reading, type Text } from './types.ts'

/** A text whose id no article has yet, and the page that remembers it; `carried` are the articles that its page named as the ones who may have it. */
export type Entry = Known & Text & { page: PageMemory | undefined; carried: readonly string[] }

/** An article that may be a text of another page. */
export type Match = { entry: Entry; reading: Reading; at: number; value: number }

/** Which articles of an archive may be texts that were on other pages, and which of them surely are: they are on a page of the same day, as far as the pages say, no other
 *  article is about as like, and no other text. An article goes with its page: the more texts of one page another page has, the likelier it has each of them.
 *  `isOpen` tells whether an article has no id yet. */
export function acrossPages(
  entries: readonly Entry[],
  readings: readonly Reading[],
  isOpen: (reading: Reading, at: number) => boolean,
): { sure: Match[]; matches: Match[] } {
  if (entries.length === 0) return { sure: [], matches: [] }
  const index = new Index(entries)
  const matches = readings.flatMap((reading) =>
    reading.articles.flatMap((article, at) =>
      index
        .alike(article)
        .map((entry): Match => ({ entry, reading, at, value: likeness(entry, article) }))
        .filter(({ value }) => value > 0),
    ),
  )
  const isPossible = ({ entry, reading }: Match) => entry.page !== undefined && isSameDay(entry.page, reading)
  const open = matches.filter((match) => isPossible(match) && isOpen(match.reading, match.at))
  const shared = new Map<PageMemory, Map<Reading, Set<Entry>>>()
  for (const { entry, reading } of open) {
    const pages = shared.get(entry.page as PageMemory) ?? new Map<Reading, Set<Entry>>()
    shared.set(entry.page as PageMemory, pages.set(reading, (pages.get(reading) ?? new Set()).add(entry)))
  }
  for (const match of open) {
    const { entry, reading } = match
    const texts = entry.page?.texts.length || 1
    match.value += (pageWeight * (shared.get(entry.page as PageMemory)?.get(reading)?.size ?? 0)) / texts
    if (entry.page?.dump === reading.dump) match.value += pathWeight
  }
  const byEntry = Map.groupBy(matches.filter(isPossible), ({ entry }) => entry)
  const byArticle = Map.groupBy(open, ({ reading, at }) => reading.articles[at])
  const isSure = (match: Match) => {
    const rivals = [...(byEntry.get(match.entry) ?? []), ...(byArticle.get(match.reading.articles[match.at]) ?? [])]
    return match.value >= leastAlone && rivals.every((one) => one === match || one.value < match.value - margin)
  }
  return { sure: open.filter(isSure), matches }
}

/** What it says for a text that the other page has all texts of its page. */
const pageWeight = 0.5
/** What it says for a text that the other page lies where its own lay: less than its figures do. */
const pathWeight = 0.2
/** A lone text of 0.57 (a fifth of it misread) with its headline and on a page of its own comes to 1.1. */
const leastAlone = 0.7
/** Two notices of a column that differ in a number are this near to each other, and no nearer than to themselves. */
const margin = 0.15

/** Texts by the hashes of their looks. */
class Index {
  readonly #entries: readonly Entry[]
  readonly #byHash = new Postings()

  constructor(entries: readonly Entry[]) {
    this.#entries = entries
    for (const [number, { look, sketch }] of entries.entries())
      for (const hash of look ? pairsOf(look.pairs) : gramsOf(sketch)) this.#byHash.add(hash, number)
  }

  /** Texts that could be alike: they share hashes. A pair that stands in every tenth text is not followed to all of them. */
  alike({ look, sketch }: Text): Entry[] {
    const shared = new Map<number, number>()
    for (const hash of [...pairsOf(look?.pairs ?? null), ...gramsOf(sketch)]) {
      if (this.#byHash.count(hash) > mostTelling) continue
      for (const number of this.#byHash.of(hash)) shared.set(number, (shared.get(number) ?? 0) + 1)
    }
    return [...shared].flatMap(([number, times]) => (times >= fewestShared ? (this.#entries[number] ?? []) : []))
  }
}

const fewestShared = 3
/** A hash that more texts share is of a common word, and tells nothing of who has their text. */
const mostTelling = 200
