import { expect, test } from 'vitest'
import { fold } from '../../text/fold.ts'
import { docs } from '../engines/fixtures.ts'
import { passageLead, passageLength } from '../options.ts'
import type { Text } from '../query-shape.ts'
import type { Doc } from '../types.ts'
import { marksIn, passagesOf } from './passages.ts'

/** Texts as a query has them: with marks in them, they are to be found with these. */
function sought(...texts: string[]): Text[] {
  return texts.map((text) => (fold(text) === text ? { text } : { text: fold(text), exact: fold(text, 'kept') }))
}

/** A passage with its marks in brackets. */
function shown(doc: Doc | undefined, texts: string[]): string[] {
  return (doc ? passagesOf(doc, sought(...texts)) : []).map(({ field, value, from, to, marks }) => {
    let text = ''
    let at = from
    for (const [start, end] of marks) {
      text += `${value.slice(at, start)}[${value.slice(start, end)}]`
      at = end
    }
    return `${field}: ${from > 0 ? '…' : ''}${text}${value.slice(at, to)}${to < value.length ? '…' : ''}`
  })
}

test('titles, names and the paragraphs around the matches, as printed', () => {
  expect(shown(docs[0], ['汶上', '5g'])).toEqual([
    'subtitle: [汶上]县打造[５Ｇ]智慧田园',
    'county: [汶上]县',
    'dateline: 本报[汶上]讯',
    'text: 走进[汶上]县南站镇，高标准农田连片成方。',
  ])
})

test('of many paragraphs the two that show most of what was asked', () => {
  const doc: Doc = { id: 'a', kind: 'article', headline: '无', people: [], text: ['甲', '乙', '甲乙', '甲', '乙甲'] }
  expect(shown(doc, ['甲', '乙'])).toEqual(['text: [甲乙]', 'text: [乙甲]'])
})

test('of a long paragraph the piece around its first match', () => {
  expect(shown(docs[1], ['高标准农田'])).toEqual([expect.stringMatching(/^text: ….*结尾处才提到\[高标准农田\]。$/)])
  const [passage] = docs[1] ? passagesOf(docs[1], sought('志愿')) : []
  expect(passage && passage.to - passage.from).toBe(passageLength)
  expect(passage?.marks.every(([from, to]) => from >= (passage?.from ?? 0) && to <= (passage?.to ?? 0))).toBe(true)
})

test.each([
  ['，', '甲'],
  ['。”', '甲'],
  ['——', '甲'],
  ['“', '“甲'],
  ['（', '（甲'],
])('a piece that would begin with %j begins with %j', (marks, beginning) => {
  const lead = `${marks}${'甲'.repeat(passageLead - marks.length)}`
  const text = [`${'乙'.repeat(60)}${lead}汶上${'丙'.repeat(80)}`]
  const [passage] = passagesOf({ id: 'a', kind: 'article', headline: '无', people: [], text }, sought('汶上'))
  expect(passage?.value.slice(passage.from, passage.from + beginning.length)).toBe(beginning)
})

test.each([
  ['“', '丙'],
  ['——“', '——'],
  ['：《', '：'],
  ['（“', '丙'],
  ['。”', '。”'],
  ['（丙', '（丙'],
])('a piece that would end with %j ends with %j', (marks, end) => {
  const before = '丙'.repeat(passageLength - passageLead - 2 - marks.length)
  const text = [`${'乙'.repeat(60)}汶上${before}${marks}${'丁'.repeat(80)}`]
  const [passage] = passagesOf({ id: 'a', kind: 'article', headline: '无', people: [], text }, sought('汶上'))
  expect(passage?.value.slice(passage.from, passage.to)).toMatch(new RegExp(`丙${end}$`))
})

test('a piece ends with a mark that opens something where that was looked for', () => {
  const text = [`${'乙'.repeat(60)}汶上${'丙'.repeat(passageLength - passageLead - 3)}“${'丁'.repeat(80)}`]
  const [passage] = passagesOf({ id: 'a', kind: 'article', headline: '无', people: [], text }, sought('汶上', '丙“'))
  expect(passage?.value.slice(passage.from, passage.to)).toMatch(/丙“$/)
})

test('a match that ends with a mark is shown', () => {
  const text = [`${'乙'.repeat(60)}，，，，，，，，，，，，，，，，，甲。${'丙'.repeat(80)}`]
  const [passage] = passagesOf({ id: 'a', kind: 'article', headline: '无', people: [], text }, sought('，甲。'))
  expect(passage?.marks.map(([from, to]) => passage.value.slice(from, to))).toEqual(['，甲。'])
})

test('a piece never cuts a character in two', () => {
  const doc: Doc = {
    id: 'a',
    kind: 'article',
    headline: '无',
    people: [],
    text: [`${'𠮷'.repeat(40)}汶上${'𠮷'.repeat(40)}`],
  }
  const [passage] = passagesOf(doc, sought('汶上'))
  expect(passage?.value.slice(passage.from, passage.to)).toMatch(/^𠮷+汶上𠮷+$/u)
})

test.each<[string, string[], [number, number][]]>([
  [
    '鄉 村振兴，乡村',
    ['乡村'],
    [
      [0, 3],
      [6, 8],
    ],
  ],
  ['哈哈哈', ['哈哈'], [[0, 3]]],
  ['第一书记', ['第一', '一书'], [[0, 3]]],
  ['无', ['有'], []],
  ['党建“联”盟 青春', ['党建联盟'], [[0, 6]]],
  ['党建联盟、党建“联”盟', ['党建“联”盟'], [[5, 11]]],
  ['二〇二三年', ['二零二三'], [[0, 4]]],
  ['二O二三年', ['二零二三'], [[0, 4]]],
])('in %j, %j is marked at %j', (value, texts, marks) => {
  expect(marksIn(value, sought(...texts))).toEqual(marks)
})
