import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, weekdayOf } from './dates.ts'

test.each([
  [2023, 12, 17, '2023-12-17'],
  [2021, 10, 9, '2021-10-09'],
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, undefined],
  [2021, 2, 30, undefined],
  [2021, 4, 31, undefined],
  [2021, 13, 1, undefined],
  [2021, 0, 1, undefined],
  [2021, 1, 0, undefined],
  [2021, 1.5, 1, undefined],
  [Number.NaN, 1, 1, undefined],
])('%d-%d-%d is %s', (year, month, day, iso) => expect(isoDate(year, month, day)).toBe(iso))

test.each([
  ['2023-12-17', '星期日'],
  ['2021-10-09', '星期六'],
  ['2026-04-22', '星期三'],
  ['1949-10-01', '星期六'],
])('%s was a %s', (iso, weekday) => expect(weekdayOf(iso)).toBe(weekday))

test('every day that there is comes back as it went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), fc.nat(366), (year, n) => {
      const day = new Date(Date.UTC(year, 0, 1 + n))
      const iso = isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
      expect(iso).toBe(day.toISOString().slice(0, 10))
    }),
  )
})
