import { hasDataFiles } from '../../src/archive/current.ts'
import type { Archive } from '../../src/archive/load.ts'
import { articleParts } from '../../src/html/article/article-parts.ts'
import type { Parts } from '../../src/html/parts.ts'
import { pageParts } from '../../src/html/printed-page/page-parts.ts'
import { sourceParts } from '../../src/html/printed-page/source-parts.ts'

/** A kind of page of which an archive has thousands, each identified by a name: an article's id, a page's slug. */
type PageKind = {
  names(archive: Archive): string[]
  /** the page's address, as `archive().url` makes it */
  path(archive: Archive, name: string): string
  parts(archive: Archive, name: string): Parts
}

const slugs = ({ pages }: Archive) => pages.map(({ slug }) => slug)

/** By the file of their template. */
export const pageKinds: Readonly<Record<string, PageKind>> = {
  'src/pages/articles/[id].astro': {
    names: ({ articles }) => [...articles.keys()],
    path: ({ url }, id) => url.article(id),
    parts: (archive, id) => articleParts(archive, id, hasDataFiles()),
  },
  'src/pages/pages/[...slug].astro': { names: slugs, path: ({ url }, slug) => url.page(slug), parts: pageParts },
  'src/pages/source/[...slug].astro': { names: slugs, path: ({ url }, slug) => url.source(slug), parts: sourceParts },
}
