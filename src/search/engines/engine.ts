import type { WordList } from '../../words/list.ts'
import { monthsOf } from '../index/dates.ts'
import { documentsFor, evaluate, evaluateFirst } from '../index/evaluate.ts'
import { inOrder } from '../index/order.ts'
import type { Index } from '../index/segments.ts'
import type { Found } from '../index/sets.ts'
import { defaultOptions } from '../options.ts'
import { type Counted, facetsOf, type ListedField, ranked } from '../query/facets.ts'
import { isAnswer } from '../query/match-query.ts'
import { hitOf } from '../query/passages.ts'
import { parseQuery, placedFilters, placedReadings } from '../query/query.ts'
import { suggestionsFor } from '../query/suggest.ts'
import { isWithin } from '../query/times.ts'
import { isEmpty, type Query } from '../query-shape.ts'
import type { Answer, Reading, SearchEngine, SearchOptions } from '../types.ts'
import { nearQueries } from './near-queries.ts'
import { readAtOnce, settle, settleFew } from './settle.ts'

/** What an engine works with. */
type Means = {
  index: Index
  words: () => Promise<WordList>
  /** pieces of the articles' texts that differ a little from a text */
  pieces: (text: string) => Promise<string[]>
  /** articles that are read to settle what the lists leave open, at most */
  mostSettled: number
}

/** Finds articles in the index's lists, and settles by their texts what these leave open. */
export function searchEngine({ index, words, pieces, mostSettled }: Means): SearchEngine {
  const holds = (query: Query) => async (doc: number) => isAnswer(await index.doc(doc), query, index.places)

  async function find(query: Query): Promise<{ docs: Uint32Array; exact: boolean }> {
    const found = await evaluate(query, index)
    return settleFew(found.docs, unsureOf(found), mostSettled, holds(query))
  }

  async function count(query: Query): Promise<Counted> {
    const { docs, exact } = await find(query)
    const values = async (field: ListedField) => ranked(await index.facet(field, docs))
    return { values, exact, ...monthsOf(index.dates, docs) }
  }

  async function search(typed: string, options: Partial<SearchOptions> = {}): Promise<Answer> {
    const { limit, offset, sort } = { ...defaultOptions, ...options }
    const query = parseQuery(typed)
    const asked = { query, filters: placedFilters(typed) }
    if (isEmpty(query)) return { ...asked, readings: [], total: 0, exact: true, hits: [], nowhere: [] }
    const first = { sort, wanted: limit === 0 ? Number.POSITIVE_INFINITY : offset + limit }
    const [found, readings] = await Promise.all([evaluateFirst(query, index, first), readingsIn(typed)])
    const order = inOrder(found, sort, index.dates.undated)
    const wanted = limit === 0 ? order.length : Math.min(order.length, offset + limit)
    const unsure = unsureOf(found)
    const likely = limit === 0 ? [] : [...order.subarray(offset, readAtOnce(order, unsure, wanted))]
    const [settled] = await Promise.all([
      settle(order, unsure, { wanted, mostSettled }, holds(query)),
      ...likely.map((doc) => index.doc(doc)), // fetched beside what has to be settled, not after it
    ])
    const { numbers, exact } = settled
    const total = settled.total + found.more
    const shown = [...numbers.subarray(offset, limit === 0 ? undefined : wanted)]
    const hits = shown.map(async (doc) => hitOf(await index.doc(doc), scoreOf(doc, found), query))
    return { ...asked, readings, total, exact, hits: await Promise.all(hits), nowhere: found.nowhere }
  }

  /** What was taken for days and pages, and what the archive has of them. */
  function readingsIn(typed: string): Promise<Reading[]> {
    return Promise.all(
      placedReadings(typed).map(async (placed) => {
        const { field, value } = placed.filter
        const { docs } = await documentsFor(placed.filter, index)
        const held = field === 'day' ? index.dates.days.filter(({ day }) => isWithin(day, value)) : []
        return { ...placed, articles: docs.length, days: held.map(({ day }) => day).reverse() }
      }),
    )
  }

  return {
    articles: index.articles,
    search,
    suggest: (typed) => suggestionsFor(typed, { words, search }),
    near: (typed) =>
      nearQueries(typed, {
        words,
        pieces,
        async count(query) {
          const { docs, exact } = await find(query)
          return { total: docs.length, exact }
        },
      }),
    facets: (typed, fields) => facetsOf(parseQuery(typed), fields, count),
  }
}

/** The score of one of the found documents, which ascend. */
function scoreOf(doc: number, { docs, scores }: Found): number {
  let [from, to] = [0, docs.length - 1]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((docs[middle] ?? 0) < doc) from = middle + 1
    else to = middle
  }
  return scores[from] ?? 0
}

function unsureOf({ docs, sure }: { docs: Uint32Array; sure: Uint8Array }): Set<number> {
  return new Set(docs.filter((_, i) => sure[i] === 0))
}
