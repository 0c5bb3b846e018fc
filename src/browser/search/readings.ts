import { isOfEveryYear } from '../../search/query/times.ts'
import { writeFilter } from '../../search/query/write-filter.ts'
import type { Answer, Reading } from '../../search/types.ts'
import { folderAt } from './article-at.ts'
import { element } from './elements.ts'
import { dayInWords } from './sentences.ts'
import { addressOf, type State } from './state.ts'

/** What was typed and taken for a day or a page is said, each with the way to all of it, to it alone, and to what only says so:
 *
 *      “12月17日”也按日期找：12 月 17 日，7 篇。2023 年 12 月 17 日全部文章 · 只看这一天 · 只找这几个字 */
export function readingNotes({ readings }: Answer, state: State, home: string): Node[] {
  const notes = readings.map((reading) => element('li', {}, said(reading), ...ways(reading, state, home)))
  return notes.length === 0 ? [] : [element('ul', { class: 'readings', 'aria-label': '日期和版次' }, ...notes)]
}

function said({ typed, filter, articles }: Reading): string {
  const [as, what] = filter.field === 'page' ? ['版次', `第 ${filter.value} 版`] : ['日期', dayInWords(filter.value)]
  const held = articles > 0 ? `，${articles} 篇` : '，本站没有'
  return `“${typed.trim()}”也按${as}找：${what}${held}。`
}

function ways({ typed, filter, from, to, articles, days }: Reading, state: State, home: string): Node[] {
  const instead = (text: string) =>
    addressOf({ ...state, page: 1, typed: state.typed.slice(0, from) + text + state.typed.slice(to) })
  const quoted = `“${typed.trim()}”`
  const links = [
    ...(filter.field === 'day' ? placesOf(filter.value, days, home) : []),
    ...(articles > 0
      ? [{ href: instead(writeFilter(filter)), words: filter.field === 'page' ? '只看这一版' : '只看当时的' }]
      : []),
    { href: instead(quoted), words: '只找这几个字' },
  ]
  return links
    .flatMap(({ href, words }, nth) => [nth === 0 ? '' : ' · ', element('a', { href }, words)])
    .map((one) => (typeof one === 'string' ? document.createTextNode(one) : one))
}

/** Days of every year that are named, at most. */
const mostDays = 3

/** The pages of what was meant: a day, a month, or the days of several years. */
function placesOf(time: string, days: readonly string[], home: string): { href: string; words: string }[] {
  if (days.length === 0) return []
  const isMonth = /^\d{4}-\d\d$/.test(time)
  const named = isMonth ? [time] : days.slice(0, mostDays)
  return named.map((one) => ({
    href: folderAt(home, `dates/${one.replaceAll('-', '/')}/`),
    words: isMonth ? `${dayInWords(one)}各天` : isOfEveryYear(time) ? `${dayInWords(one)}全部文章` : '当日全部文章',
  }))
}
