import { pinyin } from 'pinyin-pro'
import { wordCutter } from '../../text/words.ts'
import type { Doc, PlaceNames } from '../types.ts'
import type { Word, WordKind, WordList } from '../words/list.ts'

/** Articles whose words are counted: enough for the frequent ones, and a second's work. */
const mostSampled = 800

/** How many names and words a list holds at most: 30 KB of it. */
const mostPeople = 2000
const mostWords = 3000

/** Words that stand only once in all articles that were looked at are not offered. */
const leastCount = 2

/** Gathers the words of an archive of so many articles as they are read. */
export class WordCounter {
  private readonly every: number
  private readonly people = new Map<string, number>()
  private readonly columns = new Map<string, number>()
  private readonly sample: string[] = []
  private read = 0

  constructor(articles: number) {
    this.every = Math.max(1, Math.ceil(articles / mostSampled))
  }

  add({ people, column, headline, text }: Doc): void {
    for (const name of people) addOne(this.people, name)
    if (column !== undefined) addOne(this.columns, column)
    if (this.read++ % this.every === 0) this.sample.push(headline, ...text)
  }

  finish(): GatheredWords {
    return {
      people: byCount(this.people, mostPeople),
      columns: byCount(this.columns, mostPeople),
      sample: this.sample,
    }
  }
}

/** Names and columns, the most frequent first, and the texts whose words are counted. */
export type GatheredWords = { people: string[]; columns: string[]; sample: string[] }

/** Of what a list of words is made. */
export type Wanted = { gathered: GatheredWords; places: readonly PlaceNames[] }

/** The list of words of an archive. */
export function wordListOf({ people, columns, sample }: GatheredWords, places: readonly PlaceNames[]): WordList {
  const names = places.flatMap(({ name, aliases }) => [name, ...aliases])
  const words = frequentWords(sample, [...names, ...columns, ...people])
  const kinds: [WordKind, string[]][] = [
    ['place', names],
    ['person', people],
    ['column', columns],
    ['word', words],
  ]
  const listed = new Map<string, Word>()
  for (const [kind, texts] of kinds) for (const text of texts) if (!listed.has(text)) listed.set(text, { text, kind })
  return { words: [...listed.values()], readings: readings(sample.join('')) }
}

/** The words of the texts, and pairs of words that mostly stand together (第一 and 书记), the most frequent first. */
export function frequentWords(texts: readonly string[], names: readonly string[]): string[] {
  const { cut } = wordCutter(names)
  const words = new Map<string, number>()
  const pairs = new Map<string, { first: string; second: string; count: number }>()
  for (const text of texts) {
    let before: string | undefined
    for (const word of cut(text)) {
      const isWord = /^\p{Script=Han}{2,8}$/u.test(word)
      if (isWord) addOne(words, word)
      if (isWord && before !== undefined) {
        const pair = pairs.get(before + word) ?? { first: before, second: word, count: 0 }
        pair.count++
        pairs.set(before + word, pair)
      }
      before = isWord ? word : undefined
    }
  }
  for (const [text, { first, second, count }] of pairs)
    if (count >= leastPairs && count * mostlyTogether >= Math.min(words.get(first) ?? 0, words.get(second) ?? 0))
      words.set(text, Math.max(count, words.get(text) ?? 0))
  return byCount(words, mostWords)
}

/** Pairs that stand together less often do so by chance. */
const leastPairs = 3

/** One in so many: 书记 stands after 第一 in a quarter of its places. */
const mostlyTogether = 4

function byCount(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .filter(([, count]) => count >= leastCount || most === mostPeople)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([text]) => text)
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The readings of the 3,755 most used characters (GB 2312, level 1) and those of a text; characters that the text has more
 *  often come first. */
function readings(text: string): Record<string, string> {
  const counts = new Map<string, number>(usedCharacters().map((character) => [character, 0]))
  for (const character of text) if (/\p{Script=Han}/u.test(character)) addOne(counts, character)
  const bySyllable = new Map<string, string[]>()
  for (const [character] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    for (const syllable of new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array' }))) {
      const key = syllable.replaceAll('ü', 'v')
      bySyllable.set(key, [...(bySyllable.get(key) ?? []), character])
    }
  const sorted = [...bySyllable].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return Object.fromEntries(sorted.map(([syllable, all]) => [syllable, all.join('')]))
}

function usedCharacters(): string[] {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, i) => 0xb0 + i)
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, i) => 0xa1 + i)
  return rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
}
