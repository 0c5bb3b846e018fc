import type { Sort } from '../types.ts'
import type { Found } from './sets.ts'

/** The numbers of the found documents in the order in which they are shown. Articles 0 to `undated`, less one, have no date;
 *  after them the oldest comes first. Equal scores show the newest first; what has no date always comes last. */
export function inOrder({ docs, scores }: Found, sort: Sort, undated: number): Uint32Array {
  if (sort === 'relevance') return byScore(docs, scores)
  const newestFirst = docs.toReversed()
  if (sort === 'newest') return newestFirst
  const dated = newestFirst.filter((doc) => doc >= undated).reverse()
  const others = newestFirst.filter((doc) => doc < undated)
  return Uint32Array.from([...dated, ...others])
}

/** One number that sorts by score and then by number: an array of them sorts many times faster than one of pairs. Scores
 *  count to a thousandth, and up to what leaves room for numbers below 2^31. */
function byScore(docs: Uint32Array, scores: Float64Array): Uint32Array {
  const keys = Float64Array.from(
    docs,
    (doc, i) => Math.round(Math.min(scores[i] ?? 0, mostScore) * 1000) * numbers + doc,
  )
  return Uint32Array.from(keys.sort().reverse(), (key) => key % numbers)
}

const numbers = 2 ** 31
const mostScore = 4000
