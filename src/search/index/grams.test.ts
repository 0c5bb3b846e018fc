import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafEnd, longestGram, shardOf } from './grams.ts'

const common = new Set(['全', '面', '推', '进', '全面', '推进'])
const isCommon = (gram: string) => common.has(gram)

test.each([
  ['全面推进', 0, 3],
  ['全面推进', 1, 3],
  ['全面推进', 2, undefined],
  ['推进乡村', 0, 3],
  ['乡村', 0, 1],
  ['全面', 0, undefined],
])('the leaf of %j at %i ends at %j', (text, start, end) => {
  expect(leafEnd(text, start, isCommon)).toBe(end)
})

test('a leaf is never longer than the longest gram', () => {
  expect(leafEnd('甲'.repeat(99), 3, () => true)).toBe(3 + longestGram)
})

test('every gram has a shard, and they are spread evenly', () => {
  const shards = 64
  const counts = new Map<number, number>()
  for (let a = 0x4e00; a < 0x4f00; a++)
    for (let b = 0x5e00; b < 0x5e20; b++) {
      const shard = shardOf(String.fromCharCode(a, b), shards)
      counts.set(shard, (counts.get(shard) ?? 0) + 1)
    }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: shards }, (_, i) => i))
  expect(Math.max(...counts.values())).toBeLessThan(2 * Math.min(...counts.values()))
})

test('a shard of twice as many is one of the two halves', () => {
  fc.assert(fc.property(fc.string(), (gram) => Math.floor(shardOf(gram, 512) / 2) === shardOf(gram, 256)))
})
