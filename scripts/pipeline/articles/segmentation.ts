import { type Add, scoreOf, termsOf, type Weights } from '../model/score.ts'
import type { Chain, Composition, Draft, Part, Run, TitlePlace, Way } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { articleFeatures, Candidates, mostParts } from './candidates.ts'
import { type Step, stepsOf } from './groupings.ts'
import { PageEvidence } from './page-evidence.ts'
import { isLabel, isText, isTitle, placeOf } from './parts.ts'
import { looseFeatures } from './title-features.ts'

/** Gives every text its title: one decision over the whole page. Every run of neighbouring parts is a possible article, with every way to choose its title from
 *  the blocks before, behind or inside it; each way has a score, and dynamic programming finds the cover of the page with the best sum.
 *  The page is weighed three times, as one that prints its headlines above, below, or as it comes: papers are consistent over a page. */
export function compose(chains: readonly Chain[], titles: readonly TitleBlock[]): Composition {
  const parts = [...chains, ...titles].sort((a, b) => placeOf(a) - placeOf(b))
  if (!parts.length) return { drafts: [], loose: [], total: 0, habit: 'mixed', weighed: [] }
  const evidence = new PageEvidence(parts)
  const page = pageOf(new Candidates(evidence))
  const best = bestCover(page)
  const rest = restOf(page, best.habit)
  const drafts: Draft[] = []
  const loose: TitleBlock[] = []
  const weighed: Composition['weighed'] = []
  for (const { first, articles } of best.chosen) {
    if (!articles.length) loose.push(parts[first] as TitleBlock)
    for (const { run, way } of articles) {
      loose.push(...run.parts.filter(isTitle).filter((t) => isLabel(t) && !way.titles.includes(t)))
      const terms = termsOf(page.weights, (add) => {
        articleFeatures(evidence, run.parts, way, add)
        habitFeatures(way.place, best.habit, add)
      })
      const score = terms.reduce((sum, [, points]) => sum + points, 0)
      weighed.push({
        first: run.first,
        last: run.last,
        title: way.titles.map((t) => t.text).join(' ') || undefined,
        place: way.place,
        score,
        terms,
      })
      drafts.push({
        chains: run.parts.filter(isText),
        titles: way.titles,
        subheads: run.parts.filter(isTitle).filter((t) => !way.titles.includes(t) && !isLabel(t)),
        place: way.place,
        score: way.titles.length ? sureness(page, best, rest, { run, way }) : 0,
      })
    }
  }
  return { drafts, loose, total: best.total, habit: best.habit, weighed }
}

/** The parts of a page, the steps that start at each, and what they are weighed by. A title may stay without a text; a text never stays without an article. */
export type Page = { parts: readonly Part[]; steps: readonly (readonly Step[])[]; weights: Weights }

export function pageOf(candidates: Candidates): Page {
  const { page, weights } = candidates
  const starting = page.parts.map((p, i): Step[] =>
    isTitle(p)
      ? [{ first: i, last: i, articles: [], score: scoreOf(weights, (add) => looseFeatures(page, p, add)) }]
      : [],
  )
  for (const step of stepsOf(candidates, candidates.runs())) starting[step.first]?.push(step)
  return { parts: page.parts, steps: starting, weights }
}

/** Where a page prints its headlines: before their texts, behind them, or as it comes. */
export type Habit = 'before' | 'after' | 'mixed'

export type Cover = {
  total: number
  habit: Habit
  /** in printed order; a step without articles leaves a title without a text */
  chosen: Step[]
  /** what the best cover of the parts above each place adds up to */
  sums: Float64Array
}

export function bestCover(page: Page): Cover {
  const covers = (['after', 'before', 'mixed'] as const).map((habit) => cover(page, habit))
  return covers.reduce((a, b) => (b.total > a.total + 1e-9 ? b : a))
}

/** The best cover of the page by steps, with the habit's preference added. */
function cover(page: Page, habit: Habit): Cover {
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
function restOf(page: Page, habit: Habit): Float64Array {
  const n = page.parts.length
  const sums = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY)
  sums[n] = 0
  for (let i = n - 1; i >= 0; i--)
    eachStep(page, habit, i, (step, score) => {
      sums[i] = Math.max(sums[i] as number, score + (sums[step.last + 1] as number))
    })
  return sums
}

function eachStep({ steps, weights }: Page, habit: Habit, i: number, take: (step: Step, score: number) => void): void {
  for (const step of steps[i] ?? [])
    take(
      step,
      step.score +
        scoreOf(weights, (add) => {
          for (const { way } of step.articles) habitFeatures(way.place, habit, add)
        }),
    )
}

/** What a page's habit says of a title's place. */
export function habitFeatures(place: TitlePlace, habit: Habit, add: Add): void {
  if (place !== 'before' && place !== 'after') return
  if (habit === 'mixed') add('no habit')
  else add('habit', place === habit ? 1 : -1)
}

type Join = { run: Run; way: Way }

/** Whether a step gives a title of the join to a text of the join. */
function repeats(step: Step, join: Join): boolean {
  if (step.last < join.run.first || step.first > join.run.last) return false
  return step.articles.some(
    ({ run, way }) =>
      way.titles.some((t) => join.way.titles.includes(t)) &&
      run.parts.some((p) => isText(p) && join.run.parts.includes(p)),
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
