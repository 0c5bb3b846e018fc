import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from './postings.ts'

/** Few enough to meet again, and the largest that there are. */
const hash = fc.oneof(fc.nat(5), fc.constantFrom(2 ** 32 - 1, 2 ** 32 - 2, 2 ** 31))
const number = fc.oneof(fc.nat(3), fc.constant(2 ** 21 - 1))

test('it answers as a Map of sets does, whenever it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, number), { maxLength: 3000, size: 'max' }), (pairs) => {
      const postings = new Postings()
      const map = new Map<number, number[]>()
      pairs.forEach(([h, n], i) => {
        postings.add(h, n)
        map.set(h, [...(map.get(h) ?? []), n])
        if (i % 7 === 0) expect(postings.count(h)).toBe(map.get(h)?.length)
      })
      const each = (all: number[] = []) => [...new Set(all)].sort((a, b) => a - b)
      for (const h of [...map.keys(), 77]) expect(postings.of(h)).toEqual(each(map.get(h)))
      expect([...postings]).toEqual([...map].sort(([a], [b]) => a - b).map(([h, all]) => [h, each(all)]))
    }),
    { numRuns: 20 },
  )
})
