import { expect, test } from 'vitest'
import { inEights } from './hash.ts'

test.each([
  ['d7d8af061ef351004be2a304', 'd7d8af06|1ef35100|4be2a304'],
  ['d7d8af061e', 'd7d8af06|1e'],
  ['d7d8', 'd7d8'],
  ['', ''],
])('the lines of %s may end at each |', (hash, expected) => {
  expect(inEights(hash).text.replaceAll('<wbr>', '|')).toBe(expected)
})
