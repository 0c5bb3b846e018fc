import { columnInBrackets, datelinePlace } from '../layout/heading-shape.ts'
import { cohesion } from '../text/cohesion.ts'
import { bigrams, type Grams } from '../text/typography.ts'
import type { Chain, Part } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { isText, textOf } from './parts.ts'

/** 「横铺班车」 has four; shorter blocks are labels. */
const shortestHeadline = 4

/** A title stands no further from its text, in parts of the page. */
const reach = 40
/** Titles that are kept for a text: its own may be among them, and a subhead or two. */
const fewBest = 4

type Matches = { ofText: Map<Chain, { title: TitleBlock; fit: number }[]>; ofTitle: Map<TitleBlock, number> }

/** A title's pairs of characters, what each says, and which of them stand in a text. */
type Pairs = { grams: readonly number[]; weights: readonly number[]; standIn: Map<Grams, Uint8Array> }

/** What the parts of a page say of each other: which words and places they share. */
export class PageEvidence {
  readonly parts: readonly Part[]
  readonly #at: ReadonlyMap<Part, number>
  readonly #grams = new Map<Chain, Grams>()
  readonly #leads = new Map<Chain, Grams>()
  readonly #lengths = new Map<Chain, number>()
  readonly #titles = new Map<TitleBlock, Pairs>()
  readonly #cohesions = new Map<Chain, Map<Chain, number>>()
  #found: Matches | undefined
  /** the places of all datelines of the page */
  readonly places: ReadonlySet<string>
  /** in how many texts of the page a pair of characters stands */
  readonly #texts: Grams = new Map()

  /** `parts` in printed order. */
  constructor(parts: readonly Part[]) {
    this.parts = parts
    this.#at = new Map(parts.map((p, i) => [p, i]))
    this.places = new Set(parts.flatMap((p) => (isText(p) ? (datelinePlace(p) ?? []) : [])))
    for (const p of parts) {
      if (!isText(p)) continue
      const text = textOf(p)
      const grams = bigrams(text)
      this.#grams.set(p, grams)
      this.#lengths.set(p, text.length)
      this.#leads.set(p, bigrams(text.slice(0, lead)))
      for (const g of grams.keys()) this.#texts.set(g, (this.#texts.get(g) ?? 0) + 1)
    }
  }

  /** The part before or behind a part, none at the page's ends. */
  beside(part: Part, step: 1 | -1): Part | undefined {
    return this.parts[(this.#at.get(part) ?? Number.NaN) + step]
  }

  /** Characters of some texts. */
  lengthOf(chains: readonly Chain[]): number {
    return chains.reduce((n, c) => n + (this.#lengths.get(c) ?? 0), 0)
  }

  cohesion(a: Chain, b: Chain): number {
    const known = this.#cohesions.get(a) ?? new Map<Chain, number>()
    this.#cohesions.set(a, known)
    const [x, y] = [this.#grams.get(a), this.#grams.get(b)]
    const value = known.get(b) ?? (x && y ? cohesion(x, y, { texts: this.#texts, many: this.#grams.size }) : 0)
    known.set(b, value)
    return value
  }

  /** How well a title's words fit texts, −1.5 to 2.5: the share of its character pairs that stand in them, rare pairs first. */
  fit(t: TitleBlock, chains: readonly Chain[]): number {
    return this.#share(t, chains, this.#grams)
  }

  /** The same for the words with which a text begins. */
  fitLead(t: TitleBlock, chain: Chain): number {
    return this.#share(t, [chain], this.#leads)
  }

  /** How well the best title that stands apart from a text fits it, 0 to 2.5. */
  fitApart(chains: readonly Chain[], own: readonly Part[]): number {
    const { ofText } = this.#matches()
    const best = (c: Chain) => ofText.get(c)?.find(({ title }) => !own.includes(title))?.fit ?? 0
    return Math.max(...chains.map(best))
  }

  /** How well a title fits the text of the page that it fits best, 0 to 2.5. */
  bestFit(t: TitleBlock): number {
    return this.#matches().ofTitle.get(t) ?? 0
  }

  #share(t: TitleBlock, chains: readonly Chain[], gramsOf: ReadonlyMap<Chain, Grams>): number {
    const pairs = this.#pairsOf(t)
    const texts = chains.map((c) => standIn(pairs, gramsOf.get(c) ?? new Map()))
    let covered = 0
    let all = 0
    pairs.weights.forEach((weight, i) => {
      all += weight
      if (texts.some((text) => text[i] === 1)) covered += weight
    })
    return all ? (covered / all) * 4 - 1.5 : -1
  }

  #pairsOf(t: TitleBlock): Pairs {
    const known = this.#titles.get(t)
    if (known) return known
    const grams = [...bigrams(t.text.replace(columnInBrackets, '')).keys()]
    const pairs = { grams, weights: grams.map((g) => this.#rarity(g)), standIn: new Map() }
    this.#titles.set(t, pairs)
    return pairs
  }

  /** What a pair of characters says about which text it belongs to: 1 when one text has it, little when all have. A pair that no text has says a half. */
  #rarity(gram: number): number {
    const n = this.#texts.get(gram)
    return n ? 1 / n : 0.5
  }

  /** For every text the titles that fit it best, and for every title how well it fits its best text: within reach on the page, so that many articles take no more than their share of time. */
  #matches(): Matches {
    if (this.#found) return this.#found
    const found: Matches = { ofText: new Map(), ofTitle: new Map() }
    this.parts.forEach((title, i) => {
      if (title.is !== 'title') return
      for (const text of this.parts.slice(Math.max(0, i - reach), i + reach + 1)) {
        if (!isText(text)) continue
        const fit = this.fit(title, [text])
        if (fit <= 0) continue
        found.ofTitle.set(title, Math.max(fit, found.ofTitle.get(title) ?? 0))
        if (title.text.length < shortestHeadline) continue
        const known = found.ofText.get(text) ?? []
        found.ofText.set(text, [...known, { title, fit }].sort((a, b) => b.fit - a.fit).slice(0, fewBest))
      }
    })
    this.#found = found
    return found
  }
}

/** A text begins with so many characters: its first sentence or two. */
const lead = 90

/** Which of a title's pairs of characters stand in a text: asked for every run that holds the two. */
function standIn({ grams, standIn }: Pairs, text: Grams): Uint8Array {
  const known = standIn.get(text) ?? Uint8Array.from(grams, (g) => (text.has(g) ? 1 : 0))
  standIn.set(text, known)
  return known
}
