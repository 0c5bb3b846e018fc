import { estimateInWords } from './estimate.ts'
import type { Article } from './schema.ts'

/** The reference in the form of GB/T 7714 for a newspaper article, without a link:
 *
 *      赵明清，孟瑾. 用情融入 全力干好：兖州区…系列活动[N]. 济宁日报，2023-12-17（3）.
 *
 *  More than three authors become the first three and 等; without authors it begins with the title; what the archive
 *  supplies and no page prints stands in square brackets: [日期不详，推定不早于 2024 年]. */
export function citation(article: Article): string {
  const authors = authorsOf(article)
  const subtitle = article.subtitle?.replace(/^[—－-]+/, '')
  const title = `${article.headline}${subtitle ? `：${subtitle}` : ''}[N]`
  const page = article.page === null ? '' : `（${article.page}）`
  const printed = `${article.paper ?? '[报名不详]'}，${article.date ?? `[${undatedInWords(article.dateEstimate)}]`}${page}`
  return `${[...(authors === '' ? [] : [authors]), title, printed].join('. ')}.`
}

/** 日期不详, and what the text lets one say about the time: 日期不详，推定不早于 2024 年. */
export function undatedInWords(estimate: Article['dateEstimate']): string {
  return estimate ? `日期不详，${estimateInWords(estimate.interval)}` : '日期不详'
}

function authorsOf({ reporter, photographer }: Article): string {
  const people = reporter.length > 0 ? reporter : photographer
  const names = people.slice(0, mostAuthors).map(({ name }) => name)
  return (people.length > mostAuthors ? [...names, '等'] : names).join('，')
}

/** GB/T 7714-2015, 8.1.2 */
const mostAuthors = 3
