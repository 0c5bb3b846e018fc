import { expect, test } from 'vitest'
import { longestFuzzy, mostNearParts } from '../options.ts'
import { parseQuery, writeQuery } from '../query/query.ts'
import type { Near } from '../types.ts'
import { words } from './fixtures.ts'
import { nearQueries } from './near-queries.ts'

/** In this archive every query finds something but the one that is asked. */
function nearFor(typed: string): Promise<Near[]> {
  const query = parseQuery(typed)
  return nearQueries(query, {
    words: async () => words,
    pieces: async () => [],
    count: async (other) => ({ total: writeQuery(other) === writeQuery(query) ? 0 : 1, exact: true }),
  })
}

const long = `汶${'甲'.repeat(longestFuzzy)}`
const many = Array.from({ length: mostNearParts + 1 }, (_, i) => `汶${i}`)

test.each([
  ['a long word', long, long.slice(1)],
  ['many words', many.join(' '), many.slice(1).join(' ')],
  ['many filters', many.map((value) => `县:${value}`).join(' '), `县:${many[0]} 县:${many[1]}`],
])('%s is not varied, a little less is', async (_what, typed, less) => {
  expect(await nearFor(typed)).toEqual([])
  expect((await nearFor(less.replace('甲', '汶'))).length).toBeGreaterThan(0)
})
