import { expect, test } from 'vitest'
import { piecesOf } from './mark-hits.ts'

test.each([
  ['in one text', [10], [[2, 5]], [{ node: 0, from: 2, to: 5, mark: 0 }]],
  [
    'over a border',
    [4, 4],
    [[2, 6]],
    [
      { node: 0, from: 2, to: 4, mark: 0 },
      { node: 1, from: 0, to: 2, mark: 0 },
    ],
  ],
  [
    'over a whole text',
    [2, 1, 2],
    [[1, 4]],
    [
      { node: 0, from: 1, to: 2, mark: 0 },
      { node: 1, from: 0, to: 1, mark: 0 },
      { node: 2, from: 0, to: 1, mark: 0 },
    ],
  ],
  [
    'several',
    [3, 3],
    [
      [0, 1],
      [3, 4],
    ],
    [
      { node: 0, from: 0, to: 1, mark: 0 },
      { node: 1, from: 0, to: 1, mark: 1 },
    ],
  ],
  ['none', [3, 0], [], []],
])('marks %s', (_what, lengths, marks, pieces) => {
  expect(piecesOf(lengths, marks as [number, number][])).toEqual(pieces)
})
