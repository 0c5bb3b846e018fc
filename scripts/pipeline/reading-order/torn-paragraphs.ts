import { fittedWeights, scoreOf, type Weights } from '../model/score.ts'
import type { Chain } from '../types/articles.ts'
import type { Element, Fragment, Paragraph } from '../types/layout.ts'
import { assign } from './assign.ts'
import { TornPage } from './torn-page.ts'

/** Joins fragments that were torn in mid-sentence. Each torn end gets at most one torn start; the whole page is decided at once (an assignment by
 *  the Hungarian method), so that a column printed before its beginning finds its place:
 *      …化工业污染防治     [torn]   → 与生态修复并重。     [starts torn, printed above]
 *  Next in order is the likeliest; equal columns, open quotation marks that close, and character pairs known from elsewhere on the page speak for a join. */
export function chainsFromElements(elements: readonly Element[], weights: Weights = fittedWeights): Chain[] {
  const fragments = elements.filter((e): e is Fragment => e.is === 'fragment')
  const next = new Map<Fragment, Fragment>()
  const together = fragments.length > mostTogether ? inAList : mostTogether
  for (let i = 0; i < fragments.length; i += together)
    for (const [a, b] of joinsOf(new TornPage(fragments.slice(i, i + together)), weights)) next.set(a, b)
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

/** Torn ends → the starts that they read on in: the dealing with the best sum. */
export function joinsOf(
  page: TornPage,
  weights: Weights,
  extra: (end?: Fragment, start?: Fragment) => number = () => 0,
) {
  const { ends, starts } = page
  const result = new Map<Fragment, Fragment>()
  if (!ends.length || !starts.length) return result
  const n = ends.length + starts.length
  // Rows: ends, then one “nobody” for each start; columns: starts, then one “nobody” for each end.
  const cost = Array.from({ length: n }, (_, r) =>
    Float64Array.from({ length: n }, (_, c) => {
      const [end, start] = [ends[r], starts[c]]
      if (!end && !start) return 0
      if (end === start) return never
      return -scoreOf(weights, (add) => page.features(end, start, add)) - extra(end, start)
    }),
  )
  assign(cost).forEach((c, r) => {
    const [end, start] = [ends[r], starts[c]]
    if (end && start && !reaches(start, end, result)) result.set(end, start)
  })
  return result
}

/** No text reads on into itself. */
const never = 99

/** Whether the chain from `a` comes to `b`: a join there would bite its own tail. */
function reaches(a: Fragment, b: Fragment, next: ReadonlyMap<Fragment, Fragment>): boolean {
  for (let f: Fragment | undefined = a; f; f = next.get(f)) if (f === b) return true
  return false
}
