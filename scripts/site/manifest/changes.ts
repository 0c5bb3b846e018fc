import { byText } from '../../../src/archive/order.ts'
import { type ManifestLine, manifestFile } from './manifest.ts'

/** What has to be done to a published site so that it becomes another, in the order that keeps readers whole: a page never names what
 *  is not there yet. Paths below the site's folder, sorted. */
export type Changes = {
  /** what pages and lists lead to: styles, scripts, parts of the search index, files of articles */
  files: string[]
  pages: string[]
  /** what says which files there are: the front page, the first file of the search index, feeds, sitemaps, manifests */
  fronts: string[]
  /** what is there no more */
  gone: string[]
}

/** The manifest of what was published, and that of the site that is to be published now → what changed. The root of the manifest
 *  stands in none of the two: it always counts as changed. */
export function changesBetween(published: readonly ManifestLine[], now: readonly ManifestLine[]): Changes {
  const before = new Map(published.map(({ file, hash }) => [file, hash]))
  const after = new Set(now.map(({ file }) => file))
  const changed = now.filter(({ file, hash }) => before.get(file) !== hash).map(({ file }) => file)
  const ofKind = (kind: string) => changed.filter((file) => kindOf(file) === kind).sort(byText)
  return {
    files: ofKind('file'),
    pages: ofKind('page'),
    fronts: [...ofKind('front'), manifestFile],
    gone: [...before.keys()].filter((file) => !after.has(file)).sort(byText),
  }
}

function kindOf(file: string): 'file' | 'page' | 'front' {
  if (fronts.test(file)) return 'front'
  return file.endsWith('.html') ? 'page' : 'file'
}

/** Files of one name that list others: each day gives them new contents. */
const fronts =
  /^(index\.html|index\.json|sw\.js|search\/index\.bin|manifests\/.*|sitemap\.xml|data\/(datapackage\.json|articles\.(csv|jsonl)|oai\.xml))$|(^|\/)(feed|added)\.(xml|json)$/
