import { hasDataFiles } from '../../src/archive/current.ts'
import { daysHeld, pageAt } from '../../src/archive/lists/days.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Page } from '../../src/archive/schema.ts'
import { articleParts } from '../../src/html/article/article-parts.ts'
import { dayParts } from '../../src/html/day-parts.ts'
import type { Parts } from '../../src/html/parts.ts'
import { pageParts } from '../../src/html/printed-page/page-parts.ts'
import { sourceParts } from '../../src/html/printed-page/source-parts.ts'
import { type Key, madeOfArticlePage, madeOfDay, madeOfPrintedPage, madeOfSource } from './made-of.ts'

/** A kind of page of which an archive has thousands, each identified by a name: an article's id, a page's slug, a day. */
type PageKind = {
  names(archive: Archive): string[]
  /** the name of the page whose path ends so, below the folder of its kind: `2023/12/17` → `2023-12-17` */
  at(archive: Archive, end: string): string | undefined
  /** the page's address, as `archive().url` makes it */
  path(archive: Archive, name: string): string
  parts(archive: Archive, name: string): Parts
  /** what `parts` makes it of */
  madeOf(archive: Archive, name: string): Key[]
}

const slugs = ({ pages }: Archive) => pages.map(({ slug }) => slug)

const slugAt = (archive: Archive, end: string) => pageAt(archive, end)?.slug

/** What is made of a page of that slug; nothing of one that is not there. */
const ofPage = (madeOf: (archive: Archive, page: Page) => Key[]) => (archive: Archive, slug: string) => {
  const page = pageAt(archive, slug)
  return page ? madeOf(archive, page) : []
}

/** By the file of their template. */
export const pageKinds: Readonly<Record<string, PageKind>> = {
  'src/pages/articles/[id].astro': {
    names: ({ articles }) => [...articles.keys()],
    at: ({ articles }, end) => articles.get(end)?.id,
    path: ({ url }, id) => url.article(id),
    parts: (archive, id) => articleParts(archive, id, hasDataFiles()),
    madeOf: (archive, id) => {
      const article = archive.articles.get(id)
      return article ? madeOfArticlePage(archive, article) : []
    },
  },
  'src/pages/dates/[year]/[month]/[day].astro': {
    names: daysHeld,
    at: (archive, end) => daysHeld(archive).find((day) => day === end.replaceAll('/', '-')),
    path: ({ url }, day) => url.day(day),
    parts: dayParts,
    madeOf: madeOfDay,
  },
  'src/pages/pages/[...slug].astro': {
    names: slugs,
    at: slugAt,
    path: ({ url }, slug) => url.page(slug),
    parts: pageParts,
    madeOf: ofPage(madeOfPrintedPage),
  },
  'src/pages/source/[...slug].astro': {
    names: slugs,
    at: slugAt,
    path: ({ url }, slug) => url.source(slug),
    parts: sourceParts,
    madeOf: ofPage(madeOfSource),
  },
}
