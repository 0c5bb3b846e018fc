import type { PlaceNames } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import { isEmpty, type Query } from '../asked.ts'
import { defaultOptions } from '../options.ts'
import { type Counted, facetsOf, facetValues, ranked } from '../query/facets.ts'
import { passesFilters } from '../query/match-query.ts'
import { hitOf } from '../query/passages.ts'
import { parseQuery, placedFilters } from '../query/query.ts'
import { suggestionsFor } from '../query/suggest.ts'
import type { Answer, Doc, SearchEngine, SearchOptions, Sort } from '../types.ts'
import { contains, exactFuse, foldedDoc, fuzzyFuse, nearPieces } from './fuzzy.ts'
import { nearQueries } from './near.ts'

/** The engine of a small archive: all its texts in memory, looked through by Fuse on every query.
 *  `docs` are in the order that equal results keep: newest first, undated last. */
export function fuseEngine(
  docs: readonly Doc[],
  places: readonly PlaceNames[],
  words: () => Promise<WordList>,
): SearchEngine {
  const folded = docs.map(foldedDoc)
  const exact = exactFuse(folded)
  const fuzzy = fuzzyFuse(folded)

  /** The articles that contain all that is asked, with their scores: the smaller, the better. */
  function find(query: Query): Found[] {
    const results = query.texts.length === 0 ? docs.map(unscored) : exact.search({ $and: query.texts.map(contains) })
    const excluded = new Set(
      query.without.flatMap((text) => exact.search(contains(text)).map((found) => found.refIndex)),
    )
    return results.flatMap(({ refIndex, score = 0 }) => {
      const doc = docs[refIndex]
      const passes = doc && !excluded.has(refIndex) && passesFilters(doc, query.filters, places)
      return passes ? [{ doc, nth: refIndex, score }] : []
    })
  }

  async function count(query: Query): Promise<Counted> {
    const found = isEmpty(query) ? docs : find(query).map(({ doc }) => doc)
    const months = ranked(counted(found.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 7)]))))
    return {
      values: async (field) => ranked(counted(found.flatMap((doc) => facetValues(doc, field)))),
      months: months.map(({ value, count }) => ({ month: value, count })).sort((a, b) => (a.month < b.month ? -1 : 1)),
      undated: found.filter(({ date }) => date === undefined).length,
      exact: true,
    }
  }

  async function search(typed: string, options: Partial<SearchOptions> = {}): Promise<Answer> {
    const { limit, offset, sort } = { ...defaultOptions, ...options }
    const query = parseQuery(typed)
    const found = isEmpty(query) ? [] : inOrder(find(query), sort)
    const shown = found.slice(offset, limit === 0 ? undefined : offset + limit)
    const hits = shown.map(({ doc, score }) => hitOf(doc, score, query.texts))
    const nowhere = found.length > 0 ? [] : query.texts.filter((text) => exact.search(contains(text)).length === 0)
    return { query, filters: placedFilters(typed), total: found.length, exact: true, hits, nowhere }
  }

  return {
    articles: docs.length,
    search,
    suggest: (typed) => suggestionsFor(typed, { words, search }),
    near: (typed) =>
      nearQueries(parseQuery(typed), {
        words,
        pieces: async (text) => nearPieces(fuzzy, text),
        count: async (query) => ({ total: find(query).length, exact: true }),
      }),
    facets: (typed, fields) => facetsOf(parseQuery(typed), fields, count),
  }
}

type Found = { doc: Doc; nth: number; score: number }

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function unscored(_doc: Doc, refIndex: number): { refIndex: number; score?: number } {
  return { refIndex }
}

function inOrder(found: Found[], sort: Sort): Found[] {
  if (sort === 'relevance') return found
  const byNewest = found.sort((a, b) => a.nth - b.nth)
  if (sort === 'newest') return byNewest
  return [...byNewest.filter(({ doc }) => doc.date).reverse(), ...byNewest.filter(({ doc }) => !doc.date)]
}
