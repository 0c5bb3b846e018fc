import { wordWeights } from '../../words/word-weights.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'
import { type Named, underNames } from './named.ts'
import { subjectsOf } from './related.ts'

/** Words of a fixed list, each with the articles of which it is a subject: those that tell most about what the archive writes of
 *  first. A word that has a list here keeps it, whatever is published later. */
export const keywords = once((archive: Archive): Named[] => {
  const { listed } = wordWeights()
  const named = underNames(archive, (article) => subjectsOf(archive, article).filter((word) => listed.has(word)))
  return named.sort(
    (a, b) => weightOf(b.name, b.articles.length) - weightOf(a.name, a.articles.length) || byText(a.name, b.name),
  )
})

/** The keyword that a subject of an article is; undefined for one that has no list. */
export function wordNamed(archive: Archive, word: string): Named | undefined {
  return byName(archive).get(word)
}

const byName = once((archive: Archive) => new Map(keywords(archive).map((named) => [named.name, named])))

/** The keywords of one article, the most telling first. */
export function keywordsOf(archive: Archive, id: string): Named[] {
  return byArticle(archive).get(id) ?? []
}

/** The keywords of some articles, the most telling first. Only words of two articles or more. */
export function keywordsAmong(
  archive: Archive,
  articles: readonly Article[],
  most: number,
): { word: Named; count: number }[] {
  const counts = new Map<Named, number>()
  for (const { id } of articles)
    for (const word of keywordsOf(archive, id)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([word, count]) => ({ word, count, weight: weightOf(word.name, count) }))
    .sort((a, b) => b.weight - a.weight || byText(a.word.name, b.word.name))
    .slice(0, most)
    .map(({ word, count }) => ({ word, count }))
}

/** What so many articles of a word tell. */
function weightOf(word: string, count: number): number {
  return count * (wordWeights().listed.get(word) ?? 0)
}

const byArticle = once((archive: Archive): ReadonlyMap<string, Named[]> => {
  const lists = new Map<string, Named[]>()
  for (const word of keywords(archive))
    for (const { id } of word.articles) {
      const list = lists.get(id)
      if (list) list.push(word)
      else lists.set(id, [word])
    }
  return lists
})
