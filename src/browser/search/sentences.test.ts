import { expect, test } from 'vitest'
import { parseQuery } from '../../search/query/query.ts'
import type { Answer, LeftOut, Sort } from '../../search/types.ts'
import {
  askedInWords,
  countInWords,
  emptyInWords,
  failureInWords,
  shortQuery,
  totalInWords,
  undatedInWords,
  withoutInWords,
} from './sentences.ts'

function answer(typed: string, total: number, exact = true, nowhere: string[] = []): Answer {
  return { query: parseQuery(typed), filters: [], readings: [], total, exact, hits: [], nowhere }
}

test.each([
  [answer('', 0), 1, '请输入文字：标点、符号不能单独查找。'],
  [answer('党建', 0), 1, '全部 3 篇中，没有一篇含有“党建”。'],
  [answer('党建', 10), 1, '找到 10 篇。'],
  [answer('党建', 12), 2, '找到 12 篇，第 2 页，共 2 页。'],
  [answer('党建', 120, false), 1, '找到约 120 篇，第 1 页，共 12 页。'],
])('%#: the count in words', (given, page, words) => {
  expect(countInWords(given, page, '全部 3 篇')).toBe(words)
})

test.each([
  ['党建', '全部 3 篇中，没有一篇含有“党建”。'],
  ['党建 联盟', '全部 3 篇中，没有一篇同时含有“党建”、“联盟”。'],
  ['党建 -联盟', '全部 3 篇中，没有一篇含有“党建”而不含“联盟”。'],
  ['党建 县:汶上', '全部 3 篇中，没有一篇含有“党建”，又符合所限条件。'],
  ['县:汶上', '全部 3 篇中，没有一篇符合条件。'],
  ['某县:没有 “没有', '全部 3 篇中，没有一篇同时含有“某县没有”、“没有”。'],
  ['文旅 或 县:汶上', '全部 3 篇中，没有一篇含有“文旅”或“县:汶上”。'],
  ['"党建“联”盟"', '全部 3 篇中，没有一篇含有“党建‘联’盟”。'],
  [' -党建', '全部 3 篇中，没有一篇符合条件而不含“党建”。'],
])('nothing was found for %j', (typed, words) => {
  expect(emptyInWords(answer(typed, 0), '全部 3 篇')).toBe(words)
})

test.each([
  ['党建 火星人', ['火星人'], '全部 3 篇中，没有一篇含有“火星人”。'],
  ['火星人 党建 月球兔 县:汶上', ['火星人', '月球兔'], '全部 3 篇中，没有一篇含有“火星人”，也没有一篇含有“月球兔”。'],
])('nothing was found for %j, for some of its words stand nowhere', (typed, nowhere, words) => {
  expect(emptyInWords(answer(typed, 0, true, nowhere), '全部 3 篇')).toBe(words)
})

const six = ['甲', '乙', '丙', '丁', '戊', '己']
const long = '错'.repeat(2000)
test.each([
  [answer(long, 0), `全部 3 篇中，没有一篇含有“${'错'.repeat(40)}……”。`],
  [answer(long, 0, true, [long]), `全部 3 篇中，没有一篇含有“${'错'.repeat(40)}……”。`],
  [answer(six.join(' '), 0), '全部 3 篇中，没有一篇同时含有“甲”、“乙”、“丙”、“丁”、“戊”等 6 个词。'],
  [answer('', 0, true, six), '全部 3 篇中，没有一篇含有“甲”、“乙”、“丙”、“丁”、“戊”等 6 个词中的任何一个。'],
])('%#: a long query is not said again whole', (given, words) => {
  expect(emptyInWords(given, '全部 3 篇')).toBe(words)
})

test('quotation marks in what is quoted are single ones', () => {
  expect(emptyInWords(answer('“没有', 0, true, ['“没有']), '全部 3 篇')).toBe('全部 3 篇中，没有一篇含有“‘没有”。')
})

test.each<[string, number, Sort, string]>([
  ['党建 县:汶上 ', 2, 'relevance', '要找“党建 县:汶上”，最相关的在前。'],
  ['党建', 2, 'newest', '要找“党建”，最新的在前。'],
  ['党建', 2, 'oldest', '要找“党建”，最早的在前。'],
  ['党建', 1, 'newest', '要找“党建”。'],
  ['“党建”', 1, 'newest', '要找“‘党建’”。'],
])('%s with %i found, %s, on paper', (typed, total, sort, words) => {
  expect(askedInWords(answer(typed, total), { typed, page: 1, sort })).toBe(words)
})

test.each<[LeftOut, string]>([
  [{ field: 'county', value: '汶上', not: false }, '不限“县:汶上”'],
  [{ texts: ['甲'] }, '不要“甲”'],
  [{ texts: ['甲', '乙'] }, '不要“甲”、“乙”'],
  [{ excluded: '甲' }, '不排除“甲”'],
  [{ allBut: '甲' }, '只找“甲”'],
])('a wider query leaves out %j', (left, words) => {
  expect(withoutInWords(left)).toBe(words)
})

test('every refusal says what a reader can do', () => {
  for (const is of ['missing', 'foreign', 'version', 'damaged'] as const)
    expect(failureInWords({ refused: { is, found: '2' } })).toMatch(/请刷新|可以从/)
})

test('how many there are, and how many without a date', () => {
  expect(totalInWords({ total: 3, exact: true })).toBe('3 篇')
  expect(totalInWords({ total: 300, exact: false })).toBe('约 300 篇')
  expect(undatedInWords(17)).toBe('另有 17 篇日期不详')
})

test.each([
  [' 党建 ', '党建'],
  ['党'.repeat(41), `${'党'.repeat(40)}……`],
])('%j is shown as %j', (typed, shown) => {
  expect(shortQuery(typed)).toBe(shown)
})
