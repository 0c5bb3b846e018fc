import type { WordList } from '../../words/list.ts'
import { isEmpty, type Query } from '../asked.ts'
import { evaluate } from '../index/evaluate.ts'
import { nearDocuments } from '../index/near-documents.ts'
import { inOrder } from '../index/order.ts'
import type { IndexReader } from '../index/reader.ts'
import { monthsOf, type Root } from '../index/root.ts'
import type { Found } from '../index/sets.ts'
import { readAtOnce, settle, settleFew } from '../index/settle.ts'
import { defaultOptions } from '../options.ts'
import { type Counted, facetsOf, type ListedField, ranked } from '../query/facets.ts'
import { isAnswer } from '../query/match-query.ts'
import { hitOf } from '../query/passages.ts'
import { parseQuery, placedFilters } from '../query/query.ts'
import { suggestionsFor } from '../query/suggest.ts'
import type { Answer, SearchEngine, SearchOptions } from '../types.ts'
import { foldedDoc, fuzzyFuse, nearPieces } from './fuzzy.ts'
import { nearQueries } from './near.ts'

/** The engine of a big archive: finds articles in the index's lists, and settles by their texts what these leave open. */
export function shardedEngine(root: Root, reader: IndexReader, words: () => Promise<WordList>): SearchEngine {
  const holds = (query: Query) => async (doc: number) => isAnswer(await reader.doc(doc), query, root.places)

  async function find(query: Query): Promise<{ docs: Uint32Array; exact: boolean }> {
    const found = await evaluate(query, root, reader)
    return settleFew(found.docs, unsureOf(found), holds(query))
  }

  async function count(query: Query): Promise<Counted> {
    const { docs, exact } = await find(query)
    const values = async (field: ListedField) => ranked(await reader.facet(field, docs))
    return { values, exact, ...monthsOf(root, docs) }
  }

  /** Of all articles Fuse could never look through, it gets the few that hold parts of the text. */
  async function pieces(text: string): Promise<string[]> {
    const docs = await nearDocuments(text, root, reader)
    const read = await Promise.all(docs.map((doc) => reader.doc(doc)))
    return nearPieces(fuzzyFuse(read.map(foldedDoc)), text)
  }

  async function search(typed: string, options: Partial<SearchOptions> = {}): Promise<Answer> {
    const { limit, offset, sort } = { ...defaultOptions, ...options }
    const query = parseQuery(typed)
    const filters = placedFilters(typed)
    if (isEmpty(query)) return { query, filters, total: 0, exact: true, hits: [], nowhere: [] }
    const found = await evaluate(query, root, reader)
    const order = inOrder(found, sort, root.undated)
    const wanted = limit === 0 ? order.length : Math.min(order.length, offset + limit)
    const unsure = unsureOf(found)
    const likely = limit === 0 ? [] : [...order.subarray(offset, readAtOnce(order, unsure, wanted))]
    const [settled] = await Promise.all([
      settle(order, unsure, wanted, holds(query)),
      ...likely.map((doc) => reader.doc(doc)), // fetched beside what has to be settled, not after it
    ])
    const { numbers, total, exact } = settled
    const shown = [...numbers.subarray(offset, limit === 0 ? undefined : wanted)]
    const hits = shown.map(async (doc) => hitOf(await reader.doc(doc), scoreOf(doc, found), query.texts))
    return { query, filters, total, exact, hits: await Promise.all(hits), nowhere: found.nowhere }
  }

  return {
    articles: root.articles,
    search,
    suggest: (typed) => suggestionsFor(typed, { words, search }),
    near: (typed) =>
      nearQueries(parseQuery(typed), {
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
