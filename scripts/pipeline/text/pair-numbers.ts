/** Numbers for pairs of characters (`eachBigram`), from 0 on, in the order in which they are first asked about: what a Map would say, in a third of its time. The table is searched
 *  from a hashed place on (open addressing, Knuth, TAOCP 3, 6.4), and half of it stays empty. */
export class PairNumbers {
  readonly #pairs: Int32Array
  readonly #numbers: Int32Array
  readonly #shift: number
  #size = 0

  /** `most`: no more different pairs than that will be asked about. */
  constructor(most: number) {
    const bits = Math.max(4, 33 - Math.clz32(most))
    this.#pairs = new Int32Array(1 << bits)
    this.#numbers = new Int32Array(1 << bits)
    this.#shift = 32 - bits
  }

  get size(): number {
    return this.#size
  }

  /** No pair is 0. */
  of(pair: number): number {
    const last = this.#pairs.length - 1
    let at = Math.imul(pair, golden) >>> this.#shift
    while (this.#pairs[at] !== 0) {
      if (this.#pairs[at] === pair) return this.#numbers[at] as number
      at = (at + 1) & last
    }
    this.#pairs[at] = pair
    this.#numbers[at] = this.#size
    return this.#size++
  }
}

/** 2³² divided by the golden ratio spreads neighbours. */
const golden = 0x9e3779b1
