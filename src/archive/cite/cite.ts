import type { Article } from '../schema.ts'
import { estimateInWords } from '../wording/estimate.ts'

/** The reference in the form of GB/T 7714-2025 for a newspaper article:
 *
 *      赵明清，孟瑾. 用情融入 全力干好：兖州区…系列活动[N]. 济宁日报，2023-12-17（3）.
 *
 *  with `url` that of the online resource: […]系列活动[N/OL]. 济宁日报，2023-12-17（3）. https://….
 *  More than three authors become the first three and 等; without authors it begins with the title; what the archive
 *  supplies and no page prints stands in square brackets: [日期不详，推定不早于 2024 年]. */
export function citation(article: Article, url?: string): string {
  return reference(article, { comma: '，', colon: '：', page: (page) => `（${page}）` }, url)
}

/** The same in the form of GB/T 7714-2015, whose marks are those of Latin type:
 *
 *      赵明清, 孟瑾. 用情融入 全力干好: 兖州区…系列活动[N]. 济宁日报, 2023-12-17(3). */
export function citation2015(article: Article): string {
  return reference(article, { comma: ', ', colon: ': ', page: (page) => `(${page})` })
}

/** 日期不详, and what the text lets one say about the time: 日期不详，推定不早于 2024 年. */
export function undatedInWords(estimate: Article['dateEstimate']): string {
  return estimate ? `日期不详，${estimateInWords(estimate.interval)}` : '日期不详'
}

/** Who a citation names: the writers, or for a picture without one the photographers. */
export function authorsOf({ reporter, photographer }: Article): string[] {
  return (reporter.length > 0 ? reporter : photographer).map(({ name }) => name)
}

/** The headline with its subtitle behind it; the subtitle without the dashes that open it in print. */
export function titleOf({ headline, subtitle }: Article, colon: string): string {
  const rest = subtitleOf(subtitle)
  return rest === undefined ? headline : `${headline}${colon}${rest}`
}

export function subtitleOf(subtitle: string | null): string | undefined {
  return subtitle?.replace(/^[—－-]+/, '') || undefined
}

/** What stands for the name of a newspaper that nothing names. */
export const noPaper = '[报名不详]'

type Marks = { comma: string; colon: string; page: (page: number) => string }

function reference(article: Article, { comma, colon, page }: Marks, url?: string): string {
  const all = authorsOf(article)
  const authors = (all.length > mostAuthors ? [...all.slice(0, mostAuthors), '等'] : all).join(comma)
  const title = `${titleOf(article, colon)}${url === undefined ? '[N]' : '[N/OL]'}`
  const date = article.date ?? `[${undatedInWords(article.dateEstimate)}]`
  const printed = `${article.paper ?? noPaper}${comma}${date}${article.page === null ? '' : page(article.page)}`
  return `${[authors, title, printed, url ?? ''].filter((part) => part !== '').join('. ')}.`
}

/** GB/T 7714-2015, 8.1.2; the same in 2025. */
const mostAuthors = 3
