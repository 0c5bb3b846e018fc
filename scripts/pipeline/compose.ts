import { cohesion } from './cohesion.ts'
import type { TitleBlock } from './fragments.ts'
import type { Chain } from './link.ts'
import { bigrams, type Grams, widthOf } from './text.ts'

/** An article before its fields are read: its text, its title blocks in printed order, the subheads between its paragraphs. */
export type Draft = {
  chains: Chain[]
  titles: TitleBlock[]
  subheads: TitleBlock[]
  /** where the title stands to the text */
  place: TitlePlace
  /** how sure the title is, 0 to 1: how much worse the best page without this join would be */
  score: number
}

export type TitlePlace = 'before' | 'after' | 'inside' | 'none'

export type Composition = {
  drafts: Draft[]
  /** title blocks that belong to no text */
  loose: TitleBlock[]
  /** the habit of the page that fitted best */
  habit: 'before' | 'after' | 'mixed'
  /** every way that was weighed for an article of the result, for `explain` */
  weighed: { first: number; last: number; title: string | undefined; place: TitlePlace; score: number }[]
}

type Part = Chain | TitleBlock

/** Gives every text its title: one decision over the whole page. Every run of neighbouring parts is a possible article, with every way to choose its title from
 *  the blocks before, behind or inside it; each way has a score, and dynamic programming finds the cover of the page with the best sum.
 *  The page is weighed three times, as one that prints its headlines above, below, or as it comes: papers are consistent over a page. */
export function compose(chains: readonly Chain[], titles: readonly TitleBlock[]): Composition {
  const parts = [...chains, ...titles].sort((a, b) => placeOf(a) - placeOf(b))
  if (!parts.length) return { drafts: [], loose: [], habit: 'mixed', weighed: [] }
  const facts = new Facts(parts)
  const runs = facts.runs()
  const covers = (['after', 'before', 'mixed'] as const).map((habit) => cover(parts, runs, habit))
  const best = covers.reduce((a, b) => (b.total > a.total + 1e-9 ? b : a))
  const drafts: Draft[] = []
  const loose: TitleBlock[] = []
  const weighed: Composition['weighed'] = []
  for (const { run, way, score } of best.chosen) {
    if (!way) {
      loose.push(...run.parts.filter((p): p is TitleBlock => p.is === 'title'))
      continue
    }
    weighed.push({
      first: run.first,
      last: run.last,
      title: way.titles.map((t) => t.text).join(' ') || undefined,
      place: way.place,
      score,
    })
    drafts.push({
      chains: run.parts.filter((p): p is Chain => p.is === 'chain'),
      titles: way.titles,
      subheads: run.parts.filter((p): p is TitleBlock => p.is === 'title' && !way.titles.includes(p)),
      place: way.place,
      score: way.titles.length ? sureness(parts, runs, best, run, way) : 0,
    })
  }
  return { drafts, loose, habit: best.habit, weighed }
}

const placeOf = (p: Part) => (p.is === 'chain' ? p.from : p.at)

/** A way to read a run of parts as one article. */
type Way = { titles: TitleBlock[]; place: TitlePlace; score: number }
type Run = { first: number; last: number; parts: Part[]; ways: Way[] }
type Cover = {
  total: number
  habit: 'before' | 'after' | 'mixed'
  chosen: { run: Run; way: Way | undefined; score: number }[]
}

/** What speaks for and against a way to read the page, as odds on a logarithmic scale: a point more is about three times as likely. */
export const weights = {
  /** what an article costs before anything speaks for it: fewer articles explain a page better */
  article: -0.3,
  untitled: -2.5,
  untitledBehindDateline: -2.2,
  tornBorder: -3,
  secondOpening: -5,
  goesOnBehindNote: -2,
  looseTitle: -3,
  opening: 1.5,
  /** a subhead is likelier than a new headline where the column stays; a new width is nearly always a new article */
  sameColumnsBelowTitle: 0.7,
  sameColumns: 0.3,
  nearlySameColumns: -1.2,
  otherColumns: -2.5,
  subhead: -0.5,
  subheadBeforeOpening: -4,
  /** a headline set into its text */
  inside: -1.5,
  secondBlock: -0.5,
  secondHeadline: -2.5,
  /** the headline names the place of the dateline (微山县调研“探头前移” above 本报微山讯), or only that of another article of the page */
  ownPlace: 1.5,
  otherPlace: -1.5,
  /** what the page's habit adds to a title in its usual place, and takes from one in the other */
  habit: 0.5,
  mixed: 0.2,
}

/** No article has more fragments and titles. */
const mostParts = 48

class Facts {
  readonly parts: readonly Part[]
  readonly #grams = new Map<Chain, Grams>()
  readonly #titles = new Map<TitleBlock, readonly number[]>()
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

