import { expect, test } from 'vitest'
import { mostSettled } from '../options.ts'
import { readAtOnce, settle } from './settle.ts'

const order = Uint32Array.from({ length: 100 }, (_, i) => 99 - i)
const odd = (doc: number) => doc % 2 === 1

test.each<[what: string, unsure: number[], wanted: number, read: number]>([
  ['nothing is open', [], 10, 10],
  ['the first is open', [99], 10, 11],
  ['what comes later is open', [89, 5], 10, 10],
  ['half is open', [...order].filter(odd), 10, 20],
  ['all are open', [...order], 10, 10 + mostSettled],
  ['more are wanted than there are', [3], 1000, 100],
])('%s', (_what, unsure, wanted, read) => {
  expect(readAtOnce(order, new Set(unsure), wanted)).toBe(read)
})

/** Settles, and counts how often texts had to be waited for. */
async function settled(unsure: readonly number[], wanted: number, holds: (doc: number) => boolean) {
  let rounds = 0
  let asked = 0
  const read = async (doc: number) => {
    if (asked++ === 0) rounds++
    await Promise.resolve()
    asked = 0
    return holds(doc)
  }
  const outcome = await settle(order, new Set(unsure), { wanted, mostSettled }, read)
  return { ...outcome, numbers: [...outcome.numbers], rounds }
}

test('many open articles are read a few at a time, at once as many as may be needed', async () => {
  const { numbers, total, exact, rounds } = await settled([...order], 10, odd)
  expect(numbers.slice(0, 10)).toEqual([...order].filter(odd).slice(0, 10))
  expect([total, exact, rounds]).toEqual([85, false, 1])
})

test('few open articles are all settled', async () => {
  const { numbers, total, exact, rounds } = await settled([98, 97, 2], 10, odd)
  expect(numbers).toEqual([...order].filter((doc) => ![98, 2].includes(doc)))
  expect([total, exact, rounds]).toEqual([98, true, 1])
})

test('what was read in vain is made up for', async () => {
  const { numbers, rounds } = await settled([...order], 10, (doc) => doc < 20)
  expect(numbers.slice(0, 10)).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10])
  expect(rounds).toBe(3)
})
