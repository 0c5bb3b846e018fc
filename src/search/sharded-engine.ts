import { isEmpty, type Query } from './asked.ts'
import { type Counted, facetsOf, type ListedField, ranked } from './facets.ts'
import { evaluate } from './index/evaluate.ts'
import { inOrder } from './index/order.ts'
import type { IndexReader } from './index/reader.ts'
import { monthsOf, type Root } from './index/root.ts'
import { settle, settleFew } from './index/settle.ts'
import { isAnswer } from './match-query.ts'
import { defaultOptions } from './options.ts'
import { hitOf } from './passages.ts'
import { parseQuery } from './query.ts'
import type { Answer, SearchEngine } from './types.ts'

/** The engine of a big archive: finds articles in the index's lists, and settles by their texts what these leave open. */
export function shardedEngine(root: Root, reader: IndexReader): SearchEngine {
  const holds = (query: Query) => async (doc: number) => isAnswer(await reader.doc(doc), query, root.places)

  async function count(query: Query): Promise<Counted> {
    const found = await evaluate(query, root, reader)
    const { docs, exact } = await settleFew(found.docs, unsureOf(found), holds(query))
    const values = async (field: ListedField) => ranked(await reader.facet(field, docs))
    return { values, exact, ...monthsOf(root, docs) }
  }

  return {
    articles: root.articles,
    facets: (typed, fields) => facetsOf(parseQuery(typed), fields, count),
    async search(typed, options = {}): Promise<Answer> {
      const { limit, offset, sort } = { ...defaultOptions, ...options }
      const query = parseQuery(typed)
      if (isEmpty(query)) return { query, total: 0, exact: true, hits: [], near: [] }
      const found = await evaluate(query, root, reader)
      const order = inOrder(found, sort, root.undated)
      const wanted = limit === 0 ? order.length : Math.min(order.length, offset + limit)
      const likely = limit === 0 ? [] : [...order.subarray(offset, wanted)]
      const [settled] = await Promise.all([
        settle(order, unsureOf(found), wanted, holds(query)),
        ...likely.map((doc) => reader.doc(doc)), // fetched beside what has to be settled, not after it
      ])
      const { numbers, total, exact } = settled
      const scores = new Map(Array.from(found.docs, (doc, i) => [doc, found.scores[i] ?? 0]))
      const hits = numbers
        .slice(offset, limit === 0 ? undefined : wanted)
        .map(async (doc) => hitOf(await reader.doc(doc), scores.get(doc) ?? 0, query.texts))
      return { query, total, exact, hits: await Promise.all(hits), near: [] }
    },
  }
}

function unsureOf({ docs, sure }: { docs: Uint32Array; sure: Uint8Array }): Set<number> {
  return new Set(docs.filter((_, i) => sure[i] === 0))
}
