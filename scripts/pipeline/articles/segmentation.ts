import type { Chain, Composition, Draft, Part, Run, TitlePlace, Way } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { Facts, isLabel, mostParts, placeOf } from './candidates.ts'
import { type Step, stepsOf } from './groupings.ts'
import { weights } from './weights.ts'

/** Gives every text its title: one decision over the whole page. Every run of neighbouring parts is a possible article, with every way to choose its title from
 *  the blocks before, behind or inside it; each way has a score, and dynamic programming finds the cover of the page with the best sum.
 *  The page is weighed three times, as one that prints its headlines above, below, or as it comes: papers are consistent over a page. */
export function compose(chains: readonly Chain[], titles: readonly TitleBlock[]): Composition {
  const parts = [...chains, ...titles].sort((a, b) => placeOf(a) - placeOf(b))
  if (!parts.length) return { drafts: [], loose: [], total: 0, habit: 'mixed', weighed: [] }
  const facts = new Facts(parts)
  const page = pageOf(facts)
  const covers = (['after', 'before', 'mixed'] as const).map((habit) => cover(page, habit))
  const best = covers.reduce((a, b) => (b.total > a.total + 1e-9 ? b : a))
  const rest = restOf(page, best.habit)
  const drafts: Draft[] = []
  const loose: TitleBlock[] = []
  const weighed: Composition['weighed'] = []
  for (const { first, articles } of best.chosen) {
    if (!articles.length) loose.push(parts[first] as TitleBlock)
    for (const { run, way } of articles) {
      loose.push(...run.parts.filter((p): p is TitleBlock => p.is === 'title' && isLabel(p) && !way.titles.includes(p)))
      const score = way.score + preference(way.place, best.habit)
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
        subheads: run.parts.filter((p): p is TitleBlock => p.is === 'title' && !way.titles.includes(p) && !isLabel(p)),
        place: way.place,
        score: way.titles.length ? sureness(page, best, rest, { run, way }) : 0,
      })
    }
  }
  return { drafts, loose, total: best.total, habit: best.habit, weighed }
}

/** The parts of a page, the steps that start at each, and what a title costs that stays without a text. */
type Page = { parts: readonly Part[]; steps: readonly (readonly Step[])[]; loose: readonly number[] }

function pageOf(facts: Facts): Page {
  const { parts } = facts
  const starting: Step[][] = parts.map(() => [])
  for (const step of stepsOf(facts, facts.runs())) starting[step.first]?.push(step)
  return { parts, steps: starting, loose: parts.map((p) => (p.is === 'title' ? facts.loose(p) : 0)) }
}

type Cover = {
  total: number
  habit: 'before' | 'after' | 'mixed'
  /** in printed order; a step without articles leaves a title without a text */
  chosen: Step[]
  /** what the best cover of the parts above each place adds up to */
  sums: Float64Array
}

/** The best cover of the page by steps, with the habit's preference added. */
function cover(page: Page, habit: Cover['habit']): Cover {
  const n = page.parts.length
  const sums = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY)
  const steps: (Step | undefined)[] = new Array(n + 1)
  sums[0] = 0
  for (let i = 0; i < n; i++) {
    const here = sums[i] as number
    eachStep(page, habit, i, (step, score) => {
      const to = step.last + 1
      if (here + score <= (sums[to] as number)) return
      sums[to] = here + score
      steps[to] = step
    })
  }
  const chosen: Step[] = []
  for (let step = steps[n]; step; step = steps[step.first]) chosen.push(step)
  return { total: sums[n] as number, habit, chosen: chosen.reverse(), sums }
}

/** What the best cover of the parts from each place on adds up to. */
function restOf(page: Page, habit: Cover['habit']): Float64Array {
  const n = page.parts.length
  const sums = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY)
  sums[n] = 0
  for (let i = n - 1; i >= 0; i--)
    eachStep(page, habit, i, (step, score) => {
      sums[i] = Math.max(sums[i] as number, score + (sums[step.last + 1] as number))
    })
  return sums
}

/** Every way to go on from a place. A title may stay without a text; a text never stays without an article. */
function eachStep(
  { parts, steps, loose }: Page,
  habit: Cover['habit'],
  i: number,
  take: (step: Step, score: number) => void,
): void {
  for (const step of steps[i] ?? []) {
    let score = 0
    for (const { way } of step.articles) score += way.score + preference(way.place, habit)
    take(step, score)
  }
  if (parts[i]?.is === 'title') take({ first: i, last: i, articles: [] }, loose[i] as number)
}

function preference(place: TitlePlace, habit: Cover['habit']): number {
  if (place !== 'before' && place !== 'after') return 0
  return habit === 'mixed' ? weights.mixed : place === habit ? weights.habit : -weights.habit
}

type Join = { run: Run; way: Way }

/** Whether a step gives a title of the join to a text of the join. */
function repeats(step: Step, join: Join): boolean {
  if (step.last < join.run.first || step.first > join.run.last) return false
  return step.articles.some(
    ({ run, way }) =>
      way.titles.some((t) => join.way.titles.includes(t)) &&
      run.parts.some((p) => p.is === 'chain' && join.run.parts.includes(p)),
  )
}

/** Half a point worse is a doubt, five points worse is none: the margin of the best page over the best page without this join, through a logistic curve. A run that repeats
 *  the join reaches at most as far from it as a run is long: what lies further off is the same in both. */
function sureness(page: Page, best: Cover, rest: Float64Array, join: Join): number {
  const n = page.parts.length
  const from = Math.max(0, join.run.first - 2 * mostParts)
  const known = Math.max(0, join.run.first - mostParts)
  const to = Math.min(n, join.run.last + 1 + mostParts)
  const sums = best.sums.slice(from, Math.min(n, to + mostParts) + 1).fill(Number.NEGATIVE_INFINITY, known + 1 - from)
  let other = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) {
    const here = sums[i - from] as number
    eachStep(page, best.habit, i, (step, score) => {
      if (repeats(step, join)) return
      const end = step.last + 1
      sums[end - from] = Math.max(sums[end - from] as number, here + score)
    })
  }
  for (let i = to; i - from < sums.length; i++)
    other = Math.max(other, (sums[i - from] as number) + (rest[i] as number))
  const margin = best.total - other
  return Number.isFinite(margin) ? Math.round(100 / (1 + Math.exp(-margin))) / 100 : 0.99
}
