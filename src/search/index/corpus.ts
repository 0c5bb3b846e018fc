import { foldUnits } from '../../text/fold.ts'
import type { Doc } from '../types.ts'
import { end } from './grams.ts'
import { classes } from './level.ts'
import { indexedFacts } from './tagged.ts'

/** All folded texts of an archive, one after another in memory that threads share, each ended by `end`:
 *
 *      \0 headline \0 subtitle \0 name \0 county \0 … \0 paragraph \0 paragraph \0 headline \0 …
 *
 *  with where each article begins, and where in it the classes of places change. */
export type Corpus = {
  text: Uint16Array
  /** how often each UTF-16 unit stands in it */
  counts: Uint32Array
  /** where each article begins; one more at the end */
  starts: Uint32Array
  /** per article three offsets: where its headline ends, its titles and names, its facts */
  borders: Uint32Array
}

/** Some articles that follow each other, folded, as a thread hands them on; offsets count from the block's beginning. */
export type CorpusBlock = { text: Uint16Array<ArrayBuffer>; starts: number[]; borders: number[] }

/** Folds articles into a block. */
export function corpusBlock(docs: readonly Doc[]): CorpusBlock {
  let text = new Uint16Array(docs.length * 2048)
  let length = 0
  const starts: number[] = []
  const borders: number[] = []

  function makeRoom(units: number): void {
    if (length + units <= text.length) return
    const larger = new Uint16Array((length + units) * 2)
    larger.set(text)
    text = larger
  }

  for (const doc of docs) {
    const facts = indexedFacts(doc)
    starts.push(length)
    for (const best of [classes.headline, classes.titles, classes.facts] as const) {
      for (const fact of facts[best]) {
        makeRoom(fact.length + 1)
        for (let i = 0; i < fact.length; i++) text[length++] = fact.charCodeAt(i)
        text[length++] = endCode
      }
      borders.push(length)
    }
    for (const paragraph of doc.text) {
      const units = foldUnits(paragraph)
      makeRoom(units.length + 1)
      text.set(units, length)
      length += units.length
      text[length++] = endCode
    }
  }
  return { text: text.slice(0, length), starts, borders }
}

export const endCode = end.charCodeAt(0)