  #gramsOf(t: TitleBlock): readonly number[] {
    const known = this.#titles.get(t) ?? [...bigrams(t.text.replace(columnInBrackets, '')).keys()]
    this.#titles.set(t, known)
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
    for (let i = 0; i < this.parts.length; i++) {
      const own: Part[] = []
      let openings = 0
      for (let j = i; j < Math.min(this.parts.length, i + mostParts); j++) {
        const part = this.parts[j] as Part
        own.push(part)
        if (part.is === 'chain' && opens(part) && own.some((p) => p.is === 'chain' && p !== part)) openings++
        if (openings > 1) break
        const ways = this.#ways([...own])
        if (ways.length) runs.push({ first: i, last: j, parts: [...own], ways })
        if (own.filter((p) => p.is === 'chain' && isPhoto(p)).length && own.filter((p) => p.is === 'chain').length > 1)
          break
      }
    }
    return runs
  }

  #ways(own: Part[]): Way[] {
    const chains = own.filter((p): p is Chain => p.is === 'chain')
    const first = chains[0]
    const last = chains.at(-1)
    if (!first || !last) return []
    const photo = chains.some(isPhoto)
    if (photo && chains.length > 1) return []
    const titles = own.filter((p): p is TitleBlock => p.is === 'title')
    if (photo && titles.length > 3) return []
    let base = weights.article + this.#borders(first, last) + this.#joins(own)
    for (const c of chains) {
      if (c !== first && opens(c)) base += weights.secondOpening
      if (c !== last && closes(c)) base += weights.goesOnBehindNote
    }
    if (opens(first)) base += weights.opening
    const ways: Way[] = []
    const untitled = photo ? 0 : opens(first) ? weights.untitledBehindDateline : weights.untitled
    const rest = this.#subheads(titles, [], own, chains)
    if (rest > -50) ways.push({ titles: [], place: 'none', score: base + untitled + rest })
    for (const group of this.#groups(own, titles)) {
      const place = this.#side(group, chains)
      const others = this.#subheads(titles, group, own, chains)
      if (others < -50) continue
      ways.push({ titles: group, place, score: base + this.#title(group, chains, place) + others })
    }
    return ways
  }

  /** Up to three title blocks with no text between them. */
  #groups(own: Part[], titles: TitleBlock[]): TitleBlock[][] {
    const groups: TitleBlock[][] = []
    for (const t of titles) {
      const group: TitleBlock[] = []
      for (let k = own.indexOf(t); k < own.length && group.length < 3; k++) {
        const part = own[k] as Part
        if (part.is !== 'title') break
        group.push(part)
        groups.push([...group])
      }
    }
    return groups
  }

  #side(group: TitleBlock[], chains: Chain[]): TitlePlace {
    const at = group[0]?.at ?? 0
    if (chains.every((c) => c.from > at)) return 'before'
    if (chains.every((c) => c.to < at)) return 'after'
    return 'inside'
  }

  #borders(first: Chain, last: Chain): number {
    const starts = first.fragments[0]?.starts ?? 0
    const ends = last.fragments.at(-1)?.ends ?? 0
    return weights.tornBorder * (starts + ends)
  }

  /** How well neighbouring texts of one article fit together. */
  #joins(own: Part[]): number {
    let score = 0
    let before: Chain | undefined
    let titled = false
    for (const part of own) {
      if (part.is !== 'chain') titled = true
      else {
        if (before) {
          const apart = Math.abs(columnsOf(before) - columnsOf(part))
          const same = titled ? weights.sameColumnsBelowTitle : weights.sameColumns
          score +=
            (apart <= 0.5 ? same : apart <= 1 ? same + weights.nearlySameColumns : weights.otherColumns) +
            this.#cohesion(before, part)
        }
        before = part
        titled = false
      }
    }
    return score
  }

  /** Words in common: two articles of one page share one character pair in twenty, two halves of one article three. */
  #cohesion(a: Chain, b: Chain): number {
    const [x, y] = [this.#grams.get(a), this.#grams.get(b)]
    return x && y ? cohesion(x, y) : 0
  }

  #title(group: TitleBlock[], chains: Chain[], place: TitlePlace): number {
    const columns = columnsOf(chains[0] as Chain)
    let score = place === 'inside' ? weights.inside : 0
    for (const t of group) score += this.#fits(t, chains) / group.length
    score += this.#place(group, chains)
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
    let covered = 0
    let all = 0
    for (const g of this.#gramsOf(t)) {
      const weight = this.#rarity(g)
      all += weight
      if (chains.some((c) => this.#grams.get(c)?.has(g))) covered += weight
    }
    return all ? (covered / all) * 4 - 1.5 : -1
  }

  /** What the title blocks that are not the title cost as subheads; −99 where one cannot be. */
  #subheads(titles: TitleBlock[], group: TitleBlock[], own: Part[], chains: Chain[]): number {
    const first = chains[0] as Chain
    let score = 0
    for (const t of titles) {
      if (group.includes(t)) continue
      const at = own.indexOf(t)
      const before = own.slice(0, at).findLast((p) => p.is === 'chain')
      const behind = own.slice(at + 1).find((p) => p.is === 'chain')
      const within = before?.is === 'chain' && before.to > t.at
      if (!before || !(behind || within)) return -99
      score += weights.subhead + this.#fits(t, chains) + subheadShape(t, columnsOf(first))
      if (behind?.is === 'chain' && opens(behind)) score += weights.subheadBeforeOpening
    }
    return score
  }
}

