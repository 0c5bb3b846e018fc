import { type Corpus, type CorpusBlock, endCode } from '../index/corpus.ts'

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

/** Two thousand million characters: a million articles. Only what is used takes memory. */
const mostBytes = 2 ** 32

const growth = 2 ** 24

function shared(numbers: readonly number[]): Uint32Array {
  const array = new Uint32Array(new SharedArrayBuffer(numbers.length * 4))
  array.set(numbers)
  return array
}
