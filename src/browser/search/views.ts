import { nameOf } from '../../search/query/query.ts'
import type { Answer, Near } from '../../search/types.ts'
import { element } from './elements.ts'
import { withoutFilter } from './narrowing.ts'
import { addressOf, pagesFor, type State, sorts } from './state.ts'
import { emptyInWords, nearInWords, sortNames, withoutInWords } from './words.ts'

/** The pieces of the search page around the results, as elements. */

/** What was looked for, when nothing was found. */
export function emptyText(answer: Answer, articles: string): Node[] {
  return answer.total > 0 ? [] : [element('p', {}, emptyInWords(answer, articles))]
}

/** Other queries: wider ones and similar ones under headings of their own. */
export function nearSection(near: readonly Near[]): Node[] {
  const list = (some: readonly Near[], heading: string) =>
    some.length === 0
      ? []
      : [
          element(
            'section',
            { class: 'near' },
            element('h2', {}, heading),
            element('ul', {}, ...some.map((one) => element('li', {}, nearLink(one), ' ', nearCount(one)))),
          ),
        ]
  const wider = near.filter(({ without }) => without !== undefined)
  const similar = near.filter(({ without }) => without === undefined)
  return [...list(similar, '您要找的是不是'), ...list(wider, '放宽条件')]
}

function nearLink({ query, without }: Near): HTMLElement {
  return element('a', { href: addressOf({ typed: query }) }, without === undefined ? query : withoutInWords(without))
}

function nearCount(near: Near): HTMLElement {
  return element('span', { class: 'count' }, nearInWords(near))
}

/** To the pages of results before and after. */
export function pager({ total }: Answer, { typed, page, sort }: State): Node[] {
  const pages = pagesFor(total)
  if (pages === 1) return []
  const turn = (to: number, words: string, kind: string) =>
    to < 1 || to > pages ? [] : [element('a', { class: kind, href: addressOf({ typed, page: to, sort }) }, words)]
  const links = [...turn(page - 1, '上一页', 'earlier'), ...turn(page + 1, '下一页', 'later')]
  return [element('nav', { class: 'turn', 'aria-label': '结果翻页' }, ...links)]
}

/** The filters that are in force, each a link that takes it out. */
export function activeFilters({ query, filters }: Answer, { typed, sort }: State): Node[] {
  if (query.filters.length === 0) return []
  const items = query.filters.map((filter) => {
    const words = `${filter.not ? '不含' : ''}${nameOf(filter.field)}：${filter.value}`
    const href = addressOf({ typed: withoutFilter(typed, filters, filter), sort })
    return element('li', {}, element('a', { href, 'aria-label': `取消 ${words}` }, words, ' ×'))
  })
  return [element('ul', { class: 'filters', 'aria-label': '所限条件' }, ...items)]
}

/** The orders that the results can have; nothing when there is nothing to order. */
export function sortLinks({ total }: Answer, { typed, sort }: State): Node[] {
  if (total < 2) return []
  const items = sorts.map((one) => {
    const current: Record<string, string> = one === sort ? { 'aria-current': 'true' } : {}
    return element('li', {}, element('a', { href: addressOf({ typed, sort: one }), ...current }, sortNames[one]))
  })
  return [element('ul', { class: 'sorts', 'aria-label': '排序' }, ...items)]
}
