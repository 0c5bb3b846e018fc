import { eachLongestWord } from '../../words/find-words.ts'
import { readBody } from '../body.ts'
import { wordsOf } from '../lists/frequent-words.ts'
import type { Archive } from '../load.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'

/** The words that tell an article from the others, the most telling first. Which words there are is learnt from a sample
 *  of the archive; what tells is how often a word stands in the text, weighed by how few texts have it (tf-idf, Spärck
 *  Jones 1972), and whether the headline says it. */
export function subjectsOf(archive: Archive, { id }: Article): readonly string[] {
  return likenessesOf(archive).get(id)?.subjects ?? []
}

/** Articles that talk about the same, the likest first: the cosine of their words’ weights, without those on one page
 *  with it, which its page lists anyway. */
export function relatedTo(archive: Archive, { id }: Article): Article[] {
  return (likenessesOf(archive).get(id)?.related ?? []).flatMap((other) => archive.articles.get(other) ?? [])
}

/** What an article is about, and the ids of others that are about the same. */
type Likeness = { subjects: readonly string[]; related: readonly string[] }

/** By the articles' ids. */
export type Likenesses = ReadonlyMap<string, Likeness>

/** Of all articles: what one is like cannot be said without the others. What `setLikenesses` handed in, else learnt here and
 *  now: a second and a half's work for ten thousand articles. */
export function likenessesOf(archive: Archive): Likenesses {
  const likenesses = known.get(archive) ?? likenessesIn(archive)
  known.set(archive, likenesses)
  return likenesses
}

export function setLikenesses(archive: Archive, likenesses: Likenesses): void {
  known.set(archive, likenesses)
}

function likenessesIn(archive: Archive): Likenesses {
  const vocabulary = vocabularyOf(archive)
  const scores = new Float64Array(vocabulary.ids.length)
  return new Map(
    vocabulary.ids.map((id, doc) => {
      const terms = byWeight(vocabulary.terms[doc], vocabulary.telling)
      return [id, { subjects: subjectsIn(vocabulary, terms), related: likest(archive, vocabulary, doc, terms, scores) }]
    }),
  )
}

function subjectsIn({ words }: Vocabulary, terms: readonly Term[]): string[] {
  const chosen: string[] = []
  for (const { word } of terms) {
    const text = words[word] ?? ''
    if (!chosen.some((other) => other.includes(text) || text.includes(other))) chosen.push(text)
    if (chosen.length === mostSubjects) break
  }
  return chosen
}

/** `scores` has a place for each article, all 0 before and after. */
function likest(
  { pageOf }: Archive,
  { telling, lengths, postings, ids }: Vocabulary,
  doc: number,
  terms: readonly Term[],
  scores: Float64Array,
): string[] {
  const met: number[] = []
  for (const { word, weight } of terms.slice(0, mostAsked))
    for (const posting of postings[word] ?? []) {
      const other = numberOf(posting)
      const before = scores[other] ?? 0
      if (before === 0) met.push(other)
      const shared = (weight * countOf(posting) * (telling[word] ?? 0)) / ((lengths[doc] ?? 1) * (lengths[other] ?? 1))
      scores[other] = before + shared
    }
  const page = pageOf.get(ids[doc] ?? '')
  const like = met
    .filter((other) => (scores[other] ?? 0) >= leastLikeness)
    .map((other) => ({ id: ids[other] ?? '', score: scores[other] ?? 0 }))
    .filter(({ id }) => pageOf.get(id) !== page)
    .sort((a, b) => b.score - a.score || byText(a.id, b.id))
  for (const other of met) scores[other] = 0
  return like.slice(0, mostRelated).map(({ id }) => id)
}

const mostSubjects = 5
const mostRelated = 4

/** Words of an article that are asked who else has them. */
const mostAsked = 12

/** Two texts of one page of news that have nothing in common but the language of news are alike to about 0.05. */
const leastLikeness = 0.12

/** A word in the headline counts as often as this in the text. */
const inHeadline = 3

/** A word that more than this share of the articles has tells nothing; two may share any. */
const commonest = 0.3

/** Articles of a word that are compared: beyond that the word tells too little to be worth the time. */
const longestPosting = 400

/** A word, or an article, with how often one stands in the other: both in one number, for there are millions. */
type Packed = number
const pack = (number: number, count: number): Packed => number * mostCounted + Math.min(count, mostCounted - 1)
const numberOf = (packed: Packed): number => Math.floor(packed / mostCounted)
const countOf = (packed: Packed): number => packed % mostCounted

/** A word that stands in a text more often is no more telling. */
const mostCounted = 64

type Vocabulary = {
  ids: string[]
  words: readonly string[]
  /** per word how much it tells, 0 for what nearly all articles have */
  telling: Float64Array
  /** per article its words */
  terms: Uint32Array[]
  /** per article the length of its vector of weights */
  lengths: Float64Array
  /** per word the articles that have it */
  postings: Packed[][]
}

function vocabularyOf(archive: Archive): Vocabulary {
  const articles = [...archive.articles.values()]
  const words = wordsOf(archive).frequent
  const find = eachLongestWord(words)
  const postings: Packed[][] = words.map(() => [])
  const counts = new Uint32Array(words.length)
  const terms = articles.map((article, doc) => {
    const met: number[] = []
    const count = (text: string, weight: number) =>
      find(text, ({ nth: word }) => {
        if (counts[word] === 0) met.push(word)
        counts[word] = (counts[word] ?? 0) + weight
      })
    count(article.headline, inHeadline)
    for (const { text } of readBody(archive, article.id)) count(text, 1)
    const own = met.filter((word) => (counts[word] ?? 0) > 1)
    const terms = Uint32Array.from(own, (word) => pack(word, counts[word] ?? 0))
    for (const word of own) postings[word]?.push(pack(doc, counts[word] ?? 0))
    for (const word of met) counts[word] = 0
    return terms
  })
  const telling = Float64Array.from(postings, ({ length }) =>
    length === 0 || length > Math.max(2, articles.length * commonest) ? 0 : Math.log(1 + articles.length / length),
  )
  const kept = postings.map((posting) => (posting.length > longestPosting ? [] : posting))
  const lengths = Float64Array.from(terms, (own) => lengthOf(own, telling))
  return { ids: articles.map(({ id }) => id), words, telling, terms, lengths, postings: kept }
}

/** A word of an article and how much it weighs there. */
type Term = { word: number; weight: number }

/** The words that weigh something, the heaviest first. */
function byWeight(terms: Uint32Array = new Uint32Array(), telling: Float64Array): Term[] {
  const weighed: Term[] = []
  for (const term of terms) {
    const word = numberOf(term)
    const weight = countOf(term) * (telling[word] ?? 0)
    if (weight > 0) weighed.push({ word, weight })
  }
  return weighed.sort((a, b) => b.weight - a.weight || a.word - b.word)
}

function lengthOf(terms: Uint32Array, telling: Float64Array): number {
  let squares = 0
  for (const term of terms) squares += (countOf(term) * (telling[numberOf(term)] ?? 0)) ** 2
  return Math.sqrt(squares)
}

const known = new WeakMap<Archive, Likenesses>()
