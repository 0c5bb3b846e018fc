import { wordCutter } from './cutter.ts'
import { addOne, byCount, type KnownNames, listOf } from './known-names.ts'
import type { Word, WordList } from './list.ts'
import { readings, usedCharacters } from './readings.ts'

/** How many words a list holds at most: 30 KB of it, with the names. */
const mostWords = 3000

/** Words that stand only once in all articles that were looked at are not offered. */
const leastCount = 2

/** Makes an archive's list of words of the texts that are added; the same texts in the same order give the same list. */
export class WordLister {
  private readonly known: KnownNames
  private readonly cut: (text: string) => string[]
  private readonly counter = new WordCounter()
  private readonly characters = new Map<string, number>(usedCharacters().map((character) => [character, 0]))

  constructor(known: KnownNames) {
    this.known = known
    this.cut = wordCutter(known.all).cut
  }

  add(texts: readonly string[]): void {
    for (const text of texts) {
      this.counter.add(this.cut(text))
      for (const character of text) addOne(this.characters, character)
    }
  }

  finish(): WordList {
    const words = this.counter.frequent().map((text): Word => ({ text, kind: 'word' }))
    return listOf(this.known, { words, readings: readings(this.characters) })
  }
}

/** Counts words, and pairs of words that stand together (第一 and 书记). */
class WordCounter {
  private readonly words = new Map<string, number>()
  /** how often a pair stands, and the length of its first word, in one number: there are a million pairs */
  private readonly pairs = new Map<string, number>()

  /** The words of one text, in its order. */
  add(words: readonly string[]): void {
    let before: string | undefined
    for (const word of words) {
      const isWord = isWordOfHan.test(word)
      if (isWord) addOne(this.words, word)
      if (isWord && before !== undefined) {
        const pair = before + word
        this.pairs.set(pair, (this.pairs.get(pair) ?? before.length) + onePair)
      }
      before = isWord ? word : undefined
    }
  }

  /** The words, and the pairs that mostly stand together, the most frequent first. */
  frequent(): string[] {
    const { words } = this
    const counts = new Map(words)
    for (const [text, pair] of this.pairs) {
      const count = Math.floor(pair / onePair)
      const [first, second] = [text.slice(0, pair % onePair), text.slice(pair % onePair)]
      if (count >= leastPairs && count * mostlyTogether >= Math.min(words.get(first) ?? 0, words.get(second) ?? 0))
        counts.set(text, Math.max(count, words.get(text) ?? 0))
    }
    const offered = [...counts].filter(([, count]) => count >= leastCount)
    return byCount(new Map(offered)).slice(0, mostWords)
  }
}

/** A word of eight characters has at most sixteen units. */
const onePair = 32
const isWordOfHan = /^\p{Script=Han}{2,8}$/u

/** Pairs that stand together less often do so by chance. */
const leastPairs = 3

/** One in so many: 书记 stands after 第一 in a quarter of its places. */
const mostlyTogether = 4
