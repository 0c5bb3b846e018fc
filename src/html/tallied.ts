import { type Html, html } from './html.ts'

type Tally = {
  title: string
  items: readonly { name: string; href?: string | undefined; count: number }[]
  /** where all of them are */
  all?: { name: string; href: string } | undefined
}

/** A section of names with counts, which are of articles when they are read aloud, each leading to its own list; nothing when there are
 *  none. */
export function tallied({ title, items, all }: Tally): Html | undefined {
  if (items.length === 0) return undefined
  const rows = items.map(
    ({ name, href, count }) =>
      html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`} <span class="count">${count}<span class="hidden"> 篇</span></span></li>`,
  )
  return html`
    <section>
      <h2 class="section-title">
        ${title}${all && html` <span class="small"><a href="${all.href}">${all.name}</a></span>`}
      </h2>
      <ul class="names">${rows}</ul>
    </section>
  `
}
