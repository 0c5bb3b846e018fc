import { isEmpty, type Query } from '../../search/asked.ts'
import type { Refusal } from '../../search/format.ts'
import type { Answer } from '../../search/types.ts'
import { pagesFor } from './state.ts'

/** The sentences of the search page. */

export const searching = '正在搜索……'

/** 找到 12 篇，第 2 页，共 2 页。 */
export function countInWords({ query, total, exact }: Answer, page: number): string {
  if (isEmpty(query)) return '请输入要找的词句。'
  if (total === 0) return '没有找到。'
  const pages = pagesFor(total)
  return `找到${exact ? '' : '约'} ${total} 篇${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''}。`
}

/** What was looked for, where nothing was found: 全部 36 篇中，没有一篇同时含有“甲”和“乙”。 */
export function emptyInWords({ texts, without, filters }: Query, articles: string): string {
  const [first, ...others] = texts.map((text) => `“${text}”`)
  const wanted = others.length > 0 ? `同时含有${[first, ...others].join('、')}` : first ? `含有${first}` : '符合条件'
  const unwanted = without.length > 0 ? `而不含${without.map((text) => `“${text}”`).join('、')}` : ''
  const narrowed = filters.length > 0 && texts.length > 0 ? '，又符合所限条件' : ''
  return `${articles}中，没有一篇${wanted}${unwanted}${narrowed}。`
}

/** Why the search cannot be used, and what a reader can do. */
export function refusedInWords({ is, found }: Refusal): string {
  switch (is) {
    case 'missing':
    case 'foreign':
      return '本站没有检索索引，暂时不能搜索；可以从日期、县区、版面找起。'
    case 'version':
      return `检索索引的格式（${found}）与本页不符，请刷新页面再试。`
    case 'damaged':
      return `检索索引不完整（${found}），请刷新页面再试。`
  }
}

export const failed = '检索索引没有取到，请检查网络后再试。'
