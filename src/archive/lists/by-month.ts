import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article } from '../schema.ts'
import { byCounty, byYear, placeNamed } from './counties.ts'
import { articlesPerLeaf, leafOf, leafUrl } from './paging.ts'

/** A list of articles in the order in which its pages show it: the newest year first, the undated last. */
export const inYears = once((articles: readonly Article[]): readonly Article[] => [...byYear(articles).values()].flat())

/** What a long list has of one month, and the address at which that begins. */
export type MonthOfList = { count: number; href: string }

/** The months of a list (`2023-12`) as `inYears` orders it. `path` is the list's address, `size` the articles on each of
 *  its pages. What has no date is in no month. */
export function monthsOfList(inOrder: readonly Article[], path: string, size: number): Map<string, MonthOfList> {
  const months = new Map<string, MonthOfList>()
  for (const [index, { date }] of inOrder.entries()) {
    if (date === null) continue
    const month = date.slice(0, 7)
    const known = months.get(month)
    if (known) known.count++
    else months.set(month, { count: 1, href: `${leafUrl(path, leafOf(index, size))}#${monthAnchor(month)}` })
  }
  return months
}

/** The months of each county's list, `null` for that of no county. */
export const monthsOfCounties = once((archive: Archive) => {
  const { url } = archive
  const pathOf = (county: string | null) => {
    const place = placeNamed(archive, county)
    return place ? url.county(place.slug) : url.noCounty
  }
  return new Map(
    [...byCounty(archive)].map(([county, articles]) => [
      county,
      monthsOfList(inYears(articles), pathOf(county), articlesPerLeaf),
    ]),
  )
})

/** What the first article of a month on a page of a list is called: `2023-12` → `m2023-12`. */
export function monthAnchor(month: string): string {
  return `m${month}`
}
