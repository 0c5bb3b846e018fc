import { expect, test } from 'vitest'
import { byNumber, byText, newestFirst } from './order.ts'

test('text stands in the order of its code units, whatever the language', () => {
  expect(['县', 'b', 'Z', 'a', '一'].sort(byText)).toEqual(['Z', 'a', 'b', '一', '县'])
})

test('the newest day comes first, no day at all last', () => {
  expect([null, '2021-10-09', null, '2023-12-17'].sort(newestFirst)).toEqual(['2023-12-17', '2021-10-09', null, null])
})

test('numbers are not text, and no number comes last', () => {
  expect([10, null, 9, 1].sort(byNumber)).toEqual([1, 9, 10, null])
})
