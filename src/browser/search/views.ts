import { nameOf } from '../../search/query/write-filter.ts'
import { type Filter, isSame, type PlacedFilter } from '../../search/query-shape.ts'
import type { Answer, Near } from '../../search/types.ts'
import { element } from './elements.ts'
import { withoutFilter } from './narrowing.ts'
import { mostSaved, type SavedForm, savedForms } from './saving.ts'
import { shortQuery, sortNames, totalInWords, withoutInWords } from './sentences.ts'
import { addressOf, pagesFor, type State, sorts } from './state.ts'

/** The pieces of the search page around the results, as elements. */

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
  return element(
    'a',
    { href: addressOf({ typed: query }) },
    without === undefined ? shortQuery(query) : withoutInWords(without),
  )
}

function nearCount(near: Near): HTMLElement {
  return element('span', { class: 'count' }, totalInWords(near))
}

/** To the pages of results before and after, and by their numbers to the first, the last and those near this one. */
export function pager({ total }: Answer, { typed, page, sort }: State): Node[] {
  const pages = pagesFor(total)
  if (pages === 1) return []
  const link = (to: number, words: string, more: Record<string, string> = {}) =>
    element('a', { href: addressOf({ typed, page: to, sort }), ...more }, words)
  const turn = (to: number, words: string) => (to < 1 || to > pages ? [] : [link(to, words)])
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
  )
  const numbers = near.map((each, nth) => {
    const gap = nth > 0 && each - (near[nth - 1] ?? 0) > 1 ? [element('span', { class: 'gap' }, '…')] : []
    const current: Record<string, string> = each === page ? { 'aria-current': 'page' } : {}
    return element('li', {}, ...gap, link(each, String(each), { 'aria-label': `第 ${each} 页`, ...current }))
  })
  const list = element('ul', {}, ...numbers)
  return [
    element(
      'nav',
      { class: 'leaves', 'aria-label': '结果翻页' },
      ...turn(page - 1, '← 上一页'),
      list,
      ...turn(page + 1, '下一页 →'),
    ),
  ]
}

/** Buttons that hand the results out as files. */
export function saveButtons({ total }: Answer, save: (form: SavedForm) => void): Node[] {
  if (total === 0) return []
  const buttons = savedForms.map((form) => {
    const button = element('button', { type: 'button', 'aria-label': `把结果存为 ${form.name}` }, form.name)
    button.addEventListener('click', () => save(form))
    return button
  })
  const words = total > mostSaved ? `前 ${mostSaved} 篇存为` : '把结果存为'
  return [element('p', { class: 'save small no-print' }, element('span', {}, words), ...buttons)]
}

/** The filters that are in force, each a link that takes it out. */
export function activeFilters({ query, filters }: Answer, { typed, sort }: State): Node[] {
  if (query.filters.length === 0) return []
  const items = query.filters.map((filter) => {
    const words = `${filter.not ? '不含' : ''}${nameOf(filter.field)}：${shortQuery(valueAsTyped(typed, filters, filter))}`
    const href = addressOf({ typed: withoutFilter(typed, filters, filter), sort })
    return element('li', {}, element('a', { href, 'aria-label': `取消 ${words}` }, words, ' ×'))
  })
  return [element('ul', { class: 'filters', 'aria-label': '所限条件' }, ...items)]
}

/** 县:"汶上" was typed: 汶上, not what it is folded to. */
function valueAsTyped(typed: string, filters: readonly PlacedFilter[], filter: Filter): string {
  const placed = filters.find((one) => isSame(one, filter))
  if (placed === undefined) return filter.value
  return typed.slice(placed.from, placed.to).replace(/^[^:：]*[:：]"?|"$/g, '')
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
