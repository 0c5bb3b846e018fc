import { inChinese, weekday } from '../archive/calendar.ts'
import type { Archive } from '../archive/load.ts'
import type { Page } from '../archive/schema.ts'
import { estimateInWords } from '../archive/wording/estimate.ts'
import { type Html, html, type Part, spaced } from './html.ts'

/** What of a page or an article stands in its folio. */
type Printed = Pick<Page, 'paper' | 'date' | 'dateEstimate' | 'page' | 'section'>

type FolioOptions = {
  /** what stands behind it */
  more?: Part
  /** what the heading above says already */
  without?: 'date' | undefined
  /** the address of the page's own page */
  whole?: string
}

/** The line a printed page is known by: 2023 年 12 月 17 日 星期日 第 3 版 · 党的建设. */
export function folio({ url }: Archive, printed: Printed, { more, without, whole }: FolioOptions = {}): Html {
  const { paper, date, dateEstimate, page, section } = printed
  const place = [page === null ? null : `第 ${page} 版`, section].filter((part) => part !== null).join(' · ')
  const day =
    date === null
      ? html`
          <span>
            <a class="when" href="${url.undated}">日期不详</a>
            ${dateEstimate && html`，<span class="guess">${estimateInWords(dateEstimate.interval)}</span>`}
          </span>
        `
      : html`<a class="when" href="${url.day(date)}">${inChinese(date)}</a> <span>${weekday(date)}</span>`
  return html`${spaced(
    without !== 'date' && day,
    paper !== null && html`<span>${paper}</span>`,
    place !== '' && (whole ? html`<a href="${whole}">${place}</a>` : html`<span>${place}</span>`),
    more,
  )}`
}
