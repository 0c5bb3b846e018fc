import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import {
  articlesOn,
  beside,
  days,
  groupsIn,
  months,
  newestGroups,
  pageCounts,
  pagesInTurn,
  undated,
  yearSpan,
  years,
} from './days.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => exampleId(letter)) as [string, string, string, string]
const since = (interval: string) => ({ interval, because: '去年', line: 1 })

/** Two pages of one day, one of another with an article whose date was corrected, an empty one, two undated. */
const archive = exampleArchive({
  articles: [
    exampleArticle({ id: a }),
    exampleArticle({ id: b, date: '2021-10-09' }),
    exampleArticle({ id: c, date: '2021-10-08' }),
    exampleArticle({ id: d, date: null }),
  ],
  pages: [
    examplePage({ slug: 'third', page: 3, articles: [a] }),
    examplePage({ slug: 'fourth', page: 4, articles: [] }),
    examplePage({ slug: 'mixed', date: '2021-10-09', articles: [c, b] }),
    examplePage({ slug: 'since-2019', date: null, dateEstimate: since('2019/..'), articles: [] }),
    examplePage({ slug: 'unbounded', date: null, articles: [] }),
    examplePage({ slug: 'since-2024', date: null, dateEstimate: since('2024/..'), articles: [d] }),
  ],
})
const shown = (groups: { page: { slug: string }; date: string | null; articles: { id: string }[] }[]) =>
  groups.map(({ page, date, articles }) => [page.slug, date, articles.map(({ id }) => id[0]).join('')])

test('the days held, newest first, with their pages; a corrected article stands under its own day', () => {
  expect([...days(archive)].map(([day, groups]) => [day, shown(groups)])).toEqual([
    [
      '2023-12-17',
      [
        ['third', '2023-12-17', 'a'],
        ['fourth', '2023-12-17', ''],
      ],
    ],
    ['2021-10-09', [['mixed', '2021-10-09', 'b']]],
    ['2021-10-08', [['mixed', '2021-10-08', 'c']]],
  ])
})

test('pages are leafed through from the earliest day to the latest, and then the undated', () => {
  expect(pagesInTurn(archive).map(({ slug }) => slug)).toEqual([
    'mixed',
    'third',
    'fourth',
    'since-2019',
    'since-2024',
    'unbounded',
  ])
})

test('the undated, those that may be newest first, those without any bound last', () => {
  expect(shown(undated(archive))).toEqual([
    ['since-2024', null, 'd'],
    ['since-2019', null, ''],
    ['unbounded', null, ''],
  ])
})

test('years and months held, newest first, and every year between', () => {
  expect(years(archive)).toEqual(['2023', '2021'])
  expect(months(archive)).toEqual(['2023-12', '2021-10'])
  expect(yearSpan(archive)).toEqual(['2023', '2022', '2021'])
  expect(yearSpan(exampleArchive({ pages: [examplePage({ date: null })] }))).toEqual([])
})

test.each([
  [
    '2021',
    [
      ['mixed', '2021-10-09', 'b'],
      ['mixed', '2021-10-08', 'c'],
    ],
  ],
  [
    '2023-12',
    [
      ['third', '2023-12-17', 'a'],
      ['fourth', '2023-12-17', ''],
    ],
  ],
  ['2022', []],
])('what was printed in %s', (period, groups) => {
  expect(shown(groupsIn(archive, period))).toEqual(groups)
})

test('how many pages each day and month has', () => {
  expect([...pageCounts(archive, 10)]).toEqual([
    ['2023-12-17', 2],
    ['2021-10-09', 1],
    ['2021-10-08', 1],
  ])
  expect([...pageCounts(archive, 7)]).toEqual([
    ['2023-12', 2],
    ['2021-10', 2],
  ])
})

test('the newest pages stop at the most wanted, and the undated come last', () => {
  expect(shown(newestGroups(archive, 2))).toEqual([
    ['third', '2023-12-17', 'a'],
    ['fourth', '2023-12-17', ''],
  ])
  expect(newestGroups(archive, 99).at(-1)?.page.slug).toBe('unbounded')
})

test('the articles of a page stand in printed order', () => {
  const mixed = archive.pages.find(({ slug }) => slug === 'mixed')
  expect(mixed && articlesOn(archive, mixed).map(({ id }) => id)).toEqual([c, b])
})

test.each([
  ['2023', { before: undefined, after: '2022' }],
  ['2022', { before: '2023', after: '2021' }],
  ['2021', { before: '2022', after: undefined }],
])('beside %s', (year, neighbours) => {
  expect(beside(['2023', '2022', '2021'], year)).toEqual(neighbours)
})
