import { inChinese, weekday } from '../archive/calendar.ts'
import { beside, days, daysHeld } from '../archive/lists/days.ts'
import type { Archive } from '../archive/load.ts'
import { countInWords } from '../archive/wording/holdings.ts'
import { turn } from './before-after.ts'
import { headOf } from './head.ts'
import { html } from './html.ts'
import { pageGroup } from './page-group.ts'
import type { Parts } from './parts.ts'
import { unbroken } from './unbroken.ts'

/** A day that is held, `2023-12-17`: its printed pages with their headlines, the days before and after. */
export function dayParts(all: Archive, day: string): Parts {
  const { url } = all
  const groups = days(all).get(day) ?? []
  const month = day.slice(0, 7)
  const name = `${inChinese(day)} ${weekday(day)}`
  const count = countInWords(groups.flatMap(({ articles }) => articles))
  const { before: later, after: earlier } = beside(daysHeld(all), day)
  const way = (to?: string) => (to === undefined ? undefined : { href: url.day(to), title: unbroken(inChinese(to)) })
  const main = html`
    <h1 class="page-title">${unbroken(name)}</h1>
    <p class="lede">
      ${groups.length} 版 · ${count}<span class="no-print"> · <a href="${url.month(month)}">${inChinese(month)}各日</a></span>
    </p>
    ${groups.map((group) => pageGroup(all, group, { level: 2, without: 'date' }))}
    ${turn(['更早的报纸', '更晚的报纸'], way(earlier), way(later))}
  `
  const description = `${name}所收的报纸：${groups.length} 版，${count}`
  return { head: headOf(all, { title: name, description, path: url.day(day) }).text, main: main.text, record: '' }
}
