import type { PlacedFilter } from '../../search/asked.ts'
import type { Facets } from '../../search/types.ts'
import { grouped } from '../../text/grouped.ts'
import { element } from './elements.ts'
import { between } from './narrowing.ts'
import { addressOf, type State } from './state.ts'
import { spanInWords } from './words.ts'

/** One bar: what it stands for, how many articles, and the first and last month it covers. */
export type Bar = { label: string; count: number; from: string; to: string }

/** By years when the months span more than this, by months otherwise; a bar for every one, empty or not. */
const mostMonths = 24

/** The bars of a histogram over months that are in order. */
export function barsOf(months: Facets['months']): Bar[] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const counts = new Map(months.map(({ month, count }) => [month, count]))
  const all = monthsBetween(first, last)
  const bars = all.map((month) => ({ label: month, count: counts.get(month) ?? 0, from: month, to: month }))
  if (bars.length <= mostMonths) return bars
  return [...grouped(bars, ({ from }) => from.slice(0, 4))].map(([year, ofYear]) => {
    const count = ofYear.reduce((sum, bar) => sum + bar.count, 0)
    return { label: year, count, from: year, to: year }
  })
}

/** The bars as a drawing whose parts are links: each narrows the query to its time. What cannot be seen is said by the
 *  links' names. Nothing when there is but one bar. */
export function histogram(
  { months, undated }: Facets,
  filters: readonly PlacedFilter[],
  { typed, sort }: State,
): Node[] {
  const bars = barsOf(months)
  if (bars.length < 2) return []
  const highest = Math.max(...bars.map(({ count }) => count))
  const slot = width / bars.length
  const thick = Math.min(slot * filled, thickest)
  const drawing = svg('svg', {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    role: 'group',
    'aria-label': '按时间的分布',
  })
  drawing.append(
    ...bars.flatMap(({ label, count, from, to }, nth) => {
      if (count === 0) return []
      const link = svg('a', { href: addressOf({ typed: between(typed, filters, from, to), sort }) })
      const title = svg('title', {})
      title.textContent = `${label}：${count} 篇`
      const tall = Math.max(1, (count / highest) * height)
      const field = svg('rect', { x: nth * slot, width: slot, y: 0, height, class: 'field' })
      const x = nth * slot + (slot - thick) / 2
      link.append(title, field, svg('rect', { x, width: thick, y: height - tall, height: tall, class: 'bar' }))
      return [link]
    }),
  )
  const words = spanInWords(bars[0]?.label ?? '', bars.at(-1)?.label ?? '', undated)
  return [element('figure', { class: 'histogram' }, drawing, element('figcaption', {}, words))]
}

/** In the drawing's own units; it is stretched to the width there is. */
const width = 240
const height = 60

/** Of its share of the width a bar fills so much, but two are no wall. */
const filled = 0.8
const thickest = 24

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = first.split('-').map(Number)
  for (let at = first; at <= last; at = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(at)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return months
}
