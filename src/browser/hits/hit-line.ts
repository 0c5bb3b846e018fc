import { element } from '../search/elements.ts'
import { shortQuery } from '../search/sentences.ts'

/** One hit: its marks in order; a hit that runs over the end of an element has several. */
export type Hit = HTMLElement[]

/** Ways through the results of which an article is one: its number among them, and the addresses of its neighbours and of
 *  the list. */
export type Ways = { results?: { number: number; of: number; before?: string; after?: string; list: string } }

/** “第一书记” 第 1 处，共 7 处　上一处 下一处　结果 3 / 11：上一条 下一条　回到结果. Nothing where there is neither. */
export function hitLine(hits: readonly Hit[], typed: string, { results }: Ways): HTMLElement | undefined {
  if (hits.length === 0 && results === undefined) return undefined
  return element(
    'div',
    { class: 'hits', role: 'group', 'aria-label': '搜索结果' },
    `“${shortQuery(typed)}” `,
    ...(hits.length > 0 ? amongHits(hits) : []),
    ...(results ? amongResults(results) : []),
  )
}

function amongHits(hits: readonly Hit[]): Node[] {
  let at = -1
  const count = element('span', { role: 'status' }, `共 ${hits.length} 处`)
  const goTo = (nth: number) => {
    for (const mark of hits[at] ?? []) mark.removeAttribute('data-current')
    at = (nth + hits.length) % hits.length
    for (const mark of hits[at] ?? []) mark.setAttribute('data-current', '')
    hits[at]?.[0]?.scrollIntoView({ block: 'center' })
    count.textContent = `第 ${at + 1} 处，共 ${hits.length} 处`
  }
  const button = (words: string, onClick: () => void) => {
    const made = element('button', { type: 'button' }, words)
    made.addEventListener('click', onClick)
    return made
  }
  return [count, button('上一处', () => goTo(at - 1)), button('下一处', () => goTo(at + 1))]
}

function amongResults({ number, of, before, after, list }: NonNullable<Ways['results']>): Node[] {
  const link = (href: string | undefined, words: string) => (href ? [element('a', { href }, words)] : [])
  return [
    element('span', { class: 'results-line' }, `结果 ${number} / ${of}`),
    ...link(before, '上一条'),
    ...link(after, '下一条'),
    ...link(list, '回到结果'),
  ]
}
