import { isOfEveryYear } from '../query/times.ts'
import type { Filter } from '../query-shape.ts'
import { dayTokens } from './tokens.ts'

/** The first and the last year of an archive's articles. */
export type Years = { first: number; last: number }

/** Words of days, months and years of which an article has one exactly when it was printed in the time of a filter by date, within
 *  the years of the archive; few, for years and months are taken whole where they lie within it. */
export function timeTokens({ field, value }: Pick<Filter, 'field' | 'value'>, years: Years): string[] {
  if (isOfEveryYear(value)) return [`x${value.replace('-', '')}`]
  const [from = '', to = from] = value.split('/')
  const first = field === 'to' ? `${years.first}` : from
  const last = field === 'from' ? `${years.last}` : to
  return covering(later(firstDay(first), `${years.first}-01-01`), earlier(lastDay(last), `${years.last}-12-31`))
}

function covering(first: string, last: string): string[] {
  const tokens: string[] = []
  for (let day = first; day <= last; ) {
    const [ofDay, ofMonth, ofYear] = dayTokens(day) as [string, string, string]
    const [month, year] = [lastDay(day.slice(0, 7)), lastDay(day.slice(0, 4))]
    const [token, end] =
      day.endsWith('-01-01') && year <= last
        ? [ofYear, year]
        : day.endsWith('-01') && month <= last
          ? [ofMonth, month]
          : [ofDay, day]
    tokens.push(token)
    day = dayAfter(end)
  }
  return tokens
}

/** 2021 → 2021-01-01, 2021-10 → 2021-10-01. */
function firstDay(time: string): string {
  return time + '-01-01'.slice(time.length - 4)
}

/** 2021 → 2021-12-31, 2021-02 → 2021-02-28. */
function lastDay(time: string): string {
  if (time.length === 10) return time
  const [year, month] = [Number(time.slice(0, 4)), time.length > 4 ? Number(time.slice(5, 7)) : 12]
  return isoDay(Date.UTC(year, month, 0))
}

function dayAfter(day: string): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function later(day: string, other: string): string {
  return day > other ? day : other
}

function earlier(day: string, other: string): string {
  return day < other ? day : other
}
