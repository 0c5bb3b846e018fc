import { expect, test } from 'vitest'
import { longestFuzzy, mostNearParts } from '../options.ts'
import { parseQuery, writeQuery } from '../query/query.ts'
import type { Near } from '../types.ts'
import { words } from './fixtures.ts'
import { nearQueries } from './near-queries.ts'

/** In this archive every query finds something but the one that is asked. */
function nearFor(typed: string, finds = (_: string) => true): Promise<Near[]> {
  const query = parseQuery(typed)
  return nearQueries(typed, {
    words: async () => words,
    pieces: async () => [],
    count: async (other) => {
      const written = writeQuery(other)
      return { total: written !== writeQuery(query) && finds(written) ? 1 : 0, exact: true }
    },
  })
}

const many = Array.from({ length: mostNearParts + 1 }, (_, i) => `汶${i}`)

test.each([
  ['many words', many.join(' '), many.slice(1).join(' ')],
  ['many filters', many.map((value) => `县:${value}`).join(' '), `县:${many[0]} 县:${many[1]}`],
])('%s is not varied, a little less is', async (_what, typed, less) => {
  expect(await nearFor(typed)).toEqual([])
  expect((await nearFor(less.replace('甲', '汶'))).length).toBeGreaterThan(0)
})

test('of a long sentence with an error the pieces without it are asked', async () => {
  const [right, wrong, end] = ['甲'.repeat(longestFuzzy / 2), '误'.repeat(longestFuzzy / 2), '丙丁']
  const near = await nearFor(`${right}${wrong}${end}`, (written) => !written.includes('误'))
  expect(near[0]).toEqual({ query: `${right} ${end}`, total: 1, exact: true, without: { texts: [wrong] } })
  expect(await nearFor(right.repeat(3), () => false)).toEqual([])
})

/** In this archive these queries find so many articles, and others none; these pieces of texts are near every text. */
function nearIn(archive: Readonly<Record<string, number>>, typed: string, pieces: string[] = []): Promise<Near[]> {
  return nearQueries(typed, {
    words: async () => words,
    pieces: async () => pieces,
    count: async (query) => ({ total: archive[writeQuery(query)] ?? 0, exact: true }),
  })
}

test.each([
  ['汶上第一书记', '汶上 第一书记'],
  ['汶上，第一书记', '汶上 第一书记'],
  ['汶上第一书记 年:2023', '汶上 第一书记 年:2023'],
  ['孔敏同志', '孔敏 同志'],
  ['iphone/汶上', 'iphone 汶上'],
  ['"汶上；孔敏"', '汶上 孔敏'],
])('%j stands nowhere, and its words are asked', async (typed, apart) => {
  expect(await nearIn({ [apart]: 2 }, typed)).toEqual([{ query: apart, total: 2, exact: true }])
})

test.each([
  [
    'a text that stands somewhere stays whole',
    '汶上第一书记 孔敏同志',
    { 汶上第一书记: 1, '汶上第一书记 孔敏 同志': 1 },
    '汶上第一书记 孔敏 同志',
  ],
  [
    'a word that stands nowhere is left out',
    '汶上第一书记火星',
    { 汶上: 3, 第一书记: 3, '汶上 第一书记': 2 },
    '汶上 第一书记',
  ],
  ['what is offered is offered once', '汶上县啊', { 汶上县: 4 }, '汶上县'],
])('%s', async (_what, typed, archive, near) => {
  expect((await nearIn(archive, typed)).map(({ query }) => query)).toEqual([near])
})

test('marks between digits and letters part no words', async () => {
  expect(await nearIn({ '汶上 2021 10 9': 1 }, '汶上 2021/10/9')).toEqual([])
})

test.each([
  ['a longer text', '孔敏', { 孔敏: 1, 孔敏王建国: 1 }, ['孔敏王建国'], []],
  ['a shorter one that finds no more', '汶上县', { 汶上县: 1, 汶上: 1 }, [], []],
  ['a shorter one that finds more', '汶上县', { 汶上县: 1, 汶上: 2 }, [], ['汶上']],
  ['other numbers', '第12期', { 第12期: 1, 第13期: 1 }, ['第13期'], []],
  ['another character', '孔敏', { 孔敏: 1, 孔明: 1 }, ['孔明'], ['孔明']],
])('beside one article: %s', async (_what, typed, archive, pieces, near) => {
  expect((await nearIn(archive, typed, pieces)).map(({ query }) => query)).toEqual(near)
})
