import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText } from '../order.ts'
import { days, type PageGroup } from './days.ts'

/** Any year that has a 29th of February. */
const leapYear = 2000

/** A day of some year with what was printed on it. */
type HeldDay = { day: string; groups: readonly PageGroup[] }

/** The days held under their place in the year (`12-17`), from January to December; within one, the newest year first. */
export const anniversaries = once((archive: Archive): ReadonlyMap<string, HeldDay[]> => {
  const held = [...days(archive)].map(([day, groups]) => ({ day, groups }))
  return new Map([...Map.groupBy(held, ({ day }) => day.slice(5))].sort(([a], [b]) => byText(a, b)))
})

/** `12-17` → 12 月 17 日. */
export function monthDayInChinese(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${month} 月 ${day} 日`
}

/** Every day that a year can have, month by month: `01-01` … `02-29` … `12-31`. */
export const monthDays: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0')
  const last = new Date(Date.UTC(leapYear, index + 1, 0)).getUTCDate()
  return Array.from({ length: last }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`)
})
