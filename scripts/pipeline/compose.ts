import type { TitleBlock } from './fragments.ts'
import type { Chain } from './link.ts'
import { Facts, type Part, type Run, type TitlePlace, type Way, weights } from './ways.ts'

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

export type Composition = {
  drafts: Draft[]
  /** title blocks that belong to no text */
  loose: TitleBlock[]
  /** the habit of the page that fitted best */
  habit: 'before' | 'after' | 'mixed'
  /** every way that was weighed for an article of the result, for `explain` */
  weighed: { first: number; last: number; title: string | undefined; place: TitlePlace; score: number }[]
}

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

type Cover = {
  total: number
  habit: 'before' | 'after' | 'mixed'
  chosen: { run: Run; way: Way | undefined; score: number }[]
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
    // A title may stay without a text; a text never stays without an article.
    if (parts[i]?.is === 'title' && here + weights.looseTitle > (best[i + 1] as number)) {
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
