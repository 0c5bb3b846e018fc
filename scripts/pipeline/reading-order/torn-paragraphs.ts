import { type Knows, knowsFrom, mostReadsOn, readsOn } from '../text/reads-on.ts'
import type { Chain } from '../types/articles.ts'
import type { Element, Fragment, Paragraph } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'

/** Joins fragments that were torn in mid-sentence. Each torn end gets at most one torn start; the whole page is decided at once (an assignment by
 *  the Hungarian method), so that a column printed before its beginning finds its place:
 *      …化工业污染防治     [torn]   → 与生态修复并重。     [starts torn, printed above]
 *  Next in order is the likeliest; equal columns, open quotation marks that close, and character pairs known from elsewhere on the page speak for a join. */
export function chainsFromElements(elements: readonly Element[]): Chain[] {
  const fragments = elements.filter((e): e is Fragment => e.is === 'fragment')
  const next = new Map<Fragment, Fragment>()
  const together = fragments.length > mostTogether ? inAList : mostTogether
  for (let i = 0; i < fragments.length; i += together)
    for (const [a, b] of joins(fragments.slice(i, i + together))) next.set(a, b)
  const follows = new Set(next.values())
  const chains: Chain[] = []
  for (const fragment of fragments) {
    if (follows.has(fragment)) continue
    const run: Fragment[] = []
    for (let f: Fragment | undefined = fragment; f; f = next.get(f)) run.push(f)
    chains.push(chainOf(run))
  }
  return chains.sort((a, b) => a.from - b.from)
}

/** A page has a few dozen fragments; a list of hundreds is decided in stretches, since the assignment takes the third power of their number. */
const mostTogether = 120
const inAList = 40

function chainOf(run: Fragment[]): Chain {
  const paragraphs: Paragraph[] = []
  run.forEach((f, i) => {
    f.paragraphs.forEach((p, k) => {
      const last = paragraphs.at(-1)
      if (i > 0 && k === 0 && last) last.pieces.push(...p.pieces)
      else paragraphs.push({ pieces: [...p.pieces], columns: p.columns })
    })
  })
  const places = run.map((f) => f.at)
  return { is: 'chain', fragments: run, paragraphs, from: Math.min(...places), to: Math.max(...places) }
}

/** What an end costs that stays torn, and a start without a beginning. */
const loose = 3
/** What it costs to read on elsewhere than in the next fragment, and for each fragment further. */
const elsewhere = 1.2
const further = 0.06
const otherColumns = 2
/** A caption of another width goes on from no article. */
const intoCaption = 3
const wrongQuotes = 2
const backwards = 0.4
/** What follows a torn end may be its other half, though it looks like a beginning. */
const maybe = 0.3

function joins(fragments: readonly Fragment[]): Map<Fragment, Fragment> {
  const place = new Map(fragments.map((f, i) => [f, i]))
  const ends = fragments.filter((f) => f.ends > 0 && !f.credit && f.paragraphs.length > 0)
  const startsTorn = (f: Fragment) =>
    Math.max(f.starts, (fragments[(place.get(f) ?? 0) - 1]?.ends ?? 0) === 1 ? maybe : 0)
  const starts = fragments.filter((f) => startsTorn(f) > 0 && !f.opening && f.paragraphs.length > 0)
  const result = new Map<Fragment, Fragment>()
  if (!ends.length || !starts.length) return result
  const knows = knowsFrom(fragments.flatMap((f) => f.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain))))
  const n = ends.length + starts.length
  const pending = ends.map((f) => pendingMark(f.paragraphs.at(-1)?.pieces ?? []))
  const first = starts.map((f) => firstMark(f.paragraphs[0]?.pieces ?? []))
  // Rows: ends, then one “nobody” for each start; columns: starts, then one “nobody” for each end.
  const cost = Array.from({ length: n }, (_, r) =>
    Float64Array.from({ length: n }, (_, c) => {
      const end = ends[r]
      const start = starts[c]
      if (end && start) {
        const distance = (place.get(start) ?? 0) - (place.get(end) ?? 0)
        const quotes = wrongQuotes * quoteBalance(pending[r], first[c])
        return quotes + joinCost(end, start, distance, loose * (end.ends + startsTorn(start)) - quotes, knows)
      }
      if (end) return loose * end.ends
      if (start) return loose * startsTorn(start)
      return 0
    }),
  )
  assign(cost).forEach((c, r) => {
    const [end, start] = [ends[r], starts[c]]
    if (end && start && !reaches(start, end, result)) result.set(end, start)
  })
  return result
}

/** Whether the chain from `a` comes to `b`: a join there would bite its own tail. */
function reaches(a: Fragment, b: Fragment, next: ReadonlyMap<Fragment, Fragment>): boolean {
  for (let f: Fragment | undefined = a; f; f = next.get(f)) if (f === b) return true
  return false
}

/** What a join costs; of one that costs more than to leave the two `apart`, whatever they say, no more is asked. */
function joinCost(end: Fragment, start: Fragment, distance: number, apart: number, knows: Knows): number {
  if (end === start) return 99
  const tail = end.paragraphs.at(-1) as Paragraph
  const head = start.paragraphs[0] as Paragraph
  let cost = distance === 1 ? 0 : elsewhere + further * Math.abs(distance) + (distance < 0 ? backwards : 0)
  if (Math.abs(tail.columns - head.columns) > 1) cost += otherColumns + (start.credit ? intoCaption : 0)
  if (cost - mostReadsOn > apart) return cost
  cost -= readsOn(lastText(tail), head.pieces[0]?.plain ?? '', knows)
  return cost
}

const lastText = (p: Paragraph) => p.pieces.at(-1)?.plain ?? ''

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

/** The assignment of rows to columns with the least cost (Kuhn–Munkres in the form of Jonker and Volgenant: shortest augmenting paths). O(n³). */
export function assign(cost: readonly Float64Array[]): number[] {
  const n = cost.length
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const row = new Int32Array(n + 1)
  const way = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    row[0] = i
    let j0 = 0
    const min = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(n + 1)
    do {
      used[j0] = 1
      const i0 = row[j0] as number
      let delta = Number.POSITIVE_INFINITY
      let j1 = 0
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue
        const reduced = ((cost[i0 - 1] as Float64Array)[j - 1] as number) - (u[i0] as number) - (v[j] as number)
        if (reduced < (min[j] as number)) {
          min[j] = reduced
          way[j] = j0
        }
        if ((min[j] as number) < delta) {
          delta = min[j] as number
          j1 = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[row[j] as number] = (u[row[j] as number] as number) + delta
          v[j] = (v[j] as number) - delta
        } else min[j] = (min[j] as number) - delta
      }
      j0 = j1
    } while (row[j0] !== 0)
    do {
      const j1 = way[j0] as number
      row[j0] = row[j1] as number
      j0 = j1
    } while (j0)
  }
  const out = new Array<number>(n).fill(-1)
  for (let j = 1; j <= n; j++) out[(row[j] as number) - 1] = j - 1
  return out
}