/** 微山 of 本报微山讯. One character is no place. */
export function datelinePlace(c: Chain): string | undefined {
  const place = c.fragments.find((f) => f.opening?.dateline)?.opening?.dateline?.place
  return place && place.length > 1 ? place : undefined
}

const closes = (c: Chain) => c.fragments.some((f) => f.closed)
/** The name of a column behind an essay's headline: `（评论员观察）`. It is not in the text. */
export const columnInBrackets = /[（(][^（）()]{2,24}[）)]$/u
export const opens = (c: Chain) => c.fragments[0]?.opening !== undefined
export const isPhoto = (c: Chain) => c.fragments.some((f) => f.credit !== undefined)
export const columnsOf = (c: Chain) => c.paragraphs[0]?.columns ?? 0

/** What speaks for a headline: wider than the column, cut into lines without regard to the column, the name of its column in brackets behind it. */
export function titleShape(t: TitleBlock, columns: number): number {
  const widths = t.pieces.map((p) => p.width)
  let score = 0
  if (columns && Math.max(...widths) > columns + 0.5) score += 1.5
  if (widths.length > 1 && columns && Math.max(...widths.slice(0, -1)) < columns - 3) score += 1.2
  if (columnInBrackets.test(t.text)) score += 1.5
  if (/^【/u.test(t.text)) score -= 3
  if (/\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(t.pieces.map((p) => p.text).join('\n'))) score += 0.3
  return score
}

/** What speaks for a subhead: it fits the column, and when it is too long it is wrapped as text is. */
export function subheadShape(t: TitleBlock, columns: number): number {
  const widths = t.pieces.map((p) => p.width)
  let score = 0
  if (columns && Math.max(...widths) > columns + 1) score -= 2.5
  if (widths.length > 1 && columns) score += Math.max(...widths.slice(0, -1)) >= columns - 3 ? 0.6 : -1.5
  if (widths.length > 3) score -= 1
  if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])/u.test(t.text))
    score += 1
  if (columnInBrackets.test(t.text)) score -= 1.5
  if (widthOf(t.text) < 4) score -= 0.5
  return score
}

/** The best cover of the page by runs, with the habit's preference added; `without` forbids one way. */
function cover(
  parts: readonly Part[],
  runs: readonly Run[],
  habit: Cover['habit'],
  without?: { run: Run; way: Way },
): Cover {
  const n = parts.length
  const best = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY)
  const from: (Cover['chosen'][number] | undefined)[] = new Array(n + 1)
  const byFirst = new Map<number, Run[]>()
  for (const r of runs) byFirst.set(r.first, [...(byFirst.get(r.first) ?? []), r])
  best[0] = 0
  for (let i = 0; i < n; i++) {
    const here = best[i] as number
    for (const run of byFirst.get(i) ?? []) {
      for (const way of run.ways) {
        if (without && joinsSame(way, without.way) && sharesText(run, without.run)) continue
        const score = way.score + preference(way.place, habit)
        if (here + score > (best[run.last + 1] as number)) {
          best[run.last + 1] = here + score
          from[run.last + 1] = { run, way, score }
        }
      }
    }
    if (here + weights.looseTitle > (best[i + 1] as number)) {
      best[i + 1] = here + weights.looseTitle
      from[i + 1] = {
        run: { first: i, last: i, parts: parts.slice(i, i + 1), ways: [] },
        way: undefined,
        score: weights.looseTitle,
      }
    }
  }
  const chosen: Cover['chosen'] = []
  for (let i = n; i > 0; ) {
    const c = from[i]
    if (!c) break
    chosen.unshift(c)
    i = c.run.first
  }
  return { total: best[n] as number, habit, chosen }
}

function preference(place: TitlePlace, habit: Cover['habit']): number {
  if (place !== 'before' && place !== 'after') return 0
  return habit === 'mixed' ? weights.mixed : place === habit ? weights.habit : -weights.habit
}

const joinsSame = (a: Way, b: Way) => a.titles.length > 0 && a.titles.some((t) => b.titles.includes(t))
const sharesText = (a: Run, b: Run) => a.parts.some((p) => p.is === 'chain' && b.parts.includes(p))

/** Half a point worse is a doubt, five points worse is none: the margin of the best page over the best page without this join, through a logistic curve. */
function sureness(parts: readonly Part[], runs: readonly Run[], best: Cover, run: Run, way: Way): number {
  const other = cover(parts, runs, best.habit, { run, way })
  const margin = best.total - other.total
  return Number.isFinite(margin) ? Math.round(100 / (1 + Math.exp(-margin))) / 100 : 0.99
}
