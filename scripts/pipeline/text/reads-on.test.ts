import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knowsFrom, readsOn, wordAcross } from './reads-on.ts'

test.each([
  ['带动了全县葡萄产', '业链条越拉越长', true],
  ['让体验者直呼神', '奇：“伸手就能摸到', true],
  ['促进经济多元化', '谁在借网络平台', false],
  ['作出要求。', '会议指出', false],
  ['', '会议指出', false],
])('a word goes over the cut of %s | %s: %s', (tail, head, across) => {
  expect(wordAcross(tail, head)).toBe(across)
})

test('what a page prints side by side elsewhere speaks for a join, the more of it the more', () => {
  const knows = knowsFrom(['乡村书屋里', '又到书屋'])
  expect(readsOn('走进乡村书', '屋里读书', knows)).toBeGreaterThan(readsOn('一本好书', '屋外有树', knows))
  expect(readsOn('走进田间。', '“说得好', knows)).toBe(0)
})

const printed = fc.string({ unit: fc.constantFrom('书', '屋', '，', '𠮷', 'a'), maxLength: 12 })

test('a page knows what stands side by side in one of its lines, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(printed), printed, printed, (lines, tail, head) => {
      const characters = tail.slice(-2) + head.slice(0, 2)
      const isThere = characters === '' || lines.some((line) => line.includes(characters))
      expect(knowsFrom(lines)(characters)).toBe(isThere)
    }),
  )
})
