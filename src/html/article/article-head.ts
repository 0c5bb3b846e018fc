import { columnNamed } from '../../archive/lists/columns.ts'
import { contributorNamed } from '../../archive/lists/contributors.ts'
import { placeNamed } from '../../archive/lists/counties.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article, Page, Person } from '../../archive/schema.ts'
import { betweenWords } from '../breaks.ts'
import { folio } from '../folio.ts'
import { type Html, html, spaced } from '../html.ts'

/** What the paper printed above a text, in large type, and who wrote it. The lines of the headline break as printed. Who
 *  wrote it has no class that is called after a byline: Zotero would take all that stands there for an author. */
export function articleHead(all: Archive, article: Article, page: Page): Html {
  const { kicker, subtitle, county, dateline, reporter, photographer, headlineLines, column } = article
  const untitled = headlineLines.length === 0
  const lines = untitled ? [article.headline] : headlineLines
  const title = lines.map((line, index) => html`${index > 0 && html`<br>`}${betweenWords(line)}`)
  const said = [article.kind === 'photo' && '图片说明', untitled && '无题，以首句为题'].filter((part) => part !== false)
  const place = placeNamed(all, county)
  const slug = columnNamed(all, column)?.slug
  const label = slug && html`<a href="${all.url.column(slug)}">${column}</a>`
  const written = spaced(
    place && place.name !== kicker && html`<a class="tag" href="${all.url.county(place.slug)}">${place.name}</a>`,
    dateline !== null && html`<span>${dateline}</span>`,
    ...people(all, reporter),
    ...people(all, photographer, '摄影'),
  )
  return html`
    <header>
      <p class="folio">${folio(all, article, { more: label, whole: all.url.page(page.slug) })}</p>
      ${said.length > 0 && html`<p class="small">${said.join('：')}</p>`}
      ${kicker !== null && html`<p class="kicker">${kicker}</p>`}
      ${untitled ? html`<h1 class="untitled">${title}</h1>` : html`<h1>${title}</h1>`}
      ${subtitle !== null && html`<p class="subtitle">${betweenWords(subtitle)}</p>`}
      ${written.length > 0 && html`<p class="written">${written}</p>`}
    </header>
  `
}

/** Names, each leading to all that has it, under their roles as printed: 通讯员 赵明清 孟瑾　记者 孔敏. Neighbours in the
 *  same role share it. `otherwise` is said where the page names no role. */
function people(all: Archive, persons: readonly Person[], otherwise?: string): Html[] {
  const groups: { role: string | null; names: string[] }[] = []
  for (const { role, name } of persons) {
    const last = groups.at(-1)
    if (last && last.role === role) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return groups.map(({ role, names }) => {
    const said = role ?? otherwise
    const linked = names.map((name, index) => {
      const slug = contributorNamed(all, name)?.slug
      const shown = slug === undefined ? name : html`<a href="${all.url.reporter(slug)}">${name}</a>`
      return html`${index > 0 && '　'}${shown}`
    })
    return html`<span>${said && html`<span class="role">${said} </span>`}${linked}</span>`
  })
}
