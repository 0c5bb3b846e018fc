import { expect, test } from 'vitest'
import { cutsOf, halvingCuts } from './cuts.ts'

/** One article in each month of these years and in the months named, undated ones before them. */
function dates(first: number, last: number, months: string[], undated = 0): (string | undefined)[] {
  const years = Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
  const closed = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${`0${month + 1}`.slice(-2)}-09`),
  )
  return [...Array<undefined>(undated), ...closed, ...months.map((month) => `${month}-03`)]
}

/** The segments of an archive as its first and last dates. */
function cutAt(all: readonly (string | undefined)[]): string[] {
  return cutsOf(all, 0).map(({ first, end }) => [all[first], all[end - 1]].map((day) => day?.slice(0, 7)).join(' … '))
}

test.each<[string, (string | undefined)[], string[]]>([
  ['the first month', dates(1, 0, ['2026-01']), ['2026-01 … 2026-01']],
  ['the first year', dates(1, 0, ['2026-01', '2026-02', '2026-03']), ['2026-01 … 2026-02', '2026-03 … 2026-03']],
  ['undated articles apart', dates(1, 0, ['2026-01'], 2), [' … ', '2026-01 … 2026-01']],
  [
    'sixteen closed years',
    dates(2010, 2025, ['2026-01', '2026-02']),
    ['2010-01 … 2015-12', '2016-01 … 2023-12', '2024-01 … 2025-12', '2026-01 … 2026-01', '2026-02 … 2026-02'],
  ],
  [
    'a year later',
    dates(2010, 2026, ['2027-01']),
    ['2010-01 … 2015-12', '2016-01 … 2023-12', '2024-01 … 2025-12', '2026-01 … 2026-12', '2027-01 … 2027-01'],
  ],
  [
    'older years come in',
    dates(1950, 2025, ['2026-01']),
    ['1950-01 … 1983-12', '1984-01 … 2015-12', '2016-01 … 2023-12', '2024-01 … 2025-12', '2026-01 … 2026-01'],
  ],
])('%s', (_what, all, cuts) => {
  expect(cutAt(all)).toEqual(cuts)
})

test('a small archive is one segment', () => {
  const all = dates(2010, 2025, ['2026-01'], 3)
  expect(cutsOf(all)).toEqual([{ first: 0, end: all.length }])
  expect(cutsOf(all, all.length - 1).length).toBeGreaterThan(1)
})

test.each([
  [1, 1],
  [5, 3],
  [16, 4],
])('%i articles are cut in halves: %i segments of four', (articles, many) => {
  const cuts = halvingCuts(4)(Array(articles).fill(undefined))
  expect(cuts.length).toBe(many)
  expect(cuts.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i))).toEqual(
    Array.from({ length: articles }, (_, i) => i),
  )
})
