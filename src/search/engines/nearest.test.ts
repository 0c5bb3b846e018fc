import { expect, test } from 'vitest'
import { nearestPiece } from './nearest.ts'

test.each([
  ['建设高标准农田十万亩', '高标淮农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标准的农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标准农田', '高标准农田', 0],
  ['甲乙丙', '丁', '甲', 1],
  ['', '丁', '', 1],
])('in %j the nearest to %j is %j', (text, wanted, piece, errors) => {
  const nearest = nearestPiece(text, wanted)
  expect([text.slice(nearest.from, nearest.to), nearest.errors]).toEqual([piece, errors])
})
