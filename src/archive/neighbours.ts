import { articlesOn, days } from './days.ts'
import type { Archive, Page } from './load.ts'
import type { Article } from './schema.ts'

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
export function elsewhere(archive: Archive, { id, date }: Article): Page[] {
  const own = archive.pageOf.get(id)
  const groups = date === null ? [] : (days(archive).get(date) ?? [])
  return groups.map(({ page }) => page).filter((page) => page !== own)
}
