import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { newestFirst } from '../order.ts'
import type { Article, Page } from '../schema.ts'
import { earliest } from '../wording/estimate.ts'

/** A printed page with its articles of one date, in printed order: what a list shows under one heading. */
export type PageGroup = { page: Page; date: string | null; articles: Article[] }

/** The days held, newest first, each with its pages. A page without articles is held all the same. An article whose
 *  date was corrected stands under its own date, with the page it was printed on. */
export const days = once((archive: Archive): ReadonlyMap<string, PageGroup[]> => {
  const dated = [...groups(archive)].flatMap(([date, held]): [string, PageGroup[]][] =>
    date === null ? [] : [[date, held]],
  )
  return new Map(dated.sort(([a], [b]) => newestFirst(a, b)))
})

export const daysHeld = once((archive: Archive): string[] => [...days(archive).keys()])

/** The pages that print no date, the latest estimate first. */
export const undated = once((archive: Archive): PageGroup[] =>
  (groups(archive).get(null) ?? []).toSorted((a, b) => newestFirst(estimatedStart(a.page), estimatedStart(b.page))),
)

/** The years held, newest first. */
export const years = once((archive: Archive): string[] =>
  distinct([...days(archive).keys()].map((day) => day.slice(0, 4))),
)

/** The months held, newest first: `2023-12`. */
export const months = once((archive: Archive): string[] =>
  distinct([...days(archive).keys()].map((day) => day.slice(0, 7))),
)

/** Every year from the newest held to the oldest, also those of which nothing is held. */
export function yearSpan(archive: Archive): string[] {
  const held = years(archive).map(Number)
  const newest = held.at(0)
  const oldest = held.at(-1)
  if (newest === undefined || oldest === undefined) return []
  return Array.from({ length: newest - oldest + 1 }, (_, index) => String(newest - index))
}

/** The groups of the days that begin with `period` (`2023` or `2023-12`), newest day first. */
export function groupsIn(archive: Archive, period: string): PageGroup[] {
  return [...days(archive)].filter(([day]) => day.startsWith(`${period}-`)).flatMap(([, groups]) => groups)
}

/** The newest printed pages, then those without a date, up to `most`. */
export function newestGroups(archive: Archive, most: number): PageGroup[] {
  return [...[...days(archive).values()].flat(), ...undated(archive)].slice(0, most)
}

/** All printed pages in the order in which one leafs through them, the same way as the days are turned: the earliest day
 *  first, each day's pages by their numbers; those without a date come after. */
export const pagesInTurn = once(({ pages }: Archive): Page[] => {
  const [dated, rest] = [pages.filter(({ date }) => date !== null), pages.filter(({ date }) => date === null)]
  return [...[...Map.groupBy(dated, ({ date }) => date).values()].reverse().flat(), ...rest]
})

/** How many pages were printed on each day or, with a length of 7, in each month: `2023-12` → 2. */
export function pageCounts(archive: Archive, length: 7 | 10): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [day, groups] of days(archive)) {
    const key = day.slice(0, length)
    counts.set(key, (counts.get(key) ?? 0) + groups.length)
  }
  return counts
}

/** What stands before and after one day, month, year or page in its list; undefined at the ends. */
export function beside<T>(list: readonly T[], current: T): { before: T | undefined; after: T | undefined } {
  const at = list.indexOf(current)
  return { before: list[at - 1], after: list[at + 1] }
}

/** The page with a slug; undefined when there is none. */
export function pageAt(archive: Archive, slug: string): Page | undefined {
  return pagesBySlug(archive).get(slug)
}

const pagesBySlug = once(({ pages }: Archive) => new Map(pages.map((page) => [page.slug, page])))

/** Every date with what was printed under it, the undated under `null`; pages in the archive's order. */
const groups = once((archive: Archive): ReadonlyMap<string | null, PageGroup[]> => {
  const byDate = new Map<string | null, PageGroup[]>()
  for (const page of archive.pages) {
    const articles = Map.groupBy(articlesOn(archive, page), ({ date }) => date)
    for (const date of new Set([page.date, ...articles.keys()])) {
      const held = byDate.get(date) ?? []
      byDate.set(date, held)
      held.push({ page, date, articles: articles.get(date) ?? [] })
    }
  }
  return byDate
})

/** The articles of a page, in printed order. */
export function articlesOn(archive: Archive, page: Page): Article[] {
  return page.articles.flatMap((id) => archive.articles.get(id) ?? [])
}

function estimatedStart(page: Page): string | null {
  return page.dateEstimate && earliest(page.dateEstimate.interval)
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
