import {
  beginningOf,
  closes,
  columnInBrackets,
  columnsOf,
  datelineBelow,
  datelinePlace,
  inBrackets,
  introduces,
  isColumnName,
  isIntroduction,
  isLabelled,
  isLead,
  isNote,
  isPart,
  isPhoto,
  opens,
  signsOnly,
  titleShape,
} from '../layout/heading-shape.ts'
import { cohesion } from '../text/cohesion.ts'
import { bigrams, type Grams } from '../text/typography.ts'
import type { Chain, Part, Run, TitlePlace, Way } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { subheadCost, subheadsBut } from './subheads.ts'
import { weights } from './weights.ts'

/** 「横铺班车」 has four; shorter blocks are labels. */
const shortestHeadline = 4

/** No article has more fragments and titles; where there are hundreds of them, each is a line. */
export const mostParts = 48
const fewestParts = 12
const mostInRuns = 2400

/** A title stands no further from its text, in parts of the page. */
const reach = 40
/** Titles that are kept for a text: its own may be among them, and a subhead or two. */
const fewBest = 4

type Matches = { ofText: Map<Chain, { title: TitleBlock; fit: number }[]>; ofTitle: Map<TitleBlock, number> }

/** A title's pairs of characters, what each says, and which of them stand in a text. */
type Pairs = { grams: readonly number[]; weights: readonly number[]; standIn: Map<Chain, Uint8Array> }

/** Where a part stands on the page. */
export const placeOf = (p: Part): number => (p.is === 'chain' ? p.from : p.at)

/** A column's name that stands with the headlines and is none: it belongs to no article, or to a roundup as its rubric. */
export const isLabel = (p: Part): boolean => p.is === 'title' && !p.known && isColumnName(p.text)

/** What the parts of a page say about each other: which words and places they share, how they are set. */
export class Facts {
  readonly parts: readonly Part[]
  readonly #grams = new Map<Chain, Grams>()
  readonly #titles = new Map<TitleBlock, Pairs>()
  readonly #cohesions = new Map<Chain, Map<Chain, number>>()
  #found: Matches | undefined
  /** the places of all datelines of the page */
  readonly #places: ReadonlySet<string>
  /** in how many texts of the page a pair of characters stands */
  readonly #texts: Grams = new Map()

  constructor(parts: readonly Part[]) {
    this.parts = parts
    this.#places = new Set(parts.flatMap((p) => (p.is === 'chain' ? (datelinePlace(p) ?? []) : [])))
    for (const p of parts) {
      if (p.is !== 'chain') continue
      const grams = bigrams(p.paragraphs.flatMap((q) => q.pieces.map((x) => x.plain)).join(''))
      this.#grams.set(p, grams)
      for (const g of grams.keys()) this.#texts.set(g, (this.#texts.get(g) ?? 0) + 1)
    }
  }

