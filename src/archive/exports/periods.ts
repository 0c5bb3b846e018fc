import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article } from '../schema.ts'

/** A month (`2023-12`) or `undated`: files of data are cut by the month of print, so that those of a month that is over stay. */
export type Period = string

/** The articles of each period, the newest first, the undated last; in the archive's order. */
export const byPeriod = once(
  ({ articles }: Archive): ReadonlyMap<Period, readonly Article[]> =>
    new Map([...Map.groupBy(articles.values(), periodOf)].sort(([a], [b]) => (a < b ? 1 : -1)).sort(undatedLast)),
)

/** Of what was printed on a day. */
export function periodOf({ date }: { date: string | null }): Period {
  return date?.slice(0, 7) ?? undated
}

const undated = 'undated'

function undatedLast([a]: [Period, unknown], [b]: [Period, unknown]): number {
  return Number(a === undated) - Number(b === undated)
}

/** The part of a site that a file belongs to, for lists of files: a period for the files of an article and of a printed page, a folder
 *  of many files, `site` for the others. `path` is the file's below the site's folder. */
export function partOf(archive: Archive, path: string): string {
  const [folder = '', name = '', ...below] = path.split('/')
  if (folder === 'articles') {
    const article = archive.articles.get(name.replace(/\..*$/, ''))
    return article ? periodOf(article) : 'articles'
  }
  const page =
    folder === 'pages' || folder === 'source'
      ? pagesByPath(archive).get(path.replace(/^\w+\/|\/[^/]*$/g, ''))
      : undefined
  if (page) return periodOf(page)
  // A segment of the search has a folder of its own, whose files stay as long as it does.
  if (folder === 'search' && below.length > 0) return `search-${name}`
  if (folder === 'dates' && /^\d{4}$/.test(name)) return `dates-${name}`
  return ofMany.has(folder) ? folder : 'site'
}

/** Folders of thousands of files. */
const ofMany = new Set(['columns', 'counties', 'dates', 'pages', 'papers', 'reporters', 'source', 'words'])

const pagesByPath = once(({ pages }: Archive) => new Map(pages.map((page) => [page.slug, page])))
