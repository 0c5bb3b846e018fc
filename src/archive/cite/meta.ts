import type { Article } from '../schema.ts'
import { authorsOf, titleOf } from './cite.ts'

/** One `<meta>` of an article's page. Open Graph reads `property`, everybody else `name`. */
type Meta = { name: string; content: string } | { property: string; content: string }

/** What reference managers and other sites read in the head of an article's page. Zotero takes it for a newspaper article
 *  by `z:itemType` and reads the paper's name from `prism.publicationName`: `citation_journal_title` would make it a
 *  journal's. What the archive does not know has no `<meta>`. `address` is the article's permanent one. */
export function metaOf(article: Article, address: string): Meta[] {
  const { paper, date, page, column, section } = article
  const authors = authorsOf(article)
  const named: [name: string, content: string | null | undefined][] = [
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', titleOf(article, '：')],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_firstpage', page?.toString()],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', address],
    ['prism.publicationName', paper],
    ['prism.section', section],
  ]
  const open: [property: string, content: string | null | undefined][] = [
    ['article:published_time', date],
    ['article:section', column ?? section],
  ]
  return [
    ...named.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    ...open.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
  ]
}
