import { alphabetSize } from '../index/alphabet.ts'
import { end } from '../index/grams.ts'
import { classes } from '../index/level.ts'
import { indexedTexts } from '../index/tagged.ts'
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

/** Gathers articles into a corpus. */
export class CorpusWriter {
  private readonly memory = new SharedArrayBuffer(0, { maxByteLength: mostBytes })
  private text = new Uint16Array(this.memory)
  private length = 0
  private starts: number[] = []
  private borders: number[] = []
  private readonly counts = new Uint32Array(new SharedArrayBuffer(0x40000))

  constructor() {
    this.put(end)
  }

  add(doc: Doc): void {
    const texts = indexedTexts(doc)
    this.starts.push(this.length)
    for (const best of [classes.headline, classes.titles, classes.facts]) {
      for (const text of texts[best]) this.put(text + end)
      this.borders.push(this.length)
    }
    for (const text of texts[classes.text]) this.put(text + end)
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

  private put(text: string): void {
    if (this.length + text.length > this.text.length) this.grow(text.length)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      this.text[this.length++] = code
      this.counts[code] = (this.counts[code] ?? 0) + 1
    }
  }

  private grow(by: number): void {
    this.memory.grow(this.memory.byteLength + Math.max(growth, by * 2))
    this.text = new Uint16Array(this.memory, 0, this.memory.byteLength / 2)
  }
}

/** Two thousand million characters: a million articles. Only what is used takes memory. */
const mostBytes = 2 ** 32

const growth = 2 ** 24

function shared(numbers: readonly number[]): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(numbers.length * 4))
  array.set(numbers)
  return array
}
