import { columnsOf, isPhoto, opens } from '../layout/heading-shape.ts'
import type { Part, Run, Way } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { Candidates } from './candidates.ts'
import { isText, placeOf } from './parts.ts'

/** One step of the cover of a page: neighbouring parts, from `first` to `last`, read as one article, as two (`set` tells how they stand), or, without articles, a title that no text has. */
export type Step = {
  first: number
  last: number
  articles: { run: Run; way: Way }[]
  set?: 'titles side by side' | 'set into another'
  score: number
}

/** Every step that a page allows:
 *      one article:   [title] [text] …
 *      two headlines side by side, and their two texts side by side below them:
 *                     [title 1] [title 2] [text 1] [text 2]       or crossed
 *      an article set into another, which goes on behind it:
 *                     [title 1] [text 1] [photo] [text 1, the rest] */
export function stepsOf(candidates: Candidates, runs: readonly Run[]): Step[] {
  const single = runs.flatMap((run) =>
    run.ways.map((way): Step => ({ first: run.first, last: run.last, articles: [{ run, way }], score: way.score })),
  )
  return [...single, ...pairSteps(candidates), ...nestedSteps(candidates, runs)]
}

/** Texts of a pair have so many parts at most. */
const mostInPair = 7

function pairSteps(candidates: Candidates): Step[] {
  const { parts } = candidates.page
  const steps: Step[] = []
  for (let i = 0; i + 1 < parts.length; i++) {
    const [a, b] = [parts[i], parts[i + 1]]
    if (a?.is !== 'title' || b?.is !== 'title') continue
    steps.push(...pairsBelow(candidates, i, a, b))
  }
  return steps
}

/** [a] [b] [text] [text]: each of the two titles may belong to each of the texts. */
function pairsBelow(candidates: Candidates, at: number, a: TitleBlock, b: TitleBlock): Step[] {
  const { parts } = candidates.page
  const start = at + 2
  const steps: Step[] = []
  for (let cut = start + 1; cut < Math.min(parts.length, start + mostInPair); cut++) {
    if (parts[cut]?.is === 'title') continue
    const upper = parts.slice(start, cut)
    if (upper[0]?.is === 'title') break
    for (let end = cut; end < Math.min(parts.length, cut + mostInPair); end++)
      steps.push(...bothWays(candidates, { at, last: end, upper, lower: parts.slice(cut, end + 1), a, b }))
  }
  return steps
}

type Pair = {
  at: number
  last: number
  upper: readonly Part[]
  lower: readonly Part[]
  a: TitleBlock
  b: TitleBlock
}

function bothWays(candidates: Candidates, { at, last, upper, lower, a, b }: Pair): Step[] {
  const steps: Step[] = []
  if (!isBorder(candidates, upper, lower)) return steps
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const one = titledBy(candidates, x, upper, at, last)
    const two = one && titledBy(candidates, y, lower, at, last)
    if (one && two)
      steps.push({
        first: at,
        last,
        articles: [one, two],
        set: 'titles side by side',
        score: one.way.score + two.way.score + candidates.weights['titles side by side'],
      })
  }
  return steps
}

/** Another column width, a dateline, or words that have nothing in common: two texts meet here, and not the halves of one. */
function isBorder(candidates: Candidates, upper: readonly Part[], lower: readonly Part[]): boolean {
  const [above, below] = [upper.filter(isText), lower.filter(isText)]
  const [last, first] = [above.at(-1), below[0]]
  if (!last || !first || first !== lower[0]) return false
  if (opens(first) || Math.abs(columnsOf(last) - columnsOf(first)) > 0.5) return true
  return above.every((a) => below.every((b) => candidates.page.cohesion(a, b) < nothingInCommon))
}

const nothingInCommon = -0.3

/** A text with a title that stands apart from it; nothing when they do not fit. */
function titledBy(candidates: Candidates, title: TitleBlock, text: readonly Part[], first: number, last: number) {
  const own = [...text, title].sort((p, q) => placeOf(p) - placeOf(q))
  const way = candidates.ways(own).find((w) => w.titles.length === 1 && w.titles[0] === title)
  return way && { run: { first, last, parts: own, ways: [] }, way }
}

/** What is set into an article, and what of it stands behind, have so many parts at most. */
const mostNested = 4
const mostAround = 8

function nestedSteps(candidates: Candidates, runs: readonly Run[]): Step[] {
  const { parts } = candidates.page
  const steps: Step[] = []
  for (const inner of runs) {
    if (inner.last - inner.first >= mostNested || !standsAlone(inner)) continue
    const way = inner.ways.reduce((x, y) => (y.score > x.score ? y : x))
    for (let first = inner.first - 1; first > Math.max(-1, inner.first - mostAround); first--) {
      for (let last = inner.last + 1; last < Math.min(parts.length, inner.last + mostNested); last++) {
        const [upper, lower] = [parts.slice(first, inner.first), parts.slice(inner.last + 1, last + 1)]
        if (!goesOn(upper, lower)) continue
        const own = [...upper, ...lower]
        for (const around of candidates.ways(own)) {
          const run = { first, last, parts: own, ways: [] }
          steps.push({
            first,
            last,
            articles: [
              { run, way: around },
              { run: inner, way },
            ],
            set: 'set into another',
            score: around.score + way.score + candidates.weights['set into another'],
          })
        }
      }
    }
  }
  return steps
}

const standsAlone = (run: Run): boolean => run.parts.some((p) => isText(p) && isPhoto(p))

/** The text behind what is set in must be set as the text above it, and begin no article. */
function goesOn(upper: readonly Part[], lower: readonly Part[]): boolean {
  const before = upper.findLast(isText)
  const behind = lower[0]
  return (
    before !== undefined &&
    behind?.is === 'chain' &&
    lower.at(-1)?.is === 'chain' &&
    upper.at(-1)?.is === 'chain' &&
    !opens(behind) &&
    !isPhoto(behind) &&
    !isPhoto(before) &&
    Math.abs(columnsOf(before) - columnsOf(behind)) <= 1
  )
}
