import type { Refusal } from '../../search/index/format.ts'
import { isOfEveryYear } from '../../search/query/times.ts'
import { nameOf } from '../../search/query/write-filter.ts'
import { type Choice, isEmpty, isFilter } from '../../search/query-shape.ts'
import type { Answer, FacetField, LeftOut, Sort } from '../../search/types.ts'
import type { Outcome } from '../../search/worker/messages.ts'
import { pagesFor, type State } from './state.ts'

/** The sentences of the search page. */

export const searching = '正在搜索……'

export const sortNames: Record<Sort, string> = { relevance: '相关', newest: '最新', oldest: '最早' }

export const facetNames: Record<FacetField, string> = {
  county: '县区',
  year: '年份',
  column: '栏目',
  paper: '报纸',
  reporter: '作者',
  kind: '类别',
}

/** 找到 12 篇，第 2 页，共 2 页。 Where there is none, what was looked for in which `articles`. */
export function countInWords(answer: Answer, page: number, articles: string): string {
  const { query, total, exact } = answer
  if (isEmpty(query)) return '请输入文字：标点、符号不能单独查找。'
  if (total === 0) return emptyInWords(answer, articles)
  const pages = pagesFor(total)
  return `找到${exact ? '' : '约'} ${total} 篇${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''}。`
}

/** On paper, where there is no box: 要找“党建 县:汶上”，最新的在前。 */
export function askedInWords({ total }: Answer, { typed, sort }: State): string {
  return `要找${inQuotes(typed)}${total > 1 ? `，${orders[sort]}的在前` : ''}。`
}

const orders: Record<Sort, string> = { relevance: '最相关', newest: '最新', oldest: '最早' }

/** What was looked for, where nothing was found: 全部 36 篇中，没有一篇同时含有“甲”、“乙”。 Where some words stand in no
 *  article, those: 全部 36 篇中，没有一篇含有“甲”，也没有一篇含有“乙”。 */
export function emptyInWords({ query, nowhere }: Answer, articles: string): string {
  const { wanted, without, filters } = query
  if (nowhere.length > mostNamed) return `${articles}中，没有一篇含有${named(nowhere.map(inQuotes))}中的任何一个。`
  if (nowhere.length > 0)
    return `${articles}中，${nowhere.map((text) => `没有一篇含有${inQuotes(text)}`).join('，也')}。`
  const [first, ...others] = wanted.map((choices) => named(choices.map(choiceInWords), '或'))
  const held = others.length > 0 ? `同时含有${named([first ?? '', ...others])}` : first ? `含有${first}` : '符合条件'
  const unwanted = without.length > 0 ? `而不含${named(without.map(({ text }) => inQuotes(text)))}` : ''
  const narrowed = filters.length > 0 && wanted.length > 0 ? '，又符合所限条件' : ''
  return `${articles}中，没有一篇${held}${unwanted}${narrowed}。`
}

/** A pasted text has hundreds of words: the first few say which. */
const mostNamed = 5

function named(words: readonly string[], between = '、'): string {
  if (words.length <= mostNamed) return words.join(between)
  return `${words.slice(0, mostNamed).join(between)}等 ${words.length} 个词`
}

/** “文旅”, or “县:汶上” where that is one of several ways to be found. */
function choiceInWords(choice: Choice): string {
  return inQuotes(isFilter(choice) ? `${nameOf(choice.field)}:${choice.value}` : (choice.exact ?? choice.text))
}

/** 2023 年 12 月 17 日, 2023 年 12 月, 12 月 17 日 (of every year). */
export function dayInWords(time: string): string {
  const parts = time.split('-')
  const units = isOfEveryYear(time) ? ['月', '日'] : ['年', '月', '日']
  return parts.map((part, i) => `${Number(part)} ${units[i]}`).join(' ')
}

/** Below the histogram: 另有 17 篇日期不详. */
export function undatedInWords(undated: number): string {
  return `另有 ${undated} 篇日期不详`
}

/** A query where it is shown: its beginning, when it is long. */
export function shortQuery(typed: string): string {
  const characters = Array.from(typed.trim())
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : characters.join('')
}

/** Two lines of a heading. */
const longestShown = 40

/** Behind the query in the heading: 11 篇, 约 300 篇. */
export function totalInWords({ total, exact }: Pick<Answer, 'total' | 'exact'>): string {
  return `${exact ? '' : '约 '}${total} 篇`
}

/** What a wider query leaves out: 不限“县:汶上”; 不要“甲”; 不排除“甲”; 只找“甲”. */
export function withoutInWords(left: LeftOut): string {
  if ('texts' in left) return `不要${named(left.texts.map(inQuotes))}`
  if ('excluded' in left) return `不排除${inQuotes(left.excluded)}`
  if ('allBut' in left) return `只找${inQuotes(left.allBut)}`
  return `不限${inQuotes(`${nameOf(left.field)}:${left.value}`)}`
}

/** Quotation marks in a text that is quoted are single ones; of a long one its beginning is enough. */
function inQuotes(text: string): string {
  return `“${shortQuery(text).replaceAll('“', '‘').replaceAll('”', '’')}”`
}

function refusedInWords({ is, found }: Refusal): string {
  switch (is) {
    case 'missing':
    case 'foreign':
      return '本站没有检索索引，暂时不能搜索；可以从日期、县区、版面找起。'
    case 'version':
      return `检索索引的格式（${found}）与本页不符，请刷新页面再试。`
    case 'damaged':
      return '检索数据有一部分没有取到，或不是本站的：网站可能正在更新，请稍候再试；也可以从日期、县区、版面找起。'
  }
}

/** Why there is no answer, and what a reader can do. */
export function failureInWords(outcome: Exclude<Outcome<unknown>, { value: unknown }>): string {
  if ('refused' in outcome) return refusedInWords(outcome.refused)
  if ('unreachable' in outcome) return '检索索引没有取到，请检查网络后再试。'
  if ('lost' in outcome) return '搜索程序没有载入：网站可能刚刚更新过，请刷新页面再试；也可以从日期、县区、版面找起。'
  return '搜索程序出错了，不是网络的缘故；请换个说法再试，或从日期、县区、版面找起。'
}
