import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js'
import { fold } from '../text/fold.ts'
import { isEmpty, type Query } from './asked.ts'
import { type Counted, facetsOf, facetValues, ranked } from './facets.ts'
import { passesFilters } from './match-query.ts'
import { nearestPiece } from './nearest.ts'
import {
  defaultOptions,
  exactPass,
  fewHits,
  fields,
  fuzzyPass,
  longestFuzzy,
  mostNear,
  shortestFuzzy,
  weights,
} from './options.ts'
import { hitOf, valuesOf } from './passages.ts'
import { parseQuery, writeQuery } from './query.ts'
import type { Answer, Doc, Field, Near, PlaceNames, SearchEngine, Sort } from './types.ts'

/** The engine of a small archive: all its texts in memory, looked through by Fuse on every query.
 *  `docs` are in the order that equal results keep: newest first, undated last. */
export function fuseEngine(docs: readonly Doc[], places: readonly PlaceNames[]): SearchEngine {
  const folded = docs.map(foldedDoc)
  const exact = new Fuse(folded, withKeys(exactPass))
  const fuzzy = new Fuse(folded, withKeys(fuzzyPass))

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

  function near(query: Query): Near[] {
    const others = query.texts.flatMap((text) =>
      nearTexts(fuzzy, text).map((other) => ({
        ...query,
        texts: query.texts.map((same) => (same === text ? other : same)),
      })),
    )
    return others
      .map((other): Near => ({ query: writeQuery(other), total: find(other).length }))
      .filter(({ total }) => total > 0)
      .slice(0, mostNear)
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

  return {
    articles: docs.length,
    facets: (typed, fields) => facetsOf(parseQuery(typed), fields, count),
    async search(typed, options = {}): Promise<Answer> {
      const { limit, offset, sort } = { ...defaultOptions, ...options }
      const query = parseQuery(typed)
      const found = isEmpty(query) ? [] : inOrder(find(query), sort)
      const shown = found.slice(offset, limit === 0 ? undefined : offset + limit)
      return {
        query,
        total: found.length,
        exact: true,
        hits: shown.map(({ doc, score }) => hitOf(doc, score, query.texts)),
        near: found.length < fewHits ? near(query) : [],
      }
    },
  }
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

type Found = { doc: Doc; nth: number; score: number }
type FoldedDoc = Partial<Record<Field, string[]>>

function withKeys(options: IFuseOptions<unknown>): IFuseOptions<FoldedDoc> {
  return { ...options, keys: fields.map((name) => ({ name, weight: weights[name] })) } as IFuseOptions<FoldedDoc>
}

function foldedDoc(doc: Doc): FoldedDoc {
  return Object.fromEntries(fields.map((field) => [field, valuesOf(doc, field).map((value) => forFuse(fold(value)))]))
}

/** Fuse's sign for a text that contains another, whatever blanks it has. */
function contains(text: string): string {
  return `'"${forFuse(text)}"`
}

/** `"` and `|` are Fuse's operators and cannot be escaped: two noncharacters, which no text holds, stand for them. */
function forFuse(folded: string): string {
  return folded.replaceAll('"', '\uFDD0').replaceAll('|', '\uFDD1')
}

function fromFuse(text: string): string {
  return text.replaceAll('\uFDD0', '"').replaceAll('\uFDD1', '|')
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

/** Pieces of the archive's texts that differ from `text` as little as any does, the most frequent first. */
function nearTexts(fuzzy: Fuse<FoldedDoc>, text: string): string[] {
  if (text.length < shortestFuzzy || text.length > longestFuzzy) return []
  const pieces = fuzzy.search(forFuse(text)).flatMap((result) => piecesOf(result, text))
  const fewest = Math.min(...pieces.map(({ errors }) => errors))
  const counts = new Map<string, number>()
  for (const { piece, errors } of pieces) if (errors === fewest) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([piece]) => piece)
}

/** In each matching value the piece that is nearest; a piece that is the same, or runs over punctuation, is none. */
function piecesOf({ matches = [] }: FuseResult<FoldedDoc>, text: string): { piece: string; errors: number }[] {
  return matches.flatMap(({ value = '' }) => {
    const folded = fromFuse(value)
    const { from, to, errors } = nearestPiece(folded, text)
    const piece = folded.slice(from, to)
    return errors === 0 || errors > text.length * (fuzzyPass.threshold ?? 0) || /\p{P}/u.test(piece)
      ? []
      : [{ piece, errors }]
  })
}
