import { breakable } from './breaks.ts'
import { type Html, html } from './html.ts'

/** What stands before or after a page: where it is and what it is. */
type Way = { href: string; title: string; detail?: string | undefined }

/** The way on at the foot of a page: to what stands before and after it, nothing where there is neither. `names` are what
 *  the two are, as 同版上一篇 and 同版下一篇. */
export function turn(names: readonly [before: string, after: string], before?: Way, after?: Way): Html | undefined {
  if (!before && !after) return undefined
  const [left, right] = names
  const what = ({ title, detail }: Way) =>
    html`<b>${breakable(title)}</b>${detail && html` <span class="small">${detail}</span>`}`
  return html`
    <nav class="turn" aria-label="${names.join('、')}">
      ${before && html`<a rel="prev" href="${before.href}"><span class="small">← ${left}</span> ${what(before)}</a> `}
      ${
        after &&
        html`<a class="later" rel="next" href="${after.href}"><span class="small">${right} →</span> ${what(after)}</a>`
      }
    </nav>
  `
}
