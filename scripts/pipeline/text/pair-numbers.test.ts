import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairNumbers } from './pair-numbers.ts'

test('it numbers pairs as a Map would', () => {
  const pair = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 30 }))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const numbers = new PairNumbers(pairs.length)
      const map = new Map<number, number>()
      for (const one of pairs) {
        if (!map.has(one)) map.set(one, map.size)
        expect(numbers.of(one)).toBe(map.get(one))
      }
      expect(numbers.size).toBe(map.size)
    }),
  )
})
