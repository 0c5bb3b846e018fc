import type { PlaceNames } from '../../words/known-names.ts'
import { type Dates, daysOf, type PackedDays } from './dates.ts'
import { type DocSet, documentsWithText, firstWithText, type Lists } from './phrase.ts'

/** What an index file says of a segment: of some articles that follow each other by date, and never change again. */
export type SegmentFacts = PackedDays & {
  /** the folder of its files, named by the articles in it */
  folder: string
  articles: number
  /** how many leaf shards there are, and how many parts the common grams have */
  shards: number
  grams: number
  /** what the folder holds: by these a build sees that an earlier one's is whole */
  files: number
  bytes: number
  /** whether its files lie in packs (packs.ts) */
  packed?: true
}

/** What an engine searches: the articles of all segments, numbered through. */
export type Index = Pick<Lists, 'doc' | 'facet'> & {
  articles: number
  dates: Dates
  places: readonly PlaceNames[]
  /** the documents that hold a folded text, which is not empty */
  find(text: string): Promise<DocSet>
  /** the best or the newest of them, `inHead` at least where there are so many */
  first(text: string, which: 'best' | 'newest'): Promise<DocSet>
}

export type Segment = { articles: number; dates: Dates; lists: Lists }

export function segmentOf(facts: SegmentFacts, lists: Lists): Segment {
  const days = daysOf(facts)
  const dated = days.reduce((sum, { count }) => sum + count, 0)
  return { articles: facts.articles, dates: { undated: facts.articles - dated, days }, lists }
}

/** The index of some segments, the undated articles' first, then the oldest to the newest. What each finds adds up: whatever is
 *  known of a document is known from it alone. */
export function joined(segments: readonly Segment[], places: readonly PlaceNames[]): Index {
  const firsts: number[] = []
  let articles = 0
  for (const segment of segments) {
    firsts.push(articles)
    articles += segment.articles
  }
  const placed = segments.map((segment, nth) => ({ ...segment, first: firsts[nth] ?? 0 }))
  return {
    articles,
    places,
    dates: {
      undated: segments.reduce((sum, { dates }) => sum + dates.undated, 0),
      days: daysTogether(segments.flatMap(({ dates }) => dates.days)),
    },
    async find(text) {
      const found = await Promise.all(segments.map(({ lists }) => documentsWithText(text, lists)))
      return oneAfterAnother(found, firsts)
    },
    async first(text, which) {
      const found = await Promise.all(segments.map(({ lists }) => firstWithText(text, lists, which)))
      return oneAfterAnother(found, firsts)
    },
    async doc(number) {
      const of = placed.find(({ first, articles }) => number < first + articles)
      if (of === undefined) throw new Error(`there is no article ${number}`)
      return of.lists.doc(number - of.first)
    },
    async facet(field, docs) {
      const all = Uint32Array.from(docs)
      const counts = new Map<string, number>()
      const counted = placed.map(({ lists, first, articles }) => {
        const own = all.filter((doc) => doc >= first && doc < first + articles)
        return own.length === 0
          ? []
          : lists.facet(
              field,
              own.map((doc) => doc - first),
            )
      })
      for (const some of await Promise.all(counted))
        for (const [value, count] of some) counts.set(value, (counts.get(value) ?? 0) + count)
      return counts
    },
  }
}

/** A day that lies in two segments, which no cut by date makes, is one day. */
function daysTogether(all: Dates['days']): Dates['days'] {
  const days: { day: string; count: number }[] = []
  for (const { day, count } of all) {
    const last = days.at(-1)
    if (last?.day === day) last.count += count
    else days.push({ day, count })
  }
  return days
}

function oneAfterAnother(sets: readonly DocSet[], firsts: readonly number[]): DocSet {
  const [only] = sets
  if (only && sets.length === 1) return only
  const length = sets.reduce((sum, { docs }) => sum + docs.length, 0)
  const more = sets.reduce((sum, { more = 0 }) => sum + more, 0)
  const all = { docs: new Uint32Array(length), sure: new Uint8Array(length), levels: new Uint8Array(length), more }
  let at = 0
  for (const [nth, { docs, sure, levels }] of sets.entries()) {
    const first = firsts[nth] ?? 0
    for (let i = 0; i < docs.length; i++) all.docs[at + i] = first + (docs[i] ?? 0)
    all.sure.set(sure, at)
    all.levels.set(levels, at)
    at += docs.length
  }
  return all
}
