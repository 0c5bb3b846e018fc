import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin } from '../query/times.ts'
import { timeTokens } from './times.ts'
import { dayTokens } from './tokens.ts'

const years = { first: 2019, last: 2024 }

test.each<['day' | 'from' | 'to', string, string]>([
  ['day', '2021', 'y2021'],
  ['day', '2021-02', 'm202102'],
  ['day', '2021-02-28', 'd20210228'],
  ['day', '12-17', 'x1217'],
  ['day', '2021/2022-01', 'y2021 m202201'],
  ['from', '2023-11-29', 'd20231129 d20231130 m202312 y2024'],
  ['to', '2019-01-02', 'd20190101 d20190102'],
  ['to', '2024', 'y2019 y2020 y2021 y2022 y2023 y2024'],
  ['day', '1949', ''],
  ['from', '2030', ''],
  ['to', '1949', ''],
])('%s %s', (field, value, tokens) => {
  expect(timeTokens({ field, value }, years).join(' ')).toBe(tokens)
})

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10))
const time = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length))

test('a day has one of the words exactly when it lies in the time', () => {
  fc.assert(
    fc.property(day, time, time, fc.constantFrom('day', 'span', 'from', 'to'), (printed, one, other, kind) => {
      const value = kind === 'span' ? `${one}/${other}` : one
      const field = kind === 'span' ? 'day' : kind
      const isIn =
        field === 'from'
          ? printed.slice(0, value.length) >= value
          : field === 'to'
            ? printed.slice(0, value.length) <= value
            : isWithin(printed, value)
      const tokens = new Set(timeTokens({ field, value } as never, years))
      expect(dayTokens(printed).some((token) => tokens.has(token))).toBe(isIn)
    }),
    { numRuns: 2000 },
  )
})
