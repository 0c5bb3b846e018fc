import { expect, test } from 'vitest'
import { longestFuzzy, mostNearParts } from '../options.ts'
import { parseQuery, writeQuery } from '../query/query.ts'
import type { Near } from '../types.ts'
import { words } from './fixtures.ts'
import { nearQueries } from './near-queries.ts'

/** In this archive every query finds something but the one that is asked. */
function nearFor(typed: string, finds = (_: string) => true): Promise<Near[]> {
  const query = parseQuery(typed)
  return nearQueries(query, {
    words: async () => words,
    pieces: async () => [],
    count: async (other) => {
      const written = writeQuery(other)
      return { total: written !== writeQuery(query) && finds(written) ? 1 : 0, exact: true }
    },
  })
}

const many = Array.from({ length: mostNearParts + 1 }, (_, i) => `汶${i}`)

test.each([
  ['many words', many.join(' '), many.slice(1).join(' ')],
  ['many filters', many.map((value) => `县:${value}`).join(' '), `县:${many[0]} 县:${many[1]}`],
])('%s is not varied, a little less is', async (_what, typed, less) => {
  expect(await nearFor(typed)).toEqual([])
  expect((await nearFor(less.replace('甲', '汶'))).length).toBeGreaterThan(0)
})

test('of a long sentence with an error the pieces without it are asked', async () => {
  const [right, wrong, end] = ['甲'.repeat(longestFuzzy / 2), '误'.repeat(longestFuzzy / 2), '丙丁']
  const near = await nearFor(`${right}${wrong}${end}`, (written) => !written.includes('误'))
  expect(near[0]).toEqual({ query: `${right} ${end}`, total: 1, exact: true, without: { texts: [wrong] } })
  expect(await nearFor(right.repeat(3), () => false)).toEqual([])
})
