import { type WordWeights, wordWeights } from '../../words/word-weights.ts'
import { readBody } from '../body.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'

/** The words that tell what an article is about, the most telling first: how often a word stands in the text and whether the
 *  headline says it, weighed by how rare it is in general (tf-idf, Spärck Jones 1972). Names of places and of who wrote it are
 *  left out: its page says them anyway. No other article has a say, so that the words stay whatever is published later. */
export function subjectsOf(archive: Archive, { id }: Article): readonly string[] {
  return likenessesOf(archive).get(id)?.subjects ?? []
}

/** Articles of the same day and of earlier ones that talk about the same, the likest first: the cosine of their words’ weights,
 *  without those on one page with it, which its page lists anyway. The undated count as the earliest. */
export function relatedTo(archive: Archive, { id }: Article): Article[] {
  return (likenessesOf(archive).get(id)?.related ?? []).flatMap((other) => archive.articles.get(other) ?? [])
}

/** What an article is about, and the ids of others that are about the same. */
type Likeness = { subjects: readonly string[]; related: readonly string[] }

/** By the articles' ids. */
export type Likenesses = ReadonlyMap<string, Likeness>

/** Of all articles. What `setLikenesses` handed in, else learnt here and now: two seconds' work for ten thousand articles. */
export function likenessesOf(archive: Archive): Likenesses {
  const likenesses = known.get(archive) ?? likenessesIn(archive)
  known.set(archive, likenesses)
  return likenesses
}

export function setLikenesses(archive: Archive, likenesses: Likenesses): void {
  known.set(archive, likenesses)
}

const known = new WeakMap<Archive, Likenesses>()

/** Day by day, the earliest first: whoever is asked knows nothing of what comes later. */
function likenessesIn(archive: Archive): Likenesses {
  const table = wordWeights()
  const skipped = placeNames(archive)
  const likenesses = new Map<string, Likeness>()
  const earlier = new Earlier(table.words.length)
  const days = Map.groupBy(archive.articles.values(), ({ date }) => date ?? '')
  for (const [, articles] of [...days].sort(([a], [b]) => byText(a, b))) {
    const texts = articles.map((article) => ({ article, terms: termsOf(archive, article, table) }))
    const added = texts.map(({ article, terms }) => earlier.add(article.id, terms))
    for (const [nth, { article, terms }] of texts.entries()) {
      const names = new Set([...article.reporter, ...article.photographer].map(({ name }) => name))
      const subjects = subjectsIn(table, terms, (word) => skipped.has(word) || names.has(word))
      const related = earlier.likest(added[nth] ?? 0, terms, (a, b) => archive.pageOf.get(a) === archive.pageOf.get(b))
      likenesses.set(article.id, { subjects, related })
    }
  }
  return likenesses
}

const placeNames = once(({ places }: Archive) => new Set(places.flatMap(({ name, aliases }) => [name, ...aliases])))

/** A word of an article by its place in the table, and how much it weighs there. */
type Term = { word: number; weight: number }

/** The words of an article that weigh something, the heaviest first. One that stands only once says little. */
function termsOf(archive: Archive, article: Article, table: WordWeights): Term[] {
  const { files, digests, memory } = archive
  const digest = digests.get(files.get(article.id) ?? '')
  const counted = memory.recall(`words ${digest}`, () => countedIn(archive, article, table))
  return Array.from({ length: counted.length / 2 }, (_, nth) => {
    const [word = 0, times = 0] = [counted[2 * nth], counted[2 * nth + 1]]
    return { word, weight: times * (table.weights[word] ?? 0) }
  })
}

/** The same as numbers: word, times, word, times … */
function countedIn(archive: Archive, { id, headline }: Article, { weights, find }: WordWeights): Uint32Array {
  const counts = new Map<number, number>()
  const count = (text: string, times: number) =>
    find(text, ({ nth }) => {
      if (weights[nth]) counts.set(nth, (counts.get(nth) ?? 0) + times)
    })
  count(headline, inHeadline)
  for (const { text } of readBody(archive, id)) count(text, 1)
  const terms = [...counts]
    .filter(([, times]) => times > 1)
    .map(([word, times]) => ({ word, times: Math.min(times, mostCounted) }))
    .map((term) => ({ ...term, weight: term.times * (weights[term.word] ?? 0) }))
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
  return Uint32Array.from(terms.flatMap(({ word, times }) => [word, times]))
}

/** A word in the headline counts as often as this in the text. */
const inHeadline = 3

/** A word that stands in a text more often is no more telling. */
const mostCounted = 64

function subjectsIn({ words }: WordWeights, terms: readonly Term[], isName: (word: string) => boolean): string[] {
  const chosen: string[] = []
  for (const { word } of terms) {
    const text = words[word] ?? ''
    if (!isName(text) && !chosen.some((other) => other.includes(text) || text.includes(other))) chosen.push(text)
    if (chosen.length === mostSubjects) break
  }
  return chosen
}

const mostSubjects = 5

/** The articles up to a day, by their words. */
class Earlier {
  private readonly ids: string[] = []
  /** per word the articles that have it, the latest last, and how much it weighs in each of their texts, of a length of 1 */
  private readonly postings: { articles: number[]; shares: number[] }[]
  /** by article; all 0 but while one is asked */
  private readonly scores: number[] = []

  constructor(words: number) {
    this.postings = Array.from({ length: words }, () => ({ articles: [], shares: [] }))
  }

  /** The number of the article. */
  add(id: string, terms: readonly Term[]): number {
    const number = this.ids.push(id) - 1
    this.scores.push(0)
    const length = lengthOf(terms)
    for (const { word, weight } of terms) {
      const posting = this.postings[word]
      posting?.articles.push(number)
      posting?.shares.push(weight / length)
    }
    return number
  }

  likest(own: number, terms: readonly Term[], areOnOnePage: (a: string, b: string) => boolean): string[] {
    const { ids, scores } = this
    const length = lengthOf(terms)
    const met: number[] = []
    for (const { word, weight } of terms.slice(0, mostAsked)) {
      const { articles, shares } = this.postings[word] ?? { articles: [], shares: [] }
      for (let at = Math.max(0, articles.length - longestPosting); at < articles.length; at++) {
        const other = articles[at] ?? 0
        if (scores[other] === 0) met.push(other)
        scores[other] = (scores[other] ?? 0) + (weight / length) * (shares[at] ?? 0)
      }
    }
    const like = met
      .filter((other) => (scores[other] ?? 0) >= leastLikeness)
      .map((other) => ({ id: ids[other] ?? '', score: scores[other] ?? 0 }))
      .filter(({ id }) => !areOnOnePage(id, ids[own] ?? ''))
      .sort((a, b) => b.score - a.score || byText(a.id, b.id))
    for (const other of met) scores[other] = 0
    return like.slice(0, mostRelated).map(({ id }) => id)
  }
}

function lengthOf(terms: readonly Term[]): number {
  return Math.hypot(...terms.map(({ weight }) => weight)) || 1
}

const mostRelated = 4

/** Words of an article that are asked who else has them. */
const mostAsked = 12

/** Two texts of one page of news that have nothing in common but the language of news are alike to about 0.05. */
const leastLikeness = 0.12

/** Articles of a word that are compared, the latest: more would take too long in a big archive. */
const longestPosting = 400
