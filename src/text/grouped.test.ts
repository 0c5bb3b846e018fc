import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'

test('it is what Map.groupBy gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const key = (number: number) => number % 3
      expect([...grouped(numbers, key)]).toEqual([...Map.groupBy(numbers, key)])
    }),
  )
})
