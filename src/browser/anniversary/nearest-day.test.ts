import { expect, test } from 'vitest'
import { monthDayOf, nearestDay } from './nearest-day.ts'

test.each([
  ['10-09', '10-09'],
  ['10-10', '12-17'],
  ['12-18', '02-28'],
  ['01-01', '02-28'],
])('on %s, %s is shown', (today, shown) => {
  expect(nearestDay(['02-28', '10-09', '12-17'], today)).toBe(shown)
})

test('where nothing is held, nothing is shown', () => {
  expect(nearestDay([], '12-17')).toBeUndefined()
})

test('a date’s place in the year', () => {
  expect(monthDayOf(new Date(2024, 1, 9, 23, 59))).toBe('02-09')
})
