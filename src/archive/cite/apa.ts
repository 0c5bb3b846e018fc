import type { Article } from '../schema.ts'
import { authorsOf, noPaper, titleOf } from './cite.ts'

/** The reference in the form of APA style, 7th edition (10.1, newspaper articles), with names and titles as printed:
 *
 *      赵明清 & 孟瑾. (2023, December 17). 用情融入 全力干好：兖州区…系列活动. 济宁日报, 3. https://…
 *
 *  Names stay whole, so that two need no comma between them; what prints no date is (n.d.); without authors the title
 *  comes first. */
export function apaCitation(article: Article, url: string): string {
  const authors = namesInApa(authorsOf(article))
  const date = `(${article.date === null ? 'n.d.' : dateInApa(article.date)}).`
  const title = titleOf(article, '：')
  const source = `${article.paper ?? noPaper}${article.page === null ? '' : `, ${article.page}`}.`
  const head = authors === '' ? [`${ended(title)} ${date}`] : [`${ended(authors)} ${date}`, ended(title)]
  return [...head, source, url].join(' ')
}

/** Up to twenty names in full; of more the first nineteen and, behind an ellipsis, the last (9.8). */
function namesInApa(names: readonly string[]): string {
  if (names.length < 3) return names.join(' & ')
  const last = names.at(-1)
  if (names.length > mostNames) return `${names.slice(0, mostNames - 1).join(', ')}, … ${last}`
  return `${names.slice(0, -1).join(', ')}, & ${last}`
}

const mostNames = 20

/** 2023-12-17 → 2023, December 17: the form's own months, which are English in every language. */
function dateInApa(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}, ${months[Number(month) - 1]} ${Number(date)}`
}

/** A part of the reference with the mark that ends it: the printed one, else a full stop. */
function ended(part: string): string {
  return /[.?!。？！…]$/.test(part) ? part : `${part}.`
}

const months = 'January February March April May June July August September October November December'.split(' ')
