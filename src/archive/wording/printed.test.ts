import { expect, test } from 'vitest'
import { examplePage } from '../examples.ts'
import { readArchive } from '../load.ts'
import type { PageRecord } from '../schema.ts'
import { furnitureName, onceOver, pageName, runsInWords, wrongWeekday } from './printed.ts'

test.each<[Partial<PageRecord>, string]>([
  [{}, '平原日报 2023 年 12 月 17 日 第 3 版'],
  [{ page: null }, '平原日报 2023 年 12 月 17 日'],
  [{ date: null }, '平原日报 日期不详 第 3 版'],
  [{ date: null, page: null, paper: null }, '日期不详'],
])('a page by name: %j', (fields, name) => {
  expect(pageName(examplePage(fields))).toBe(name)
})

test.each<[string | null, string | null, string | undefined]>([
  ['2023-12-17', '星期日', undefined],
  ['2023-12-17', '星期六', '星期六'],
  ['2023-12-17', null, undefined],
  [null, '星期六', undefined],
])('%s printed as %s', (date, weekday, wrong) => {
  expect(wrongWeekday({ date, weekday })).toBe(wrong)
})

test.each<[[number, number][], string]>([
  [
    [
      [17, 110],
      [112, 113],
    ],
    '17–110、112–113',
  ],
  [[[5, 5]], '5'],
  [
    [
      [4, 4],
      [5, 10],
    ],
    '4–10',
  ],
])('runs %j', (runs, words) => {
  expect(runsInWords(runs)).toBe(words)
})

test.each([
  ['乡村振兴先锋'.repeat(32), '乡村振兴先锋（连印 32 次）'],
  ['人人人', '人（连印 3 次）'],
  ['人人', '人人'],
  ['乡村振兴先锋', '乡村振兴先锋'],
  ['乡村乡村乡村！', '乡村乡村乡村！'],
])('%s is shown as %s', (text, shown) => {
  expect(onceOver(text)).toBe(shown)
})

test('every kind of furniture in this archive has a Chinese name', () => {
  const read = readArchive('content')
  const kinds =
    'archive' in read ? read.archive.pages.flatMap(({ furniture }) => furniture.map(({ kind }) => kind)) : []
  expect(kinds.length).toBeGreaterThan(0)
  expect(kinds.filter((kind) => furnitureName(kind) === kind)).toEqual([])
})
