import { expect, test } from 'vitest'
import { docs, places } from '../search/engines/fixtures.ts'
import { isSampled, knownNames, sampledTexts } from './known-names.ts'
import { readingsOf } from './list.ts'
import { spelling, spellingOf } from './pinyin.ts'
import { WordLister } from './word-list.ts'

const lister = new WordLister(knownNames(docs, places))
for (const doc of docs) lister.add(sampledTexts(doc))
const list = lister.finish()

test('all articles of a small archive are looked at, and some of a big one', () => {
  const sampled = (articles: number) =>
    Array.from({ length: articles }, (_, nth) => nth).filter((nth) => isSampled(nth, articles))
  expect(sampled(36)).toHaveLength(36)
  expect(sampled(10_000)).toHaveLength(500)
})

test('places come first, then people, columns and words, each once', () => {
  const kinds = list.words.map(({ kind }) => kind)
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect(list.words.slice(0, 4).map(({ text }) => text)).toEqual(['汶上县', '汶上', '兖州区', '兖州'])
  expect(list.words).toContainEqual({ text: '孔敏', kind: 'person' })
  expect(list.words).toContainEqual({ text: '乡村振兴先锋', kind: 'column' })
  expect(new Set(list.words.map(({ text }) => text)).size).toBe(list.words.length)
})

const order = ['place', 'person', 'column', 'word']

test('frequent words, and pairs of words that stand together', () => {
  const words = list.words.filter(({ kind }) => kind === 'word').map(({ text }) => text)
  expect(words).toContain('第一书记')
  expect(words).toContain('志愿')
  expect(words.every((word) => /^\p{Script=Han}{2,16}$/u.test(word))).toBe(true)
})

test('all readings of a character are known, without tones', () => {
  const readings = readingsOf(list)
  expect(readings.get('单')).toEqual(expect.arrayContaining(['dan', 'shan']))
  expect(readings.get('曾')).toEqual(expect.arrayContaining(['zeng', 'ceng']))
  expect(readings.get('女')).toContain('nv')
  expect(readings.get('汶')).toContain('wen')
  expect(spellingOf('zengxian', '曾县', readings)).toBe(spelling.whole)
})

test('the characters of a syllable stand in the order of their frequency', () => {
  expect(list.readings.zhun?.startsWith('准')).toBe(true)
  expect(list.readings.ji?.startsWith('记')).toBe(true)
})
