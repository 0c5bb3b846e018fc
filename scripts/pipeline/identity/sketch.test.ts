import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, overlap, sketchOf } from './sketch.ts'

const first = '近年来，泗水县杨柳镇第一书记工作队走村入户，帮助群众发展林果产业，修通了三条生产路，打了五眼机井。'
const second = '兖州区各支部围绕为群众办实事，组织志愿者清理河道、慰问老人，把学习的收获变成工作的办法。'
const between = (a: string, b: string) => overlap(sketchOf(a), sketchOf(b))
const [none, all] = [
  { ofSmaller: 0, ofLarger: 0 },
  { ofSmaller: 1, ofLarger: 1 },
]

test.each([
  ['the same text', first, first, all],
  ['blanks and widths do not count', 'ＡＢＣ 一二三四五六', 'ABC一二三四五六', all],
  ['another text', first, second, none],
  ['a text of two characters is itself', '通知', '通知', all],
  ['and no other one', '通知', '启事', none],
  ['an empty text is like none', '', first, none],
  ['not even like another', '', ' \n', none],
  ['a phrase in common is not enough', `为人民服务者${first}`, `为人民服务者${second}`, none],
])('%s', (_, a, b, share) => {
  expect(between(a, b)).toEqual(share)
})

test('a text with one character changed shares most of its sketch', () => {
  const { ofSmaller, ofLarger } = between(first, first.replace('三', '四'))
  expect(ofSmaller).toBeGreaterThan(0.5)
  expect(ofLarger).toBeLessThan(1)
})

/** A text of Chinese characters that has nothing in common with those of other seeds. */
const random = (seed: number, length: number) =>
  String.fromCharCode(
    ...Array.from({ length }, (_, i) => 0x4e00 + (Math.imul(seed * 7919 + i * i + 31, 0x9e3779b1) >>> 18)),
  )

test.each([
  [1000, 300],
  [1500, 1000],
  [400, 399],
])('all of a text is found in a longer one: %i characters with %i of another around it', (whole, rest) => {
  const [part, more] = [random(1, whole), random(2, rest)]
  expect(between(more.slice(0, rest / 2) + part + more.slice(rest / 2), part).ofSmaller).toBe(1)
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
