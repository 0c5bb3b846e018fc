import { PairNumbers } from '../text/pair-numbers.ts'
import { eachBigram } from '../text/typography.ts'
import type { Element, Fragment, Paragraph } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'

/** Cuts a run of paragraphs where the talk changes: two articles of one width, one under the other, with no title between them. What is cut here may be joined again when
 *  the titles are given; what is not cut cannot be parted any more. The cut goes where the three paragraphs above and below share least, and only where they share next
 *  to nothing (after TextTiling, Hearst 1997). */
export function cutSeams(elements: readonly Element[], before: ReadonlySet<Piece> = new Set()): Element[] {
  const out = elements.flatMap((e) =>
    e.is === 'fragment' && !e.credit && e.paragraphs.length >= fewestParagraphs ? cut(e, before) : [e],
  )
  out.forEach((e, at) => {
    e.at = at
  })
  return out
}

const fewestParagraphs = 4
/** Paragraphs on either side that are compared. */
const around = 3
/** Two texts on one subject share at least so much of the smaller one’s character pairs. */
const nothingShared = 0.035
/** Less text than this proves nothing. */
const fewestPairs = 60

/** A fragment → its parts, in linear time. A part that another one follows does not end as the fragment does; one that follows another does not begin so. */
function cut(fragment: Fragment, before: ReadonlySet<Piece>): Fragment[] {
  const { paragraphs } = fragment
  const told = paragraphs.flatMap((p, i) => (i > 0 && p.pieces[0] && before.has(p.pieces[0]) ? [i] : []))
  const found = seamsOf(paragraphs)
  const seams = told.length ? [...new Set([...told, ...found])].sort((a, b) => a - b) : found
  if (seams.length === 0) return [fragment]
  return [0, ...seams].map((from, k) => {
    const to = seams[k]
    const part: Fragment = { ...fragment, paragraphs: paragraphs.slice(from, to) }
    if (k > 0) {
      part.starts = 0
      part.jumps = part.jumps.filter((j) => j.way === 'to')
      part.opening = undefined
      part.columns = paragraphs[from]?.columns ?? fragment.columns
    }
    if (to !== undefined) {
      part.ends = 0
      part.closed = false
      part.signature = undefined
      part.jumps = part.jumps.filter((j) => j.way === 'from')
    }
    return part
  })
}

/** Where to cut: the paragraph below the seam where least is shared, then the same for what lies below it. */
function seamsOf(texts: readonly Paragraph[]): number[] {
  const windows = new Windows(texts)
  const shares = texts.map((_, i) =>
    i > 0 ? (windows.share(Math.max(0, i - around), i) ?? nothingShared) : nothingShared,
  )
  const leastFrom = new Int32Array(texts.length + 1)
  for (let i = texts.length - 1; i > 0; i--) {
    const later = leastFrom[i + 1] as number
    leastFrom[i] = (shares[i] as number) <= (shares[later] as number) ? i : later
  }
  const seams: number[] = []
  for (let from = 0; texts.length - from >= fewestParagraphs; ) {
    let at = 0
    let least = nothingShared
    const consider = (seam: number, share: number) => {
      if (share < least) [at, least] = [seam, share]
    }
    const whole = from + around
    for (let i = from + 1; i < Math.min(whole, texts.length); i++) consider(i, windows.share(from, i) ?? nothingShared)
    const rest = leastFrom[Math.min(whole, texts.length)] as number
    consider(rest, shares[rest] as number)
    if (at === 0) break
    seams.push(at)
    from = at
  }
  return seams
}

/** Where a run of paragraphs could be cut, and what the talk above and below has in common there: the share of the smaller side's character pairs. */
export function possibleSeams(paragraphs: readonly Paragraph[]): { at: number; shared: number }[] {
  const windows = new Windows(paragraphs)
  return paragraphs.flatMap((_, at) => {
    const shared = at > 0 ? windows.share(Math.max(0, at - around), at) : undefined
    return shared === undefined ? [] : [{ at, shared }]
  })
}

/** The character pairs of a paragraph, each once: numbers from 0 on, in the order in which the fragment has them. */
type Pairs = readonly number[]

/** The pairs of every paragraph, and how many different ones there are. */
function pairsOf(paragraphs: readonly Paragraph[]): { texts: Pairs[]; many: number } {
  const printed = paragraphs.map(({ pieces }) => pieces.map((x) => x.plain).join(''))
  const numbers = new PairNumbers(printed.reduce((sum, text) => sum + text.length, 0))
  const lastIn: number[] = []
  const texts = printed.map((text, at) => {
    const own: number[] = []
    eachBigram(text, (pair) => {
      const n = numbers.of(pair)
      if (lastIn[n] === at) return
      lastIn[n] = at
      own.push(n)
    })
    return own
  })
  return { texts, many: numbers.size }
}

/** Compares the paragraphs above a seam with those below it. Each pair is marked with the question for which it was last seen, so that nothing has to be wiped. */
class Windows {
  readonly #texts: readonly Pairs[]
  readonly #above: Int32Array
  readonly #below: Int32Array
  #question = 0

  constructor(paragraphs: readonly Paragraph[]) {
    const { texts, many } = pairsOf(paragraphs)
    this.#texts = texts
    this.#above = new Int32Array(many)
    this.#below = new Int32Array(many)
  }

  /** What the paragraphs [from, seam) and those behind the seam share of the smaller side's pairs; nothing where a side is too short to tell. */
  share(from: number, seam: number): number | undefined {
    const question = ++this.#question
    let above = 0
    for (let i = from; i < seam; i++) {
      for (const pair of this.#texts[i] as Pairs) {
        if (this.#above[pair] === question) continue
        this.#above[pair] = question
        above++
      }
    }
    let below = 0
    let both = 0
    for (let i = seam; i < Math.min(seam + around, this.#texts.length); i++) {
      for (const pair of this.#texts[i] as Pairs) {
        if (this.#below[pair] === question) continue
        this.#below[pair] = question
        below++
        if (this.#above[pair] === question) both++
      }
    }
    const smaller = Math.min(above, below)
    return smaller < fewestPairs ? undefined : both / smaller
  }
}
