import { expect, test } from 'vitest'
import { inChinese, isDay, monthsOf, weekday, weeksOf } from './calendar.ts'

test.each([
  ['2023-12-17', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-02-30', false],
  ['2023-13-01', false],
  ['2023-12', false],
  ['昨天', false],
])('whether %s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

test.each([
  ['2023-12-17', '星期日'],
  ['2021-10-09', '星期六'],
  ['2000-02-29', '星期二'],
  ['1949-10-01', '星期六'],
])('%s is a %s', (day, name) => {
  expect(weekday(day)).toBe(name)
})

test.each([
  ['2023-12-07', '2023 年 12 月 7 日'],
  ['2023-01', '2023 年 1 月'],
  ['2023', '2023 年'],
])('%s in words', (date, words) => {
  expect(inChinese(date)).toBe(words)
})

test('a month stands in weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2023-12')
  expect(weeks.map((week) => week.map((day) => day?.slice(8) ?? '--').join(' '))).toEqual([
    '-- -- -- -- 01 02 03',
    '04 05 06 07 08 09 10',
    '11 12 13 14 15 16 17',
    '18 19 20 21 22 23 24',
    '25 26 27 28 29 30 31',
  ])
})

test.each([
  ['2021-02', 4], // begins on a Monday and has 28 days
  ['2024-02', 5],
  ['2023-10', 6], // begins on a Sunday and has 31 days
])('%s takes %i weeks', (month, count) => {
  expect(weeksOf(month)).toHaveLength(count)
  expect(weeksOf(month).every((week) => week.length === 7)).toBe(true)
})

test('a year has twelve months', () => {
  expect(monthsOf('2023')).toHaveLength(12)
  expect(monthsOf('2023').at(0)).toBe('2023-01')
  expect(monthsOf('2023').at(-1)).toBe('2023-12')
})
