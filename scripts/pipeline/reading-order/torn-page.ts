import type { Add } from '../model/score.ts'
import { cohesion, type PagePairs, pairsOfPage } from '../text/cohesion.ts'
import { oddsOfContinuation } from '../text/continuation.ts'
import { type Knows, knowsFrom, readsOn } from '../text/reads-on.ts'
import { bigrams, type Grams } from '../text/typography.ts'
import type { Fragment, Paragraph } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'

/** What follows a torn end may be its other half, though it looks like a beginning. */
const maybe = 0.3

/** The fragments of a page in printed order, and which of them may end or start in mid-paragraph. */
export class TornPage {
  readonly ends: readonly Fragment[]
  readonly starts: readonly Fragment[]
  readonly #fragments: readonly Fragment[]
  readonly #places: ReadonlyMap<Fragment, number>
  readonly #torn: ReadonlyMap<Fragment, number>
  readonly #grams: ReadonlyMap<Fragment, Grams>
  readonly #pairs: PagePairs
  readonly #knows: Knows
  readonly #pending = new Map<Fragment, string | undefined>()
  readonly #first = new Map<Fragment, string | undefined>()

  constructor(fragments: readonly Fragment[]) {
    const textsOf = (f: Fragment) => f.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain))
    this.#fragments = fragments
    this.#places = new Map(fragments.map((f, i) => [f, i]))
    this.#torn = new Map(fragments.map((f, i) => [f, Math.max(f.starts, fragments[i - 1]?.ends === 1 ? maybe : 0)]))
    this.ends = fragments.filter((f) => f.ends > 0 && !f.credit && f.paragraphs.length > 0)
    this.starts = fragments.filter((f) => this.#tornStart(f) > 0 && !f.opening && f.paragraphs.length > 0)
    this.#grams = new Map(fragments.map((f) => [f, bigrams(textsOf(f).join(''))]))
    this.#pairs = pairsOfPage(this.#grams.values())
    this.#knows = knowsFrom(fragments.flatMap(textsOf))
    for (const f of this.ends) this.#pending.set(f, pendingMark(f.paragraphs.at(-1)?.pieces ?? []))
    for (const f of this.starts) this.#first.set(f, firstMark(f.paragraphs[0]?.pieces ?? []))
  }

  /** What speaks for reading on from a torn end to a torn start; without one of them, for leaving the other as it is. */
  features(end: Fragment | undefined, start: Fragment | undefined, add: Add): void {
    if (!end || !start) {
      if (end) add('end left torn', end.ends)
      if (start) add('start left torn', this.#tornStart(start))
      return
    }
    const distance = this.#place(start) - this.#place(end)
    const tail = end.paragraphs.at(-1) as Paragraph
    const head = start.paragraphs[0] as Paragraph
    if (distance !== 1) {
      add('join elsewhere')
      add('join further', Math.abs(distance))
      if (distance < 0) add('join backwards')
      else if (this.#fragments.slice(this.#place(end) + 1, this.#place(start)).every((f) => f.credit))
        add('join over captions')
    } else add('join over a heading', start.at - end.at - 1)
    if (end === this.#fragments.at(-1) && start === this.#fragments[0]) add('join from the last to the first')
    const apart = Math.abs(tail.columns - head.columns)
    if (apart > 1) add(start.credit ? 'join into a caption' : 'join of other measures')
    else if (apart <= 0.5) add('join of one measure')
    const [above, below] = [tail.pieces.at(-1)?.plain ?? '', head.pieces[0]?.plain ?? '']
    if (/\d$/u.test(above) && /^\d/u.test(below)) add('join of digits')
    if (saysBefore.test(below) || (speaks.test(above) && /^[“‘]/u.test(below))) add('join of speech')
    if (start.starts === 0) add('join to a beginning')
    if (end.paragraphs.length === 1 && tail.pieces.length === 1) add('join from one line')
    if (start.paragraphs.length === 1 && head.pieces.length === 1) add('join to one line')
    add('join of wrong marks', quoteBalance(this.#pending.get(end), this.#first.get(start)))
    add('join reads on', readsOn(above, below, this.#knows))
    add('join of characters', oddsOfContinuation(above, below))
    add('join of words', cohesion(this.#grams.get(end) ?? new Map(), this.#grams.get(start) ?? new Map(), this.#pairs))
  }

  #place(f: Fragment): number {
    return this.#places.get(f) ?? 0
  }

  #tornStart(f: Fragment): number {
    return this.#torn.get(f) ?? 0
  }
}

/** 说，“…: what somebody said goes on with a verb of saying, or behind one. */
const saysBefore = /^(?:[\p{Script=Han}]{0,2})(?:说|表示|介绍|认为|指出|强调|坦言|回忆|告诉记者)(?:[，：。]|道)/u
const speaks = /(?:说|表示|介绍|认为|指出|强调|坦言|回忆|道|告诉记者)[，：]$/u

const opens = '“‘《（〈'
const closes = '”’》）〉'

/** 1 when one side leaves a mark open that the other does not close, or closes one that was not open. */
function quoteBalance(pending: string | undefined, first: string | undefined): number {
  if (pending === undefined) return first !== undefined && closes.includes(first) ? 1 : 0
  if (first === undefined) return 0.3
  return first === closes[opens.indexOf(pending)] || (opens.includes(first) && pending !== first) ? 0 : 1
}

function pendingMark(pieces: readonly Piece[]): string | undefined {
  const stack: string[] = []
  for (const { plain } of pieces)
    for (const c of plain) {
      if (opens.includes(c)) stack.push(c)
      else if (closes.includes(c)) stack.pop()
    }
  return stack.at(-1)
}

function firstMark(pieces: readonly Piece[]): string | undefined {
  for (const { plain } of pieces) for (const c of plain) if (opens.includes(c) || closes.includes(c)) return c
  return undefined
}
