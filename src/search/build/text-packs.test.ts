import { expect, test } from 'vitest'
import type { Doc } from '../types.ts'
import { articlesPerPack } from './text-packs.ts'

const doc: Doc = { id: 'aaaaaaaaaaaa', kind: 'article', headline: '秋收', people: [], text: ['粮'.repeat(1500)] }

test('a pack has some kilobytes, whatever the articles are like', () => {
  expect(articlesPerPack([doc, doc], 10_000)).toBe(2)
  expect(articlesPerPack([{ ...doc, text: [] }], 10_000)).toBeGreaterThan(50)
  expect(articlesPerPack([{ ...doc, text: ['粮'.repeat(9000)] }], 10_000)).toBe(1)
})

test('in a very big archive each article has a file', () => {
  expect(articlesPerPack([doc, doc], 100_000)).toBe(1)
})
