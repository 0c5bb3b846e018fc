import { eachWord } from '../../words/find-words.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'
import { textOf, wordsOf } from './frequent-words.ts'
import { type Named, underNames } from './named.ts'

/** The words that tell most about what the archive writes of, each with the articles in whose text or headline it stands,
 *  the most telling first. Names of places, people, columns and papers are left out: they have lists of their own. */
export const keywords = once((archive: Archive): Named[] => {
  const words = wordsOf(archive).telling
  const rank = new Map(words.map((word, index) => [word, index]))
  const find = eachWord(words)
  const named = underNames(archive, (article) => {
    const found = new Set<string>()
    find(textOf(archive, article), ({ text }) => found.add(text))
    return found
  })
  return named.sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0))
})

/** The keyword that a word is; undefined for any other word. */
export function wordNamed(archive: Archive, word: string): Named | undefined {
  return byName(archive).get(word)
}

const byName = once((archive: Archive) => new Map(keywords(archive).map((named) => [named.name, named])))

/** The keywords of one article, the most telling first. */
export function keywordsOf(archive: Archive, id: string): Named[] {
  return byArticle(archive).get(id) ?? []
}

/** The keywords that are more frequent in some articles than in the whole archive, by how much so: their count among
 *  these, weighted by how rare they are (tf·idf over articles; Spärck Jones 1972). Only words of two articles or more. */
export function keywordsAmong(
  archive: Archive,
  articles: readonly Article[],
  most: number,
): { word: Named; count: number }[] {
  const counts = new Map<Named, number>()
  for (const { id } of articles)
    for (const word of keywordsOf(archive, id)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: Named, count: number) => count * Math.log(archive.articles.size / word.articles.length)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([word, count]) => ({ word, count, weight: weight(word, count) }))
    .sort((a, b) => b.weight - a.weight || byText(a.word.name, b.word.name))
    .slice(0, most)
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
