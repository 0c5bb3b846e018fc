import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { daysOfPages, heldByMonth, monthsOfPages, numbersInWords, yearsOfPages } from './coverage.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]

test('what each county has in each month, the undated apart', () => {
  const archive = exampleArchive({
    articles: [
      exampleArticle({ id: a, county: '东县' }),
      exampleArticle({ id: b, county: '东县', date: null }),
      exampleArticle({ id: c, county: null }),
    ],
    pages: [examplePage({ articles: [a, b, c] })],
  })
  const held = [...heldByMonth(archive)].map(([county, months]) => [county, Object.fromEntries(months)])
  expect(held).toEqual([
    ['平原市', {}],
    ['东县', { '2023-12': 1, null: 1 }],
    ['西区', {}],
    [null, { '2023-12': 1 }],
  ])
})

const page = (slug: string, date: string | null, number: number | null, paper = '平原日报') =>
  examplePage({ slug, date, page: number, paper })
const archive = exampleArchive({
  pages: [
    page('a', '2023-12-17', 3),
    page('b', '2023-12-17', 5),
    page('c', '2023-12-17', null),
    page('d', '2023-12-17', 1, '东县周报'),
    page('e', '2021-10-09', 1),
    page('f', null, 9),
  ],
})

test('below the highest number held, what is not held is missing; each paper has its own pages', () => {
  expect(daysOfPages(archive)).toEqual([
    { day: '2023-12-17', paper: '东县周报', held: [1], missing: [], unnumbered: 0 },
    { day: '2023-12-17', paper: '平原日报', held: [3, 5], missing: [1, 2, 4], unnumbered: 1 },
    { day: '2021-10-09', paper: '平原日报', held: [1], missing: [], unnumbered: 0 },
  ])
  expect(yearsOfPages(archive)).toEqual([
    { year: '2023', days: 1, incomplete: 1, missing: 3 },
    { year: '2021', days: 1, incomplete: 0, missing: 0 },
  ])
})

test('a month has the days held and those not held; a day of two papers is one day', () => {
  expect(monthsOfPages(archive, '2023')).toEqual([{ month: '2023-12', held: [17], absent: allDaysBut(31, 17) }])
  const february = exampleArchive({ pages: [page('a', '2024-02-29', 1), page('b', '2024-02-01', 1)] })
  expect(monthsOfPages(february, '2024')).toEqual([{ month: '2024-02', held: [1, 29], absent: allDaysBut(28, 1) }])
  expect(monthsOfPages(archive, '2022')).toEqual([])
})

const allDaysBut = (last: number, one: number) =>
  Array.from({ length: last }, (_, index) => index + 1).filter((day) => day !== one)

test('a misprinted number makes no thousands of missing pages', () => {
  const misprinted = exampleArchive({ pages: [page('a', '2023-12-17', 99999)] })
  expect(daysOfPages(misprinted)[0]?.missing.length).toBe(64)
})

test.each([
  [[1, 2, 3, 5], '1–3、5'],
  [[2], '2'],
  [[1, 2], '1–2'],
  [[], ''],
])('%j is written %j', (numbers, words) => {
  expect(numbersInWords(numbers)).toBe(words)
})
