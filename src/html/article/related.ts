import { wordNamed } from '../../archive/lists/keywords.ts'
import { relatedTo, subjectsOf } from '../../archive/lists/related.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article } from '../../archive/schema.ts'
import { headline } from '../headline.ts'
import { type Html, html, spaced } from '../html.ts'

/** What an article is about, in words that lead to their page or to a search. */
export function subjects(all: Archive, article: Article): Html | undefined {
  const words = subjectsOf(all, article).map((word) => {
    const slug = wordNamed(all, word)?.slug
    const address = slug === undefined ? `${all.url.search}?q=${encodeURIComponent(word)}` : all.url.word(slug)
    return html`<a href="${address}">${word}</a>`
  })
  return words.length > 0 ? html`<p class="keywords no-print">关键词 ${spaced(...words)}</p>` : undefined
}

/** Others that are about the same. */
export function related(all: Archive, article: Article): Html | undefined {
  const others = relatedTo(all, article).map((other) => html`<li>${headline(all, other, { withPlace: true })}</li>`)
  if (others.length === 0) return undefined
  return html`
    <section class="no-print">
      <h2 class="section-title">相关文章 <span class="small">按用词相近推荐</span></h2>
      <ul class="heads printed">${others}</ul>
    </section>
  `
}