  #pairsOf(t: TitleBlock): Pairs {
    const known = this.#titles.get(t)
    if (known) return known
    const grams = [...bigrams(t.text.replace(columnInBrackets, '')).keys()]
    const pairs = { grams, weights: grams.map((g) => this.#rarity(g)), standIn: new Map() }
    this.#titles.set(t, pairs)
    return pairs
  }

  /** Which of a title's pairs of characters stand in a text: asked for every run that holds the two. */
  #standIn({ grams, standIn }: Pairs, c: Chain): Uint8Array {
    const known = standIn.get(c) ?? Uint8Array.from(grams, (g) => (this.#grams.get(c)?.has(g) ? 1 : 0))
    standIn.set(c, known)
    return known
  }

  /** What a pair of characters says about which text it belongs to: 1 when one text has it, little when all have. A pair that no text has says a half. */
  #rarity(gram: number): number {
    const n = this.#texts.get(gram)
    return n ? 1 / n : 0.5
  }

  /** Every run of neighbours that can be an article, with its ways. */
  runs(): Run[] {
    const runs: Run[] = []
    const most = Math.max(fewestParts, Math.min(mostParts, Math.floor(mostInRuns / this.parts.length)))
    for (let i = 0; i < this.parts.length; i++) {
      const own: Part[] = []
      const chains: Chain[] = []
      let openings = 0
      for (let j = i; j < Math.min(this.parts.length, i + most); j++) {
        const part = this.parts[j] as Part
        own.push(part)
        if (part.is === 'chain') {
          if (chains.some((c) => !isIntroduction(c)) && opens(part) && !isPart(part, chains)) openings++
          chains.push(part)
        }
        if (openings > 1) break
        const ways = this.ways([...own])
        if (ways.length) runs.push({ first: i, last: j, parts: [...own], ways })
        if (chains.length > 1 && chains.some(isPhoto)) break
      }
    }
    return runs
  }

  /** Every way to read these parts, in printed order, as one article; none when they cannot be one. */
  ways(own: readonly Part[]): Way[] {
    const chains = own.filter((p): p is Chain => p.is === 'chain')
    const first = chains[0]
    const last = chains.at(-1)
    if (!first || !last) return []
    const begins = beginningOf(chains)
    const photo = chains.some(isPhoto)
    if (photo && chains.length > 1) return []
    const allTitles = own.filter((p): p is TitleBlock => p.is === 'title')
    const columnNames = photo ? [] : allTitles.filter((t) => inBrackets.test(t.text))
    const labels = photo ? [] : allTitles.filter(isLabel)
    const titles = allTitles.filter((t) => !columnNames.includes(t) && !labels.includes(t))
    if (photo && titles.length > 3) return []
    let base = weights.article + this.#borders(first, last) + this.#joins(own)
    base += weights.looseLabel * labels.length
    if (columnNames.length > 1) base += weights.secondColumnName * (columnNames.length - 1)
    for (const c of chains) {
      if (c !== begins && opens(c)) base += isPart(c, chains) ? weights.namesOfPart : weights.secondOpening
      if (c !== first && isLabelled(c)) base += weights.labelInside
      if (c !== last && closes(c)) base += weights.goesOnBehindNote
      if (datelineBelow(c) && chains.some((d) => datelinePlace(d) !== undefined)) base += weights.datelineAboveAndBelow
    }
    if (opens(begins)) base += weights.opening
    const fits = new Map(titles.map((t) => [t, this.#fits(t, chains)]))
    const subheads = new Map(titles.map((t) => [t, subheadCost(t, fits.get(t) ?? 0, own, columnsOf(begins))]))
    const ways: Way[] = []
    const untitled = photo ? 0 : opens(begins) ? weights.untitledBehindDateline : weights.untitled
    const rest = subheadsBut([], subheads)
    const apart = photo ? 0 : weights.titleApart * this.#fitsApart(chains, own)
    if (rest > -50) ways.push({ titles: [], place: 'none', score: base + untitled + apart + rest })
    for (const group of this.#groups(own, titles)) {
      const place = this.#side(group, chains)
      const others = subheadsBut(group, subheads)
      if (others < -50) continue
      ways.push({
        titles: [...group, ...columnNames],
        place,
        score: base + this.#title(group, fits, chains, place) + others,
      })
    }
    return ways
  }

  /** Up to three title blocks with no text between them. */
  #groups(own: readonly Part[], titles: TitleBlock[]): TitleBlock[][] {
    const groups: TitleBlock[][] = []
    for (const t of titles) {
      const group: TitleBlock[] = []
      for (let k = own.indexOf(t); k < own.length && group.length < 3; k++) {
        const part = own[k] as Part
        if (part.is !== 'title') break
        if (!titles.includes(part)) continue
        group.push(part)
        groups.push([...group])
      }
    }
    return groups
  }

  #side(group: TitleBlock[], chains: Chain[]): TitlePlace {
    const at = group[0]?.at ?? 0
    const texts = chains.some((c) => !isNote(c)) ? chains.filter((c) => !isNote(c)) : chains
    if (texts.every((c) => c.from > at)) return 'before'
    if (texts.every((c) => c.to < at)) return 'after'
    return 'inside'
  }

  #borders(first: Chain, last: Chain): number {
    const starts = first.fragments[0]?.starts ?? 0
    const ends = last.fragments.at(-1)?.ends ?? 0
    return weights.tornBorder * (starts + ends)
  }

  /** How well neighbouring texts of one article fit together. */
  #joins(own: readonly Part[]): number {
    let score = 0
    let before: Chain | undefined
    let titled = false
    for (const part of own) {
      if (part.is !== 'chain') titled = true
      else {
        if (before) {
          const free = isLead(before) || isIntroduction(before) || isNote(part) || signsOnly(part) || signsOnly(before)
          const apart = free ? 0 : Math.abs(columnsOf(before) - columnsOf(part))
          const same = titled ? weights.sameColumnsBelowTitle : weights.sameColumns
          score +=
            (apart <= 0.5 ? same : apart <= 1 ? same + weights.nearlySameColumns : weights.otherColumns) +
            (free ? 0 : this.cohesion(before, part)) +
            (introduces(before) ? weights.introduced : 0)
        }
        before = part
        titled = false
      }
    }
    return score
  }

