import { readDoc } from '../search/build/doc.ts'
import { frequentWords } from '../search/build/words.ts'
import type { Archive } from './load.ts'
import { once } from './once.ts'
import { byText } from './order.ts'
import type { Article } from './schema.ts'

/** The words that tell an article from the others, the most telling first. Which words there are is learnt from a sample
 *  of the archive; what tells is how often a word stands in the text, weighed by how few texts have it (tf-idf, Spärck
 *  Jones 1972), and whether the headline says it. */
export function subjectsOf(archive: Archive, { id }: Article): string[] {
  const { words, terms, numbers, telling } = vocabulary(archive)
  const own = terms[numbers.get(id) ?? -1]
  const chosen: string[] = []
  for (const { word } of byWeight(own, telling)) {
    const text = words[word] ?? ''
    if (!chosen.some((other) => other.includes(text) || text.includes(other))) chosen.push(text)
    if (chosen.length === mostSubjects) break
  }
  return chosen
}

/** Articles that talk about the same, the likest first: the cosine of their words’ weights, without those on one page
 *  with it, which its page lists anyway. */
export function relatedTo(archive: Archive, article: Article): Article[] {
  const { terms, numbers, telling, lengths, postings, ids } = vocabulary(archive)
  const at = numbers.get(article.id) ?? -1
  const likeness = new Map<number, number>()
  for (const { word, weight } of byWeight(terms[at], telling).slice(0, mostAsked))
    for (const posting of postings[word] ?? []) {
      const doc = numberOf(posting)
      const shared = (weight * countOf(posting) * (telling[word] ?? 0)) / ((lengths[at] ?? 1) * (lengths[doc] ?? 1))
      likeness.set(doc, (likeness.get(doc) ?? 0) + shared)
    }
  const page = archive.pageOf.get(article.id)
  return [...likeness]
    .filter(([doc, score]) => score >= leastLikeness && archive.pageOf.get(ids[doc] ?? '') !== page)
    .sort((a, b) => b[1] - a[1] || byText(ids[a[0]] ?? '', ids[b[0]] ?? ''))
    .slice(0, mostRelated)
    .flatMap(([doc]) => archive.articles.get(ids[doc] ?? '') ?? [])
}

const mostSubjects = 5
const mostRelated = 4

/** Words of an article that are asked who else has them. */
const mostAsked = 12

/** Two texts of one page of news that have nothing in common but the language of news are alike to about 0.05. */
const leastLikeness = 0.12

/** Articles whose words are learnt. */
const mostSampled = 600

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
  numbers: ReadonlyMap<string, number>
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

const vocabulary = once((archive: Archive): Vocabulary => {
  const articles = [...archive.articles.values()]
  const words = learntWords(archive, articles)
  const find = finder(words)
  const postings: Packed[][] = words.map(() => [])
  const terms = articles.map((article, doc) => {
    const counts = new Map<number, number>()
    const { headline, text } = readDoc(archive, article)
    find(headline, (word) => counts.set(word, (counts.get(word) ?? 0) + inHeadline))
    for (const part of text) find(part, (word) => counts.set(word, (counts.get(word) ?? 0) + 1))
    const own = [...counts].filter(([, count]) => count > 1)
    for (const [word, count] of own) postings[word]?.push(pack(doc, count))
    return Uint32Array.from(own, ([word, count]) => pack(word, count))
  })
  const telling = Float64Array.from(postings, ({ length }) =>
    length === 0 || length > Math.max(2, articles.length * commonest) ? 0 : Math.log(1 + articles.length / length),
  )
  const kept = postings.map((posting) => (posting.length > longestPosting ? [] : posting))
  const lengths = Float64Array.from(terms, (own) =>
    Math.hypot(...Array.from(own, (term) => countOf(term) * (telling[numberOf(term)] ?? 0))),
  )
  const ids = articles.map(({ id }) => id)
  return { ids, numbers: new Map(ids.map((id, n) => [id, n])), words, telling, terms, lengths, postings: kept }
})

/** The words of a sample, without the names of people: who wrote a text is not what it is about. */
function learntWords(archive: Archive, articles: readonly Article[]): string[] {
  const every = Math.max(1, Math.ceil(articles.length / mostSampled))
  const sample = articles.filter((_, n) => n % every === 0).map((article) => readDoc(archive, article))
  const people = new Set(sample.flatMap((doc) => doc.people))
  const names = archive.places.flatMap(({ name, aliases }) => [name, ...aliases])
  const texts = sample.flatMap(({ headline, text }) => [headline, ...text])
  return frequentWords(texts, [...names, ...people]).filter((word) => !people.has(word))
}

function byWeight(terms: Uint32Array | undefined, telling: Float64Array): { word: number; weight: number }[] {
  return Array.from(terms ?? [], (term) => {
    const word = numberOf(term)
    return { word, weight: countOf(term) * (telling[word] ?? 0) }
  })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
}

/** Calls `found` with each word of a list that stands in a text, from the left, the longest one at each place. The words
 *  lie by their first two UTF-16 units, each a small number. */
function finder(words: readonly string[]): (text: string, found: (word: number) => void) => void {
  type Start = Map<number, { text: string; word: number }[]>
  const starts: (Start | undefined)[] = Array.from({ length: 0x10000 }, () => undefined)
  const known = words.map((text, word) => ({ text, word })).sort((a, b) => b.text.length - a.text.length)
  for (const [first, same] of Map.groupBy(known, ({ text }) => text.charCodeAt(0)))
    starts[first] = Map.groupBy(same, ({ text }) => text.charCodeAt(1))
  return (text, found) => {
    for (let at = 0; at + 1 < text.length; ) {
      const hit = starts[text.charCodeAt(at)]
        ?.get(text.charCodeAt(at + 1))
        ?.find((one) => text.startsWith(one.text, at))
      if (hit) found(hit.word)
      at += hit?.text.length ?? 1
    }
  }
}
