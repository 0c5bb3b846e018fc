/** Which of up to two million things have which 32-bit hash: one sorted list of pairs, eight bytes a pair, whatever their number. A Map of arrays takes ten times that. */
export class Postings {
  #pairs = new Float64Array(1024)
  #used = 0
  #sorted = true

  /** `number` is below 2²¹: with the hash it makes one number that a Float64Array holds exactly. */
  add(hash: number, number: number): void {
    if (this.#used === this.#pairs.length) {
      const larger = new Float64Array(2 * this.#used)
      larger.set(this.#pairs)
      this.#pairs = larger
    }
    this.#pairs[this.#used++] = hash * numbers + number
    this.#sorted = false
  }

  /** How often a hash was added. */
  count(hash: number): number {
    return this.#at(hash + 1) - this.#at(hash)
  }

  /** The numbers that a hash was added with, ascending, each once. */
  of(hash: number): number[] {
    const [from, to] = [this.#at(hash), this.#at(hash + 1)]
    return this.#numbers(from, to, hash)
  }

  /** Every hash, ascending, with its numbers. */
  *[Symbol.iterator](): Generator<[hash: number, numbers: number[]]> {
    this.#sort()
    for (let from = 0; from < this.#used; ) {
      const hash = Math.floor((this.#pairs[from] as number) / numbers)
      let to = from + 1
      while (to < this.#used && (this.#pairs[to] as number) < (hash + 1) * numbers) to++
      yield [hash, this.#numbers(from, to, hash)]
      from = to
    }
  }

  #numbers(from: number, to: number, hash: number): number[] {
    const found: number[] = []
    for (let i = from; i < to; i++) {
      const number = (this.#pairs[i] as number) - hash * numbers
      if (found.at(-1) !== number) found.push(number)
    }
    return found
  }

  /** Where the first pair stands whose hash is not smaller. */
  #at(hash: number): number {
    this.#sort()
    let [low, high] = [0, this.#used]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#pairs[middle] as number) < hash * numbers) low = middle + 1
      else high = middle
    }
    return low
  }

  #sort(): void {
    if (!this.#sorted) this.#pairs.subarray(0, this.#used).sort()
    this.#sorted = true
  }
}

const numbers = 2 ** 21
