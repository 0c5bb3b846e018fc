import { expect, test } from 'vitest'
import { settle } from '../engines/settle.ts'
import { mostSettled } from '../options.ts'
import { inOrder } from './order.ts'
import type { DocSet } from './phrase.ts'
import { combined, united } from './sets.ts'

/** A set of documents; a negative number is one that is not sure. */
function set(...docs: number[]): DocSet {
  return {
    docs: Uint32Array.from(docs, Math.abs),
    sure: Uint8Array.from(docs, (doc) => (doc < 0 ? 0 : 1)),
    levels: new Uint8Array(docs.length),
  }
}

function found(texts: DocSet[], { filters = [] as DocSet[], without = [] as DocSet[], from = 0 } = {}): number[] {
  const { docs, sure } = combined({ texts, filters, without, inTime: (doc) => doc >= from, all: 10 })
  return Array.from(docs, (doc, i) => (sure[i] === 1 ? doc : -doc))
}

test('what is in all sets, surely when it is surely in each', () => {
  expect(found([set(1, 2, 3, 5), set(2, -3, 4, 5)])).toEqual([2, -3, 5])
})

test('what must not be there', () => {
  expect(found([set(1, 2, 3)], { without: [set(1, -2)] })).toEqual([-2, 3])
})

test('filters and dates narrow; alone they choose from everything', () => {
  expect(found([set(1, 2, 3)], { filters: [set(2, 3)], from: 3 })).toEqual([3])
  expect(found([], { from: 7 })).toEqual([7, 8, 9])
  expect(found([], { filters: [set(4)] })).toEqual([4])
  expect(found([], { without: [set(0, 1, 2, 3, 4, 5, 6, 7, 8)] })).toEqual([9])
})

test('rarer and better placed counts more', () => {
  const headline: DocSet = { ...set(1, 2), levels: Uint8Array.of(0, 12) }
  const { scores } = combined({ texts: [headline], filters: [], without: [], inTime: () => true, all: 10 })
  expect(scores[1]).toBeGreaterThan(scores[0] ?? 0)
  const rare = combined({ texts: [set(1)], filters: [], without: [], inTime: () => true, all: 10 })
  const often = combined({ texts: [set(1, 2, 3, 4)], filters: [], without: [], inTime: () => true, all: 10 })
  expect(rare.scores[0]).toBeGreaterThan(often.scores[0] ?? 0)
})

test('the union is sure where one of the sets is', () => {
  const { docs, sure } = united([set(1, -3, -4), set(2, 3, -4)])
  expect([[...docs], [...sure]]).toEqual([
    [1, 2, 3, 4],
    [1, 1, 1, 0],
  ])
  expect([...united([]).docs]).toEqual([])
})

test.each([
  ['relevance', [7, 5, 2, 0]],
  ['newest', [7, 5, 2, 0]],
  ['oldest', [5, 7, 2, 0]],
] as const)('sorted by %s, of equals the newest comes first, and the undated last', (sort, order) => {
  const docs = Uint32Array.of(0, 2, 5, 7)
  expect([...inOrder({ docs, sure: docs.slice() as never, scores: new Float64Array(4) }, sort, 3)]).toEqual(order)
})

test('relevance sorts by score before age, and takes any score', () => {
  const docs = Uint32Array.of(1, 2, 3)
  const sure = Uint8Array.of(1, 1, 1)
  expect([...inOrder({ docs, sure, scores: Float64Array.of(2, 1e9, 2.5) }, 'relevance', 0)]).toEqual([2, 3, 1])
})

const order = Uint32Array.from({ length: 60 }, (_, i) => i)
const even = async (doc: number) => doc % 2 === 0

test('few open questions are all settled: the count is right', async () => {
  const settled = await settle(order, new Set([1, 2, 3]), { wanted: 10, mostSettled }, even)
  expect(settled).toMatchObject({ total: 58, exact: true })
  expect([...settled.numbers.slice(0, 4)]).toEqual([0, 2, 4, 5])
})

test('when all documents are wanted, all are settled', async () => {
  expect(await settle(order, new Set(order), { wanted: 60, mostSettled }, even)).toMatchObject({
    total: 30,
    exact: true,
  })
})
