import type { Archive } from '../load.ts'
import type { Article } from '../schema.ts'

/** What the archive holds, in one line: 已收 5 版、32 篇文章、4 幅图片. */
export function holdings({ pages, articles }: Archive): string {
  return `已收 ${pages.length} 版、${countInWords([...articles.values()])}`
}

/** 32 篇文章、4 幅图片; what there is none of is left out; 暂无文章 for an empty list. */
export function countInWords(articles: readonly Article[]): string {
  const photos = articles.filter(({ kind }) => kind === 'photo').length
  const texts = articles.length - photos
  const parts = [texts > 0 ? `${texts} 篇文章` : '', photos > 0 ? `${photos} 幅图片` : ''].filter((part) => part !== '')
  return parts.join('、') || '暂无文章'
}
