import { articlesOn, beside, days } from '../lists/days.ts'
import type { Archive } from '../load.ts'
import type { Article, Page } from '../schema.ts'

/** The articles printed before and after one on its page, and all the others of the page, in printed order. */
export function onSamePage(archive: Archive, article: Article) {
  const page = archive.pageOf.get(article.id)
  const printed = page ? articlesOn(archive, page) : []
  const at = printed.findIndex(({ id }) => id === article.id)
  return {
    previous: printed[at - 1],
    next: printed[at + 1],
    others: printed.filter(({ id }) => id !== article.id),
  }
}

/** The other pages held of the day on which an article was printed. */
export function elsewhere(archive: Archive, article: Article): Page[] {
  const own = archive.pageOf.get(article.id)
  return pagesOfDay(archive, article).filter((page) => page !== own)
}

/** The pages held of that day that come before and after the article's own; undefined where there is none. */
export function pagesBeside(archive: Archive, article: Article) {
  const own = archive.pageOf.get(article.id)
  const pages = pagesOfDay(archive, article)
  if (own === undefined || !pages.includes(own)) return { before: undefined, after: undefined }
  return beside(pages, own)
}

function pagesOfDay(archive: Archive, { date }: Article): Page[] {
  return date === null ? [] : (days(archive).get(date) ?? []).map(({ page }) => page)
}
