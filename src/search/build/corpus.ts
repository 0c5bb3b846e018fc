import { foldUnits } from '../../text/fold.ts'
import { alphabetSize } from '../index/alphabet.ts'
import { end } from '../index/grams.ts'
import { classes } from '../index/level.ts'
import { indexedFacts } from '../index/tagged.ts'
import type { Doc } from '../types.ts'

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

/** Puts blocks together to a corpus. */
export class CorpusWriter {
  private readonly memory = new SharedArrayBuffer(0, { maxByteLength: mostBytes })
  private text = new Uint16Array(this.memory)
  private length = 0
  private starts: number[] = []
  private borders: number[] = []
  private readonly counts = new Uint32Array(new SharedArrayBuffer(0x40000))

  constructor() {
    this.put(Uint16Array.of(endCode))
  }

  add({ text, starts, borders }: CorpusBlock): void {
    for (const start of starts) this.starts.push(this.length + start)
    for (const border of borders) this.borders.push(this.length + border)
    this.put(text)
  }

  /** The most frequent characters, `end` among them; equally frequent ones in code order. */
  frequent(): string {
    const { counts } = this
    const codes = Array.from(counts.keys()).filter((code) => counts[code] !== 0)
    codes.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    return String.fromCharCode(...codes.slice(0, alphabetSize))
  }

  finish(): Corpus {
    const text = new Uint16Array(this.memory, 0, this.length)
    return { text, counts: this.counts, starts: shared([...this.starts, this.length]), borders: shared(this.borders) }
  }

  private put(text: Uint16Array): void {
    if (this.length + text.length > this.text.length) this.grow(text.length)
    const { counts } = this
    for (let i = 0; i < text.length; i++) counts[text[i] ?? 0] = (counts[text[i] ?? 0] ?? 0) + 1
    this.text.set(text, this.length)
    this.length += text.length
  }

  private grow(by: number): void {
    this.memory.grow(this.memory.byteLength + Math.max(growth, by * 2))
    this.text = new Uint16Array(this.memory, 0, this.memory.byteLength / 2)
  }
}

const endCode = end.charCodeAt(0)

/** Two thousand million characters: a million articles. Only what is used takes memory. */
const mostBytes = 2 ** 32

const growth = 2 ** 24

function shared(numbers: readonly number[]): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(numbers.length * 4))
  array.set(numbers)
  return array
}
