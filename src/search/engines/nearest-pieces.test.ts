import { expect, test } from 'vitest'
import { nearestPiece } from './nearest-pieces.ts'
import { wordBorders } from './word-borders.ts'

test.each([
  ['建设高标准农田十万亩', '高标淮农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标准的农田', '高标准农田', 1],
  ['建设高标准农田十万亩', '高标准农田', '高标准农田', 0],
  ['推进乡村振兴活动', '乡村振兴啊', '乡村振兴', 1],
  ['推进乡村振兴', '乡村阵兴', '乡村振兴', 1],
  ['书记', '书籍', '书', 1],
  ['甲乙丁戊己甲乙戊', '甲乙丙戊', '甲乙戊', 1],
])('in %j the nearest to %j is %j', (text, wanted, piece, errors) => {
  const nearest = nearestPiece(text, wanted)
  expect([text.slice(nearest?.from, nearest?.to), nearest?.errors]).toEqual([piece, errors])
})

test.each([
  ['推进乡村振兴活动周', '乡村振兴话', '乡村振兴', 1],
  ['谱写青年力行篇', '青年力', '青年', 1],
  ['讲好青年春力行', '青年春利行', '青年春力行', 1],
  ['高标准农田铺就丰景', '高标准农田普就丰井', '高标准农田铺就丰景', 2],
])('in %j what is near to %j ends where words do: %j', (text, wanted, piece, errors) => {
  const words = ['活动', '乡村', '振兴', '青年', '力行'].map((text) => ({ text, kind: 'word' as const }))
  const nearest = nearestPiece(text, wanted, wordBorders({ words })(text))
  expect([text.slice(nearest?.from, nearest?.to), nearest?.errors]).toEqual([piece, errors])
})

test('of nothing nothing is near', () => {
  expect(nearestPiece('', '丁')).toBeUndefined()
  expect(nearestPiece('甲乙丙', '丁')).toBeUndefined()
})
