import { wordCutter } from '../text/words.ts'
import { readBody } from './body.ts'
import { columns } from './columns.ts'
import { contributors } from './contributors.ts'
import type { Archive } from './load.ts'
import { type Named, underNames } from './named.ts'
import { once } from './once.ts'
import { byText } from './order.ts'
import { papers } from './papers.ts'
import type { Article } from './schema.ts'

/** The words that tell most about what the archive writes of, each with the articles in whose text or headline it stands,
 *  the most telling first. Names of places, people, columns and papers are left out: they have lists of their own. */
export const keywords = once((archive: Archive): Named[] => {
  const texts = new Map<string, string>()
  for (const article of archive.articles.values()) texts.set(article.id, textOf(archive, article))
  const words = tellingWords([...texts.values()], namesIn(archive))
  const rank = new Map(words.map((word, index) => [word, index]))
  const find = finder(words)
  const named = underNames(archive, ({ id }) => find(texts.get(id) ?? ''))
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

/** The words of two to eight characters that stand close together in some texts rather than strewn over all: those with
 *  the greatest residual inverse document frequency (Church and Gale, Poisson mixtures, 1995), weighted by the logarithm
 *  of how many texts have them. 工作, which stands everywhere, has none; 第一书记 has. `names` are cut whole and not given. */
export function tellingWords(texts: readonly string[], names: readonly string[]): string[] {
  const { cut } = wordCutter(names)
  const known = new Set(names)
  const counts = new Map<string, { all: number; texts: number; last: number }>()
  const every = Math.max(1, Math.ceil(texts.length / mostSampled))
  const sample = texts.filter((_, index) => index % every === 0)
  sample.forEach((text, index) => {
    for (const word of cut(text)) {
      const count = counts.get(word) ?? { all: 0, texts: 0, last: -1 }
      count.all++
      if (count.last !== index) count.texts++
      count.last = index
      counts.set(word, count)
    }
  })
  return [...counts]
    .filter(([word]) => isWord.test(word) && !known.has(word) && !empty.has(word))
    .filter(([, count]) => count.texts >= leastTexts && count.texts <= Math.max(20, sample.length * mostShare))
    .map(([word, count]) => ({ word, ...weigh(count, sample.length) }))
    .filter(({ residual }) => residual >= leastResidual)
    .sort((a, b) => b.weight - a.weight || byText(a.word, b.word))
    .slice(0, Math.min(mostWords, texts.length * wordsPerText))
    .map(({ word }) => word)
}

/** Gives those of some words that stand in a text, each once. A text is walked once, however many the words are. */
export function finder(words: readonly string[]): (text: string) => Set<string> {
  const starting: (string[] | undefined)[] = Array.from({ length: 0x10000 }, () => undefined)
  for (const [first, same] of Map.groupBy(words, (word) => word.charCodeAt(0))) starting[first] = same
  return (text) => {
    const found = new Set<string>()
    for (let at = 0; at < text.length; at++)
      for (const word of starting[text.charCodeAt(at)] ?? none) if (text.startsWith(word, at)) found.add(word)
    return found
  }
}

const none: readonly string[] = []

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

function weigh({ all, texts }: { all: number; texts: number }, of: number): { residual: number; weight: number } {
  const residual = Math.log2(1 - Math.exp(-all / of)) - Math.log2(texts / of)
  return { residual, weight: residual * Math.log2(texts + 1) }
}

/** Words that have pages: two screens of them, and at ten thousand articles a few hundred pages. */
const mostWords = 160
/** In a small archive fewer: what comes after these tells little. */
const wordsPerText = 1.5
/** Articles whose words are counted: enough for the frequent ones, and a second's work. */
const mostSampled = 800
const leastTexts = 3
/** A word of every twentieth article of a big archive is no way in: nobody reads a list of thousands. */
const mostShare = 1 / 20
/** Below it stand words of no subject: 进行, 目前, 强化. */
const leastResidual = 0.75
const isWord = /^\p{Script=Han}{2,8}$/u
/** Words of no subject that official texts crowd together all the same. */
const empty = new Set(
  '应当 或者 按照 以及 某某 进行 如果 可以 不得 没有 我们 他们 自己 一个 一人 目前 其中 同时'.split(' '),
)

function namesIn(archive: Archive): string[] {
  return [
    ...archive.places.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[contributors, columns, papers].flatMap((list) => list(archive).map(({ name }) => name)),
  ]
}

function textOf(archive: Archive, { id, headline }: Article): string {
  return [headline, ...readBody(archive, id).map(({ text }) => text)].join('\n')
}
