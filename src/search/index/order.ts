import type { Sort } from '../types.ts'
import type { Found } from './sets.ts'

/** The numbers of the found documents in the order in which they are shown. Articles 0 to `undated`, less one, have no date;
 *  after them the oldest comes first. Equal scores show the newest first; what has no date always comes last. */
export function inOrder({ docs, scores }: Found, sort: Sort, undated: number): Uint32Array {
  if (sort === 'relevance') return byScore(docs, scores)
  const newestFirst = docs.slice().reverse()
  if (sort === 'newest') return newestFirst
  const dated = newestFirst.filter((doc) => doc >= undated).reverse()
  const others = newestFirst.filter((doc) => doc < undated)
  return Uint32Array.from([...dated, ...others])
}

/** Of a hundred thousand scores few are different, for each is made of a few levels: so the documents are counted by score and dealt
 *  out, not sorted. */
function byScore(docs: Uint32Array, scores: Float64Array): Uint32Array {
  const counts = new Map<number, number>()
  for (const key of scores) counts.set(key, (counts.get(key) ?? 0) + 1)
  let next = 0
  for (const key of [...counts.keys()].sort((a, b) => b - a)) {
    const count = counts.get(key) ?? 0
    counts.set(key, next)
    next += count
  }
  const order = new Uint32Array(docs.length)
  for (let i = docs.length - 1; i >= 0; i--) {
    const key = scores[i] ?? 0
    const at = counts.get(key) ?? 0
    counts.set(key, at + 1)
    order[at] = docs[i] ?? 0
  }
  return order
}
