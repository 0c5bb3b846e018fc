import { expect, test } from 'vitest'
import { exampleArchive, examplePage } from '../examples.ts'
import { anniversaries, monthDayInChinese, monthDays } from './anniversaries.ts'

test('days of several years stand under their place in the year', () => {
  const dates = ['2023-12-17', '2021-12-17', '2022-02-28', '2020-02-29', null]
  const archive = exampleArchive({ pages: dates.map((date, index) => examplePage({ slug: `p${index}`, date })) })
  expect([...anniversaries(archive)].map(([monthDay, held]) => [monthDay, held.map(({ day }) => day)])).toEqual([
    ['02-28', ['2022-02-28']],
    ['02-29', ['2020-02-29']],
    ['12-17', ['2023-12-17', '2021-12-17']],
  ])
})

test('a year has 366 days at most', () => {
  expect(monthDays.flat().length).toBe(366)
  expect([monthDays[1]?.at(-1), monthDays[11]?.at(-1)]).toEqual(['02-29', '12-31'])
  expect(monthDayInChinese('02-09')).toBe('2 月 9 日')
})
