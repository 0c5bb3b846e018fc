/** What must not be seen: texts of articles that were withdrawn, wherever a dump is quoted. What an article that is shown says,
 *  too, is no secret.
 *
 *      withdrawn    某某因病于 2021 年住院治疗，捐款由村委会代收。
 *      a quotation  …据悉，■■■■■ ■■■■ ■■■■■■■■■■■■■■  */
export class Mask {
  /** runs of letters that must not be seen, by their hash */
  readonly #runs = new Map<number, string>()

  /** `hidden` and `shown` are texts with whatever marks and blanks. */
  constructor(hidden: Iterable<string>, shown: Iterable<string>) {
    for (const text of hidden) {
      const letters = lettersOf(text)
      eachRun(letters, (hash, at) => this.#runs.set(hash, letters.slice(at, at + length)))
    }
    for (const text of shown) {
      if (this.#runs.size === 0) return
      const letters = lettersOf(text)
      eachRun(letters, (hash, at) => {
        if (this.#isHidden(hash, letters, at)) this.#runs.delete(hash)
      })
    }
  }

  /** The mask that has these runs: what can be handed to another thread. */
  static of(runs: ReadonlyMap<number, string>): Mask {
    const mask = new Mask([], [])
    for (const [hash, run] of runs) mask.#runs.set(hash, run)
    return mask
  }

  get runs(): ReadonlyMap<number, string> {
    return this.#runs
  }

  /** Whether nothing has to be hidden. */
  get isEmpty(): boolean {
    return this.#runs.size === 0
  }

  /** Whether a text quotes what must not be seen. */
  hides(text: string): boolean {
    const letters = this.#runs.size > 0 ? lettersOf(text) : ''
    let hides = false
    eachRun(letters, (hash, at) => {
      hides ||= this.#isHidden(hash, letters, at)
    })
    return hides
  }

  /** The text with a block for every printed character that must not be seen. */
  masked(text: string): string {
    if (!this.hides(text)) return text
    let letters = ''
    const places: number[] = []
    for (let place = 0; place < text.length; ) {
      const c = String.fromCodePoint(text.codePointAt(place) ?? 0)
      const known = lettersOf(c)
      for (let i = 0; i < known.length; i++) places.push(place)
      letters += known
      place += c.length
    }
    const isSeen = new Uint8Array(text.length).fill(1)
    eachRun(letters, (hash, at) => {
      if (this.#isHidden(hash, letters, at)) isSeen.fill(0, places[at], (places[at + length - 1] as number) + 1)
    })
    return text.replace(/\S/gu, (c, at: number) => (isSeen[at] ? c : '■'.repeat(c.length)))
  }

  #isHidden(hash: number, letters: string, at: number): boolean {
    const run = this.#runs.get(hash)
    return run !== undefined && letters.startsWith(run, at)
  }
}

/** Letters that are a quotation: fewer are a name or a phrase. */
const length = 10

const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const factor = 0x01000193
/** What the oldest letter of a run counts in its hash. */
const oldest = Array.from({ length: length - 1 }).reduce<number>((product) => Math.imul(product, factor), 1)

/** Visits every run of `length` letters with its hash, which rolls on from one to the next. */
function eachRun(letters: string, visit: (hash: number, at: number) => void): void {
  let hash = 0
  for (let end = 0; end < letters.length; end++) {
    if (end >= length) hash = (hash - Math.imul(oldest, letters.charCodeAt(end - length))) | 0
    hash = (Math.imul(hash, factor) + letters.charCodeAt(end)) | 0
    if (end + 1 >= length) visit(hash, end + 1 - length)
  }
}
