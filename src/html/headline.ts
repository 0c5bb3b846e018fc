import { undatedInWords } from '../archive/cite/cite.ts'
import { placeNamed } from '../archive/lists/counties.ts'
import { monthAnchor } from '../archive/lists/list-leaves.ts'
import type { Archive } from '../archive/load.ts'
import type { Article } from '../archive/schema.ts'
import { breakable } from './breaks.ts'
import { type Html, html, spaced } from './html.ts'

type HeadlineOptions = {
  /** what the heading above says already */
  without?: 'county' | undefined
  /** when and on which page it was printed */
  withPlace?: boolean | undefined
  /** the beginning of its text */
  excerpt?: string
}

/** One article in a list: kicker, headline, subtitle, county and names. */
export function headline(all: Archive, article: Article, { without, withPlace, excerpt }: HeadlineOptions = {}): Html {
  const { url } = all
  const { id, kind, kicker, subtitle, date, dateEstimate, page, reporter, photographer } = article
  const county = without === 'county' ? undefined : placeNamed(all, article.county)
  const names = [...reporter, ...photographer].map(({ name }) => name).join(' ')
  const meta = spaced(
    county && html`<a class="tag" href="${url.county(county.slug)}">${county.name}</a>`,
    kind === 'photo' && html`<span>图片</span>`,
    withPlace && html`<span>${date ?? undatedInWords(dateEstimate)}</span>`,
    withPlace && page !== null && html`<span>第 ${page} 版</span>`,
    names !== '' && html`<span>${names}</span>`,
  )
  return html`
    ${kicker !== null && html`<p class="above">${kicker}</p>`}
    <a class="h" href="${url.article(id)}">${breakable(article.headline)}</a>
    ${subtitle !== null && html`<p class="below">${subtitle}</p>`}
    ${excerpt !== undefined && html`<p class="excerpt">${breakable(excerpt)}</p>`}
    <p class="meta">${meta}</p>
  `
}

type HeadlinesOptions = Pick<HeadlineOptions, 'without' | 'withPlace'> & {
  /** where the order tells something, a numbered list says so */
  order?: 'print'
  /** the first of each month can be led to */
  withMonths?: boolean
}

/** Headlines in columns with thin rules. */
export function headlines(
  all: Archive,
  articles: readonly Article[],
  { order, withMonths, ...options }: HeadlinesOptions = {},
): Html {
  const items = articles.map((article, index) => {
    const month = withMonths && article.date?.slice(0, 7)
    const isFirst = month && month !== articles[index - 1]?.date?.slice(0, 7)
    return html`<li${isFirst && html` id="${monthAnchor(month)}"`}>${headline(all, article, options)}</li>`
  })
  return order === 'print' ? html`<ol class="heads">${items}</ol>` : html`<ul class="heads">${items}</ul>`
}