  cohesion(a: Chain, b: Chain): number {
    const known = this.#cohesions.get(a) ?? new Map<Chain, number>()
    this.#cohesions.set(a, known)
    const [x, y] = [this.#grams.get(a), this.#grams.get(b)]
    const value = known.get(b) ?? (x && y ? cohesion(x, y, { texts: this.#texts, many: this.#grams.size }) : 0)
    known.set(b, value)
    return value
  }

  #title(group: TitleBlock[], fits: ReadonlyMap<TitleBlock, number>, chains: Chain[], place: TitlePlace): number {
    const begins = beginningOf(chains)
    const columns = columnsOf(begins)
    let score = place === 'inside' ? weights.inside : 0
    for (const t of group) score += (fits.get(t) ?? 0) / group.length
    score += this.#place(group, chains)
    for (const c of chains)
      if (c !== begins && opens(c) && place !== 'inside')
        score += weights.titleNamesBoth * Math.max(0, ...group.map((t) => this.#fits(t, [c])))
    score += Math.max(...group.map((t) => titleShape(t, columns)))
    score += weights.secondBlock * (group.length - 1)
    score += weights.secondHeadline * Math.max(0, group.filter((t) => titleShape(t, columns) >= 1.4).length - 1)
    const length = group.reduce((n, t) => n + t.text.length, 0)
    if (length < 5) score -= 1.5
    if (length > 70) score -= 2
    return score
  }

  /** Whether the title names the place of its article's dateline, or of another one's. */
  #place(group: TitleBlock[], chains: readonly Chain[]): number {
    const text = group.map((t) => t.text).join('')
    const own = chains.map(datelinePlace).find((p) => p !== undefined)
    if (own !== undefined && text.includes(own)) return weights.ownPlace
    return [...this.#places].some((p) => text.includes(p)) ? weights.otherPlace : 0
  }

  /** How well a title's words fit texts, −1.5 to 2.5: the share of its character pairs that stand in them, rare pairs first. */
  #fits(t: TitleBlock, chains: readonly Chain[]): number {
    const pairs = this.#pairsOf(t)
    const texts = chains.map((c) => this.#standIn(pairs, c))
    let covered = 0
    let all = 0
    pairs.weights.forEach((weight, i) => {
      all += weight
      if (texts.some((text) => text[i] === 1)) covered += weight
    })
    return all ? (covered / all) * 4 - 1.5 : -1
  }

  /** What a title costs that no text beside it takes: less when its words stand in a text elsewhere, to which it can be given back later. */
  loose(t: TitleBlock): number {
    if (isLabel(t)) return weights.looseLabel
    return weights.looseTitle + weights.titleApart * (this.#matches().ofTitle.get(t) ?? 0)
  }

  /** How well the best title that stands apart from a text fits it, 0 to 2.5. */
  #fitsApart(chains: readonly Chain[], own: readonly Part[]): number {
    const { ofText } = this.#matches()
    const best = (c: Chain) => ofText.get(c)?.find(({ title }) => !own.includes(title))?.fit ?? 0
    return Math.max(...chains.map(best))
  }

  /** For every text the titles that fit it best, and for every title how well it fits its best text: within reach on the page, so that many articles take no more than their share of time. */
  #matches(): Matches {
    if (this.#found) return this.#found
    const found: Matches = { ofText: new Map(), ofTitle: new Map() }
    this.parts.forEach((title, i) => {
      if (title.is !== 'title') return
      for (const text of this.parts.slice(Math.max(0, i - reach), i + reach + 1)) {
        if (text.is !== 'chain') continue
        const fit = this.#fits(title, [text])
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
