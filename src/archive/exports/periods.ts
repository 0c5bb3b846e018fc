import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'

/** A month of print (`2023-12`), a day of it, or `undated`. */
export type Period = string

/** The articles of each month, the newest first, the undated last; in the archive's order. */
export const byMonth = once(
  ({ articles }: Archive): ReadonlyMap<Period, readonly Article[]> =>
    newestFirst(Map.groupBy(articles.values(), monthOf)),
)

/** The same, but for the month of the archive's newest day the articles of each day: what one day adds to a big archive is a small
 *  file, and a month that is over is one. */
export const byPeriod = once((archive: Archive): ReadonlyMap<Period, readonly Article[]> => {
  const [newest = [], ...others] = byMonth(archive)
  const days = Map.groupBy(newest[1] ?? [], ({ date }) => date ?? undated)
  return new Map([...newestFirst(days), ...others])
})

function monthOf({ date }: { date: string | null }): Period {
  return date?.slice(0, 7) ?? undated
}

const undated = 'undated'

/** An article whose date was corrected stands among those of its page. */
function newestFirst<Value>(periods: ReadonlyMap<Period, Value>): Map<Period, Value> {
  const known = [...periods].filter(([period]) => period !== undated).sort(([a], [b]) => byText(b, a))
  return new Map([...known, ...[...periods].filter(([period]) => period === undated)])
}

/** The part of a site that a file belongs to, for lists of files: a month for the files of an article and of a printed page, a folder
 *  of many files, `site` for the others. `path` is the file's below the site's folder. */
export function partOf(archive: Archive, path: string): string {
  const [folder = '', name = '', ...below] = path.split('/')
  if (folder === 'articles') {
    const article = archive.articles.get(name.replace(/\..*$/, ''))
    return article ? monthOf(article) : 'articles'
  }
  const page =
    folder === 'pages' || folder === 'source'
      ? pagesByPath(archive).get(path.replace(/^\w+\/|\/[^/]*$/g, ''))
      : undefined
  if (page) return monthOf(page)
  // A segment of the search has a folder of its own, whose files stay as long as it does.
  if (folder === 'search' && below.length > 0) return `search-${name}`
  if (folder === 'dates' && /^\d{4}$/.test(name)) return `dates-${name}`
  return ofMany.has(folder) ? folder : 'site'
}

/** Folders of thousands of files. */
const ofMany = new Set(['columns', 'counties', 'dates', 'pages', 'papers', 'reporters', 'source', 'words'])

const pagesByPath = once(({ pages }: Archive) => new Map(pages.map((page) => [page.slug, page])))
