import { weeksOf } from '../calendar.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText, newestFirst } from '../order.ts'
import type { Page } from '../schema.ts'
import { runsInWords } from '../wording/printed.ts'
import { days } from './days.ts'

/** How many articles each county has in each month of which anything is held: county (`null` where none is known) →
 *  `2023-12` → count; the undated under `null`. Counties come in the gazetteer's order. */
export const heldByMonth = once((archive: Archive): ReadonlyMap<string | null, ReadonlyMap<string | null, number>> => {
  const counties = new Map<string | null, Map<string | null, number>>(
    [...archive.places.map(({ name }) => name), null].map((name) => [name, new Map()]),
  )
  for (const { county, date } of archive.articles.values()) {
    const months = counties.get(county)
    const month = date?.slice(0, 7) ?? null
    months?.set(month, (months.get(month) ?? 0) + 1)
  }
  return counties
})

/** One paper's day as far as page numbers tell: what is held, what is missing below the highest number held, and how many
 *  pages have no number. What may have come after the highest number nobody can tell. */
type DayOfPages = {
  day: string
  paper: string | null
  held: readonly number[]
  missing: readonly number[]
  unnumbered: number
}

/** Every day of every paper, newest first. */
export const daysOfPages = once((archive: Archive): DayOfPages[] =>
  [...days(archive)].flatMap(([day, groups]) => {
    const pages = groups.map(({ page }) => page).filter(({ date }) => date === day)
    const papers = [...Map.groupBy(pages, ({ paper }) => paper)].sort(([a], [b]) => byText(a ?? '', b ?? ''))
    return papers.map(([paper, printed]) => ({ day, paper, ...numbersOf(printed) }))
  }),
)

/** Years with how many days are held, on how many of them a page of any paper is missing, and how many are missing in all;
 *  newest first. */
export function yearsOfPages(archive: Archive): { year: string; days: number; incomplete: number; missing: number }[] {
  const years = Map.groupBy(daysOfPages(archive), ({ day }) => day.slice(0, 4))
  return [...years]
    .sort(([a], [b]) => newestFirst(a, b))
    .map(([year, all]) => ({
      year,
      days: daysIn(all),
      incomplete: daysIn(all.filter(({ missing }) => missing.length > 0)),
      missing: all.reduce((sum, { missing }) => sum + missing.length, 0),
    }))
}

/** The months of a year of which anything is held, newest first: the days held and those not held as numbers. Of a day
 *  not held nobody can tell whether a paper came out. */
type MonthOfPages = { month: string; held: number[]; absent: number[] }

export function monthsOfPages(archive: Archive, year: string): MonthOfPages[] {
  const own = daysOfPages(archive).filter(({ day }) => day.startsWith(`${year}-`))
  return [...Map.groupBy(own, ({ day }) => day.slice(0, 'YYYY-MM'.length))].map(([month, printed]) => {
    const held = new Set(printed.map(({ day }) => day))
    const all = weeksOf(month).flatMap((week) => week.flatMap((day) => day ?? []))
    const numbers = (isWanted: (day: string) => boolean) => all.filter(isWanted).map((day) => Number(day.slice(-2)))
    return {
      month,
      held: numbers((day) => held.has(day)),
      absent: numbers((day) => !held.has(day)),
    }
  })
}

/** Numbers of pages or days as a reader writes them: [1, 2, 3, 5] → 1–3、5. */
export function numbersInWords(numbers: readonly number[]): string {
  return runsInWords(numbers.map((number) => [number, number]))
}

function daysIn(all: readonly DayOfPages[]): number {
  return new Set(all.map(({ day }) => day)).size
}

function numbersOf(pages: readonly Page[]): Pick<DayOfPages, 'held' | 'missing' | 'unnumbered'> {
  const numbers = new Set(pages.flatMap(({ page }) => page ?? []))
  const held = [...numbers].sort((a, b) => a - b)
  const highest = Math.min(held.at(-1) ?? 0, mostPages)
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !numbers.has(number))
  return { held, missing, unnumbered: pages.filter(({ page }) => page === null).length }
}

/** A number above it is a misprint, and no hundreds of pages are missed for its sake. */
const mostPages = 64
