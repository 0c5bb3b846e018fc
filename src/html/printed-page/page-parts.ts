import { excerpt } from '../../archive/article/excerpt.ts'
import { readBody } from '../../archive/body.ts'
import { articlesOn, beside, pageAt, pagesInTurn } from '../../archive/lists/days.ts'
import type { Archive } from '../../archive/load.ts'
import type { Page } from '../../archive/schema.ts'
import { estimateInWords } from '../../archive/wording/estimate.ts'
import { countInWords } from '../../archive/wording/holdings.ts'
import { furnitureName, onceOver, pageName, runsInWords } from '../../archive/wording/printed.ts'
import { turn } from '../before-after.ts'
import { headOf } from '../head.ts'
import { headline } from '../headline.ts'
import { type Html, html } from '../html.ts'
import type { Parts } from '../parts.ts'
import { unbroken } from '../unbroken.ts'
import { pageFacts } from './page-facts.ts'

/** A printed page: its articles in printed order and what else stands on it. Throws when no page has the slug. */
export function pageParts(all: Archive, slug: string): Parts {
  const { url } = all
  const page = pageAt(all, slug)
  if (page === undefined) throw new Error(`no page has the slug ${slug}`)
  const articles = articlesOn(all, page)
  const name = pageName(page)
  const { before, after } = beside(pagesInTurn(all), page)
  const way = (to?: Page) =>
    to && { href: url.page(to.slug), title: unbroken(pageName(to)), detail: to.date === null ? to.slug : undefined }
  /** What the pages before and after are to this one: of its day, of another, or of none. */
  const isFar = (to?: Page) => to !== undefined && to.date !== page.date
  const earlier = isFar(before) ? (page.date === null ? '有日期的版面' : '更早的版面') : '上一版'
  const later = isFar(after) ? (after?.date === null ? '日期不详的版面' : '更晚的版面') : '下一版'
  const items = articles.map(
    (article) => html`<li>${headline(all, article, { excerpt: excerpt(readBody(all, article.id)) })}</li>`,
  )
  const said = [page.section, countInWords(articles)].filter((part) => part !== null).join(' · ')
  const guess = page.dateEstimate && html` · <span class="guess">${estimateInWords(page.dateEstimate.interval)}</span>`
  const main = html`
    <h1 class="page-title">${unbroken(name)}</h1>
    <p class="lede">${said}${guess}</p>
    <div class="with-margin">
      <div>
        <section aria-label="本版文章">
          ${articles.length === 0 && html`<p>这一版没有文章。</p>`}
          <ol class="heads printed">${items}</ol>
        </section>
        ${unresolved(page)}
        ${furniture(page)}
      </div>
      <aside class="record" aria-label="本版记录">${pageFacts(all, page)}</aside>
    </div>
    ${turn([earlier, later], way(before), way(after))}
  `
  const head = headOf(all, {
    title: page.date === null ? `${name}（${slug}）` : name,
    description: `${name}${page.section ? `，${page.section}` : ''}：${countInWords(articles)}`,
    path: url.page(slug),
  })
  return { head: head.text, main: main.text, record: '' }
}

function unresolved({ unresolved }: Page): Html | undefined {
  if (unresolved.length === 0) return undefined
  return html`
    <section class="doubt">
      <h2 class="section-title">未能归入任何文章的文字</h2>
      <ul class="plain">
        ${unresolved.map(({ text, lines }) => html`<li>${text} <span class="small">原文第 ${runsInWords([lines])} 行</span></li>`)}
      </ul>
    </section>
  `
}

function furniture({ furniture }: Page): Html | undefined {
  if (furniture.length === 0) return undefined
  const entries = furniture.map(({ kind, text, lines }) => {
    const where = html`<span class="small">原文第 ${runsInWords([lines])} 行</span>`
    return html`<dt>${furnitureName(kind)}</dt><dd>${onceOver(text)} ${where}</dd>`
  })
  return html`
    <details>
      <summary>版面文字 ${furniture.length} 条：印在这一版上、不属于任何文章</summary>
      <dl class="facts furniture">${entries}</dl>
    </details>
  `
}
