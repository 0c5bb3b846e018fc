import { hasDataFiles } from '../../src/archive/current.ts'
import { pageAt } from '../../src/archive/lists/days.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Page } from '../../src/archive/schema.ts'
import { articleParts } from '../../src/html/article/article-parts.ts'
import type { Parts } from '../../src/html/parts.ts'
import { pageParts } from '../../src/html/printed-page/page-parts.ts'
import { sourceParts } from '../../src/html/printed-page/source-parts.ts'
import { type Key, madeOfArticlePage, madeOfPrintedPage, madeOfSource } from './made-of.ts'

/** A kind of page of which an archive has thousands, each identified by a name: an article's id, a page's slug. */
type PageKind = {
  names(archive: Archive): string[]
  /** the page's address, as `archive().url` makes it */
  path(archive: Archive, name: string): string
  parts(archive: Archive, name: string): Parts
  /** what `parts` makes it of */
  madeOf(archive: Archive, name: string): Key[]
}

const slugs = ({ pages }: Archive) => pages.map(({ slug }) => slug)

/** What is made of a page of that slug; nothing of one that is not there. */
const ofPage = (madeOf: (archive: Archive, page: Page) => Key[]) => (archive: Archive, slug: string) => {
  const page = pageAt(archive, slug)
  return page ? madeOf(archive, page) : []
}

/** By the file of their template. */
export const pageKinds: Readonly<Record<string, PageKind>> = {
  'src/pages/articles/[id].astro': {
    names: ({ articles }) => [...articles.keys()],
    path: ({ url }, id) => url.article(id),
    parts: (archive, id) => articleParts(archive, id, hasDataFiles()),
    madeOf: (archive, id) => {
      const article = archive.articles.get(id)
      return article ? madeOfArticlePage(archive, article) : []
    },
  },
  'src/pages/pages/[...slug].astro': {
    names: slugs,
    path: ({ url }, slug) => url.page(slug),
    parts: pageParts,
    madeOf: ofPage(madeOfPrintedPage),
  },
  'src/pages/source/[...slug].astro': {
    names: slugs,
    path: ({ url }, slug) => url.source(slug),
    parts: sourceParts,
    madeOf: ofPage(madeOfSource),
  },
}
