import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { newestFirst } from '../order.ts'
import type { Article, Place } from '../schema.ts'

/** The articles of each place, in the archive's order: a place of which nothing is held has an empty list. `null` is for
 *  the articles that name no county. */
export const byCounty = once((archive: Archive): ReadonlyMap<string | null, Article[]> => {
  const lists = new Map<string | null, Article[]>(
    [...archive.places.map(({ name }) => name), null].map((name) => [name, []]),
  )
  for (const article of archive.articles.values()) lists.get(article.county)?.push(article)
  return lists
})

/** The place that a name of an article or a page means; undefined where it has none. */
export function placeNamed(archive: Archive, name: string | null): Place | undefined {
  return name === null ? undefined : placesByName(archive).get(name)
}

const placesByName = once(({ places }: Archive) => new Map(places.map((place) => [place.name, place])))

export function articlesOf(archive: Archive, county: string | null): Article[] {
  return byCounty(archive).get(county) ?? []
}

/** The places a list of counties shows under each place that has some below it, in the gazetteer's order. */
type Region = { parent: Place | undefined; places: Place[] }

/** Counties and zones under the prefecture they lie in. What lies in nothing and has nothing in it stands apart, under
 *  no parent. */
export const regions = once((archive: Archive): Region[] => {
  const { places } = archive
  const parents = places.filter(({ name }) => places.some(({ parent }) => parent === name))
  const alone = places.filter((place) => place.parent === null && !parents.includes(place))
  const below = parents.map((parent) => ({ parent, places: places.filter((place) => place.parent === parent.name) }))
  return alone.length > 0 ? [...below, { parent: undefined, places: alone }] : below
})

/** A place's name as short as people say it, for a cell of the map: 兖州区 → 兖州, 太白湖新区 → 太白湖 by its aliases,
 *  济宁高新区 → 高新区 without the name of what it lies in. */
export function shortName({ name, parent, aliases }: Place): string {
  const within = parent?.replace(/[市州盟]$/, '')
  const rest = within && name.startsWith(within) ? name.slice(within.length) : name
  return [rest, ...aliases.filter((alias) => name.startsWith(alias))].reduce((a, b) => (b.length < a.length ? b : a))
}

/** What a place is, in the reader's words. */
export const kindNames: Record<Place['kind'], string> = {
  prefecture: '地级市',
  county: '县',
  district: '区',
  'county-level-city': '县级市',
  zone: '功能区',
}

/** The articles of a list under their years, newest first; `null` for the undated, last. */
export const byYear = once((articles: readonly Article[]): ReadonlyMap<string | null, Article[]> => {
  const years = Map.groupBy(articles, ({ date }) => date?.slice(0, 4) ?? null)
  return new Map([...years].sort(([a], [b]) => newestFirst(a, b)))
})
