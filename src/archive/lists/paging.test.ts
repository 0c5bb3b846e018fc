import { expect, test } from 'vitest'
import { leafAt, leafOf, leafParams, leafUrl } from './paging.ts'

test.each([
  [0, [undefined]],
  [10, [undefined]],
  [11, [undefined, '2']],
  [30, [undefined, '2', '3']],
])('a list of %i has these pages of ten: %j', (items, params) => {
  expect(leafParams(items, 10)).toEqual(params)
})

test('every item stands on one page, and the page is where leafOf says', () => {
  const items = Array.from({ length: 25 }, (_, index) => index)
  const leaves = leafParams(items.length, 10).map((param) => leafAt(items, 10, param))
  expect(leaves.flatMap((leaf) => leaf.items)).toEqual(items)
  for (const leaf of leaves) for (const item of leaf.items) expect(leafOf(item, 10)).toBe(leaf.number)
  expect(leaves.map(({ of }) => of)).toEqual([3, 3, 3])
})

test('the first page keeps the list’s address', () => {
  expect([leafUrl('/words/a/', 1), leafUrl('/words/a/', 2)]).toEqual(['/words/a/', '/words/a/2/'])
})

test.each(['0', '4', '1.5', 'x'])('there is no page %s of three', (param) => {
  expect(() => leafAt([1, 2, 3], 1, param)).toThrow(`there is no page ${param} of 3`)
})
