import { expect, test } from 'vitest'
import { tally } from './tally.ts'

test.each([
  [
    ['b', 'a', 'c', 'c'],
    [
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ],
  ],
  [[], []],
])('%j counts %j', (values, counts) => {
  expect(tally(values)).toEqual(counts)
})
