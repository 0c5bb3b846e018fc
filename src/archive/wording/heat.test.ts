import { expect, test } from 'vitest'
import { fullest, heat } from './heat.ts'

test.each([
  [0, 10, 0],
  [1, 1000, 1],
  [5, 10, 3],
  [10, 10, 5],
])('%i of at most %i is drawn at step %i', (count, full, step) => {
  expect(heat(count, full)).toBe(step)
})

test.each([
  ['the most is drawn fullest', [1, 4, 10], [1, 2, 5]],
  ['what is twice another is the most', [5, 10], [3, 5]],
  ['equal counts stand in the middle', [4, 4, 4], [3, 3, 3]],
  ['a single count stands in the middle', [7], [3]],
  ['counts of one size stand about the middle', [92, 112, 124], [2, 3, 3]],
  ['nothing is not a size', [0, 4, 4], [0, 3, 3]],
  ['nothing at all', [0, 0], [0, 0]],
])('among the cells of a figure, %s', (_, counts, steps) => {
  expect(counts.map((count) => heat(count, fullest(counts)))).toEqual(steps)
})
