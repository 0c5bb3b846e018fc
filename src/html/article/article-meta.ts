import type { Block } from '../../archive/body.ts'
import { newsArticle, scriptText } from '../../archive/cite/json-ld.ts'
import { metaOf } from '../../archive/cite/meta.ts'
import { collectives } from '../../archive/lists/collectives.ts'
import { subjectsOf } from '../../archive/lists/related.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article, Page } from '../../archive/schema.ts'
import { Html, html } from '../html.ts'

/** What programs read in the head of an article's page: reference managers, search engines, other sites. */
export function articleMeta(all: Archive, article: Article, page: Page, blocks: readonly Block[]): Html {
  const { site, url } = all
  const whole = (path: string) => new URL(path, site.address).href
  const address = whole(url.article(article.id))
  const linked = newsArticle(article, {
    address,
    source: whole(url.source(page.slug)),
    page: whole(url.page(page.slug)),
    blocks,
    keywords: subjectsOf(all, article),
    collectives: collectives(all),
  })
  const metas = metaOf(article, address).map((meta) =>
    'name' in meta
      ? html`<meta name="${meta.name}" content="${meta.content}">`
      : html`<meta property="${meta.property}" content="${meta.content}">`,
  )
  // A script's text knows no references: what could end it is escaped by JSON's own means.
  const script = new Html(scriptText(linked))
  return html`<link rel="cite-as" href="${address}">${metas}<script type="application/ld+json">${script}</script>`
}
