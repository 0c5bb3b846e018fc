import { articlesOn } from './days.ts'
import type { Archive } from './load.ts'
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
