import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, overlap, sketchOf } from './sketch.ts'

const first = '近年来，泗水县杨柳镇第一书记工作队走村入户，帮助群众发展林果产业，修通了三条生产路，打了五眼机井。'
const second = '兖州区各支部围绕为群众办实事，组织志愿者清理河道、慰问老人，把学习的收获变成工作的办法。'

test.each([
  ['the same text', first, first, 1],
  ['blanks and widths do not count', 'ＡＢＣ 一二三四五六', 'ABC一二三四五六', 1],
  ['another text', first, second, 0],
  ['a text of two characters is itself', '通知', '通知', 1],
  ['and no other one', '通知', '启事', 0],
  ['an empty text is like none', '', first, 0],
  ['not even like another', '', ' \n', 0],
])('%s', (_, a, b, share) => {
  expect(overlap(sketchOf(a), sketchOf(b))).toBe(share)
})

test('a text with one character changed shares most of its sketch', () => {
  const share = overlap(sketchOf(first), sketchOf(first.replace('三', '四')))
  expect(share).toBeGreaterThan(0.5)
  expect(share).toBeLessThan(1)
})

test('a short text inside a long one is not the long one', () => {
  expect(overlap(sketchOf('图为活动现场'), sketchOf(`${first}图为活动现场`))).toBeLessThan(0.5)
})

test('a sketch holds the twelve smallest of a text’s hashes, in order', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 80, unit: fc.constantFrom(...first) }), (text) => {
      const whole = gramsOf(sketchOf(text))
      expect(whole).toEqual([...new Set(whole)].sort((a, b) => a - b))
      const parts = [text.slice(0, text.length / 2 + 2), text.slice(text.length / 2 - 2)]
      const merged = new Set(parts.flatMap((part) => gramsOf(sketchOf(part))))
      expect(whole).toEqual([...merged].sort((a, b) => a - b).slice(0, whole.length))
    }),
  )
})
