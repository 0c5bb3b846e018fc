import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article } from '../schema.ts'
import { columns } from './columns.ts'
import { articlesOf } from './counties.ts'
import type { Named } from './named.ts'
import { hasSeveralPapers, papers } from './papers.ts'

/** A list of articles that has an address of its own. */
export type ArticleList = {
  title: string
  /** the list's page on the site, from the host's root */
  path: string
  /** in the archive's order: newest first, the undated last */
  articles: readonly Article[]
}

/** The lists that somebody follows or takes as data, by their address below the site's root without the last `/`: `''` for
 *  the whole archive, `counties/yanzhou`. Each has a page, a feed and a file of data; days, people and words have a page. */
export const articleLists = once((archive: Archive): ReadonlyMap<string, ArticleList> => {
  const { url, site, places } = archive
  const named = (all: readonly Named[], path: (slug: string) => string) =>
    all.map(({ name, slug, articles }) => ({ title: name, path: path(slug), articles }))
  const lists: ArticleList[] = [
    { title: site.title, path: url.home, articles: [...archive.articles.values()] },
    ...places.map(({ name, slug }) => ({ title: name, path: url.county(slug), articles: articlesOf(archive, name) })),
    { title: '县区不详', path: url.noCounty, articles: articlesOf(archive, null) },
    ...named(columns(archive), url.column),
    ...(hasSeveralPapers(archive) ? named(papers(archive), url.paper) : []),
  ]
  return new Map(lists.map((list) => [list.path.slice(url.home.length, -1), list]))
})

/** The parameters of the files of every list, for `getStaticPaths`; none in a site without data files. */
export function listParams(archive: Archive): { params: { list: string | undefined } }[] {
  return [...articleLists(archive).keys()].map((list) => ({ params: { list: list || undefined } }))
}

/** The list of an address below the site's root, `undefined` for the whole archive. Throws for one that is not there. */
export function listAt(archive: Archive, address: string | undefined): ArticleList {
  const list = articleLists(archive).get(address ?? '')
  if (list === undefined) throw new Error(`there is no list at ${address}`)
  return list
}
