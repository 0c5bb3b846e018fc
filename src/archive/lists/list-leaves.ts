import { once } from '../once.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'
import { byYear } from './counties.ts'
import { articlesPerLeaf } from './paging.ts'

/** The pages of a list of articles. Its front has the newest. A list that is longer has each year on pages of its own besides, which
 *  begin with the year's first article: once a year is over, its pages stay as they are. */
export type ListLeaf = {
  /** undefined for the front, null for what has no date */
  year: string | null | undefined
  /** from 1, within a year */
  number: number
  items: readonly Article[]
  /** whether another page of the year comes after it */
  goesOn: boolean
}

/** Whether a list has pages by year: a long one, or one that other pages lead into, whose links must not change as it grows. */
export type YearsOf = 'long' | 'always'

export function hasYears(articles: readonly Article[], when: YearsOf): boolean {
  return articles.length > articlesPerLeaf || (when === 'always' && articles.length > 0)
}

/** What `listLeafAt` takes for each page of a list: undefined for its front, then `2022`, `2022/2`, `undated`. */
export function listLeafParams(articles: readonly Article[], when: YearsOf = 'long'): (string | undefined)[] {
  if (!hasYears(articles, when)) return [undefined]
  const years = [...yearsOf(articles)].flatMap(([year, own]) =>
    Array.from({ length: Math.ceil(own.length / articlesPerLeaf) }, (_, nth) => paramOf(year, nth + 1)),
  )
  return [undefined, ...years]
}

/** The page that an address asks for. Throws for one that is not there. */
export function listLeafAt(articles: readonly Article[], param: string | undefined): ListLeaf {
  if (param === undefined) {
    const goesOn = articles.length > articlesPerLeaf
    return { year: undefined, number: 1, items: newest(articles, goesOn ? mostInFront : articlesPerLeaf), goesOn }
  }
  const [name = '', digits = '1'] = param.split('/')
  const [year, number] = [name === undatedParam ? null : name, Number(digits)]
  const own = yearsOf(articles).get(year) ?? []
  const items = own.slice((number - 1) * articlesPerLeaf, number * articlesPerLeaf)
  if (items.length === 0) throw new Error(`the list has no page ${param}`)
  return { year, number, items, goesOn: own.length > number * articlesPerLeaf }
}

/** The address of a page of a year of the list at `path`, which ends with `/`. */
export function yearLeafUrl(path: string, year: string | null, number = 1): string {
  return `${path}${paramOf(year, number)}/`
}

function paramOf(year: string | null, number: number): string {
  return `${year ?? undatedParam}${number === 1 ? '' : `/${number}`}`
}

const undatedParam = 'undated'

/** The newest year first, the undated last. */
function newest(articles: readonly Article[], most: number): readonly Article[] {
  return [...byYear(articles).values()].flat().slice(0, most)
}

/** Of a list that has pages by year: every article that comes writes them anew. */
const mostInFront = 50

/** The articles of each year, from January on; `null` for the undated, in the archive's order. */
const yearsOf = once(
  (articles: readonly Article[]): ReadonlyMap<string | null, readonly Article[]> =>
    new Map(
      [...byYear(articles)].map(([year, own]) => [year, own.toSorted((a, b) => byText(a.date ?? '', b.date ?? ''))]),
    ),
)

/** What a list has of one month, and the address at which that begins. */
export type MonthOfList = { count: number; href: string }

/** The months of a list (`2023-12`), the newest first. `path` is the list's address. What has no date is in no month. */
export function monthsOfList(
  articles: readonly Article[],
  path: string,
  when: YearsOf = 'long',
): Map<string, MonthOfList> {
  const months = new Map<string, MonthOfList>()
  for (const [year, own] of yearsOf(articles)) {
    const found = new Map<string, MonthOfList>()
    for (const [index, { date }] of own.entries()) {
      if (date === null) continue
      const month = date.slice(0, 7)
      const known = found.get(month)
      const page = hasYears(articles, when) ? yearLeafUrl(path, year, Math.floor(index / articlesPerLeaf) + 1) : path
      if (known) known.count++
      else found.set(month, { count: 1, href: `${page}#${monthAnchor(month)}` })
    }
    for (const [month, held] of [...found].toReversed()) months.set(month, held)
  }
  return months
}

/** What the first article of a month on a page of a list is called: `2023-12` → `m2023-12`. */
export function monthAnchor(month: string): string {
  return `m${month}`
}
