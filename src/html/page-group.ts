import type { PageGroup } from '../archive/lists/days.ts'
import type { Archive } from '../archive/load.ts'
import { folio } from './folio.ts'
import { headlines } from './headline.ts'
import { type Html, html, type Part } from './html.ts'

type GroupOptions = {
  /** the level of its heading */
  level: 2 | 3
  /** what the heading above says already */
  without?: 'date'
  /** what stands between its heading and its headlines */
  note?: Part
}

/** One printed page in a list: its folio as a heading, its headlines below. */
export function pageGroup(all: Archive, group: PageGroup, { level, without, note }: GroupOptions): Html {
  const { page, date, articles } = group
  const whole = html`<a class="whole" href="${all.url.page(page.slug)}">整版</a>`
  const line = folio(all, { ...page, date }, { more: whole, without })
  return html`
    <div class="group">
      ${level === 2 ? html`<h2 class="folio">${line}</h2>` : html`<h3 class="folio">${line}</h3>`}
      ${note}
      ${articles.length > 0 ? headlines(all, articles, { order: 'print' }) : html`<p class="small">这一版没有文章。</p>`}
    </div>
  `
}
