import { type Jump, jumpsOf } from '../../archive/article/jumps.ts'
import { paragraphNumbers } from '../../archive/article/source.ts'
import type { Block } from '../../archive/body.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article } from '../../archive/schema.ts'
import { breakable } from '../breaks.ts'
import { type Html, html } from '../html.ts'

/** The text of an article; a picture's is set as the words under it. Every paragraph has its number as an address, and in
 *  its indent a link to it. Above and below it stands where it began and where it goes on. */
export function articleText(all: Archive, article: Article, blocks: readonly Block[]): Html {
  const numbers = paragraphNumbers(blocks)
  const text = blocks.map(({ text }, nth) => {
    const number = numbers[nth]
    if (number === undefined) return html`<h2>${breakable(text)}</h2>`
    const anchor = html`<a class="anchor" href="#p${number}" aria-label="第 ${number} 段的链接"></a>`
    return html`<p id="p${number}">${breakable(text)}${anchor}</p>`
  })
  return html`
    ${jumps(all, article, 'from')}
    <div class="${article.kind === 'photo' ? 'text caption' : 'text'}">${text}</div>
    ${jumps(all, article, 'to')}
  `
}

/** Where an article began or goes on: a link to the other half, to its page where it is not sure which article that is,
 *  or no link. */
function jumps(all: Archive, article: Article, way: Jump['way']): Html[] {
  const own = jumpsOf(all, article).filter((jump) => jump.way === way)
  return own.map(({ number, page, article: other }) => {
    const where = `${way === 'to' ? '下转' : '上接'}第 ${number} 版`
    if (other)
      return html`<p class="jump"><a href="${all.url.article(other.id)}">${`${where}：${other.headline}`}</a></p>`
    if (page) return html`<p class="jump"><a href="${all.url.page(page.slug)}">${where}</a></p>`
    return html`<p class="jump">${where}（本站未收该版）</p>`
  })
}
