import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eachLongestWord } from './find-words.ts'

/** The words that articles are described with, and how much each tells of what a text is about: a table that is the same for every
 *  archive, so that what an article's page says of it does not change with what comes later. `scripts/tables/make-weights.ts` made
 *  it of a dictionary's counts. */
export type WordWeights = {
  words: readonly string[]
  /** by a word's place in `words`; 0 for what tells nothing and is listed only to be told from its neighbours */
  weights: Float64Array
  /** words that have a list of articles, with their weights */
  listed: ReadonlyMap<string, number>
  /** calls back with each word of a text, from the left, the longest at a place */
  find: ReturnType<typeof eachLongestWord>
}

/** The table, read when it is asked for the first time. */
export function wordWeights(): WordWeights {
  known ??= readWeights(readFileSync(join(import.meta.dirname, 'weights.txt'), 'utf8'))
  return known
}

let known: WordWeights | undefined

/** Lines of a weight, an asterisk where words of it have lists, and words: `7.5* 乡村 养殖`. */
export function readWeights(text: string): WordWeights {
  const words: string[] = []
  const weights: number[] = []
  const listed = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [head = '', ...own] = line.split(' ')
    const weight = Number.parseFloat(head)
    for (const word of own) {
      words.push(word)
      weights.push(weight)
      if (head.endsWith('*')) listed.set(word, weight)
    }
  }
  return { words, weights: Float64Array.from(weights), listed, find: eachLongestWord(words) }
}
