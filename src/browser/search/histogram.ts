import type { PlacedFilter } from '../../search/query-shape.ts'
import type { Facets } from '../../search/types.ts'
import { grouped } from '../../text/grouped.ts'
import { element } from './elements.ts'
import { between } from './narrowing.ts'
import { undatedInWords } from './sentences.ts'
import { addressOf, type State } from './state.ts'

/** One bar: what it stands for, how many articles, and the first and last month it covers. */
type Bar = { label: string; count: number; from: string; to: string }

/** By years when the months span more than this, by months otherwise; a bar for every one, empty or not. */
const mostMonths = 24

/** Bars below each of which its year or month has room. */
const mostLabels = 12

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

/** When the found articles were printed: a column for each year or month, as high and as dark as it has articles, each a
 *  link that narrows the query to its time. Nothing when there is but one. */
export function histogram(
  { months, undated }: Facets,
  filters: readonly PlacedFilter[],
  { typed, sort }: State,
): Node[] {
  const bars = barsOf(months)
  if (bars.length < 2) return []
  const highest = Math.max(...bars.map(({ count }) => count))
  const every = Math.ceil(bars.length / mostLabels)
  const columns = bars.map(({ label, count, from, to }, nth) => {
    const [, year = '', rest = label] = /^(\d{4}-0?)(.+)$/.exec(label) ?? []
    const shown = nth % every === 0 ? (nth === 0 ? label : rest) : ''
    if (count === 0) return element('li', {}, element('span', { class: 'label' }, shown))
    const bar = element('span', { class: `bar h${Math.ceil((count / highest) * mostHeat)}` })
    bar.style.blockSize = `${(count / highest) * 100}%`
    const href = addressOf({ typed: between(typed, filters, from, to), sort })
    const link = element('a', { href, title: `${label}：${count} 篇` })
    const number =
      bars.length <= mostLabels ? element('span', { class: 'count' }, String(count)) : unseen(String(count))
    const [before, behind] = shown === '' ? [label, ''] : [nth === 0 ? '' : year, shown]
    const room = element('span', { class: 'room' }, number, unseen(' 篇 '), bar)
    link.append(room, unseen(before), element('span', { class: 'label' }, behind))
    return element('li', {}, link)
  })
  const list = element('ol', { 'aria-label': '按时间的分布' }, ...columns)
  const words = undated > 0 ? [element('figcaption', {}, undatedInWords(undated))] : []
  return [element('figure', { class: 'histogram' }, list, ...words)]
}

/** Of a bar's name, which is its number and its time, what is not drawn. */
const unseen = (text: string) => element('span', { class: 'hidden' }, text)

/** Tints of a bar. */
const mostHeat = 5

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
