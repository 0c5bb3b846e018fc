import { excerpt } from '../../archive/article/excerpt.ts'
import { onSamePage, pagesBeside } from '../../archive/article/neighbours.ts'
import { readBody } from '../../archive/body.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article, Page } from '../../archive/schema.ts'
import { turn } from '../before-after.ts'
import { headOf } from '../head.ts'
import { html } from '../html.ts'
import { nameOnDay } from '../page-name.ts'
import type { Parts } from '../parts.ts'
import { unbroken } from '../unbroken.ts'
import { articleFacts } from './article-facts.ts'
import { articleHead } from './article-head.ts'
import { articleMeta } from './article-meta.ts'
import { articleText } from './article-text.ts'
import { readingTools } from './reading-tools.ts'
import { related, subjects } from './related.ts'

/** An article's page. `withFiles`: as `citing` takes it. Throws when no article has the id. */
export function articleParts(all: Archive, id: string, withFiles: boolean): Parts {
  const { url } = all
  const article = all.articles.get(id)
  const page = article && all.pageOf.get(id)
  if (article === undefined || page === undefined) throw new Error(`no article has the id ${id}`)
  const blocks = readBody(all, id)
  const { previous, next } = onSamePage(all, article)
  const { before, after } = pagesBeside(all, article)
  /** To the next article of the page, from its last one to the next page of the day. */
  const way = (to?: Article, on?: Page) =>
    to
      ? { href: url.article(to.id), title: to.headline }
      : on && { href: url.page(on.slug), title: unbroken(nameOnDay(all, on)) }
  const names = [previous || !before ? '同版上一篇' : '上一版', next || !after ? '同版下一篇' : '下一版'] as const
  const main = html`
    ${articleHead(all, article, page)}
    ${readingTools(all)}
    ${articleText(all, article, blocks)}
    ${subjects(all, article)}
    ${turn(names, way(previous, before), way(next, after))}
    ${related(all, article)}
  `
  const head = headOf(all, {
    title: article.headline,
    description: excerpt(blocks),
    card: 'article',
    path: url.article(id),
    more: articleMeta(all, article, page, blocks),
  })
  return { head: head.text, main: main.text, record: articleFacts(all, article, page, withFiles).text }
}
