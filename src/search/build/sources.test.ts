import { expect, test } from 'vitest'
import type { Card } from '../types.ts'
import type { DocSource } from './doc.ts'
import { cardsOf, packSources, sourceBytes, unpackSources } from './sources.ts'

function source(nth: number): DocSource {
  const card: Card = { id: String(nth), kind: 'article', headline: `第${nth}篇“,”`, people: ['孔敏'] }
  return { card, text: { dir: '/内容', file: `articles/${nth}.md` } }
}

test.each([0, 1, 255, 256, 257, 600])('%i articles come out as they went in', (count) => {
  const all = Array.from({ length: count }, (_, nth) => source(nth))
  const packed = packSources(all)
  expect(unpackSources(packed.bytes)).toEqual(all)
  expect([...cardsOf(packed)]).toEqual(all.map(({ card }) => card))
})

test('some of them, as many as there are', () => {
  const all = [source(0), source(1), source(2)]
  const packed = packSources(all)
  const some = (first: number, end: number) => unpackSources(sourceBytes(packed, first, end))
  expect(some(0, 1)).toEqual([all[0]])
  expect(some(1, 3)).toEqual([all[1], all[2]])
  expect(some(2, 9)).toEqual([all[2]])
  expect(some(3, 9)).toEqual([])
})
