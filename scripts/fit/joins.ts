import type { Add, Feature, Weights } from '../pipeline/model/score.ts'
import type { TornPage } from '../pipeline/reading-order/torn-page.ts'
import { joinsOf } from '../pipeline/reading-order/torn-paragraphs.ts'
import type { Fragment } from '../pipeline/types/layout.ts'
import type { Piece } from '../pipeline/types/lines.ts'
import { squash } from '../score/figures.ts'
import type { Gold } from '../score/gold.ts'
import { farAbove, type Plan } from './learn.ts'

/** A page whose torn ends are to be joined: of each end that the truth knows, the start it reads on in, none where it does in none. */
export type JoinSample = { torn: TornPage; next: ReadonlyMap<Fragment, Fragment | undefined> }

export const planOfJoins: Plan = { rounds: 8, real: 6, hold: 0.002, stride: 0.15, share: 1 }

/** What moves the weights of joins. */
export function joinSlope({ torn, next }: JoinSample, weights: Weights): ReadonlyMap<Feature, number> {
  const slope = new Map<Feature, number>()
  const isWrong = (end?: Fragment, start?: Fragment) =>
    end && start && next.has(end) && next.get(end) !== start ? 1 : 0
  const isLost = (end?: Fragment, start?: Fragment) => (end && !start && next.get(end) ? 1 : 0)
  const faults = (points: number) => (end?: Fragment, start?: Fragment) =>
    points * (isWrong(end, start) + isLost(end, start))
  const count = (sign: number, points: number) =>
    joinFeatures(torn, joinsOf(torn, weights, faults(points)), (f, v = 1) =>
      slope.set(f, (slope.get(f) ?? 0) + sign * v),
    )
  count(1, -farAbove)
  count(-1, 1)
  return slope
}

function joinFeatures(torn: TornPage, joins: ReadonlyMap<Fragment, Fragment>, add: Add): void {
  for (const end of torn.ends) torn.features(end, joins.get(end), add)
  const taken = new Set(joins.values())
  for (const start of torn.starts) if (!taken.has(start)) torn.features(undefined, start, add)
}

/** Where each torn end goes on in truth: the text of its item goes on with the first characters of that start. */
export function trueJoins(gold: Gold, { ends, starts }: TornPage): Map<Fragment, Fragment | undefined> {
  const texts = gold.items.map((item) => item.paragraphs.map((p) => squash(p.text)).join('\n'))
  const placeIn = (text: string, part: string) => (part.length < few ? -1 : text.indexOf(part))
  const startsAt = new Map<string, Fragment>()
  for (const start of starts) {
    const head = charactersOf(start.paragraphs[0]?.pieces ?? []).slice(0, many)
    texts.forEach((text, i) => {
      const at = placeIn(text, head)
      if (at >= 0) startsAt.set(`${i} ${at}`, start)
    })
  }
  const next = new Map<Fragment, Fragment | undefined>()
  for (const end of ends) {
    const tail = charactersOf(end.paragraphs.at(-1)?.pieces ?? []).slice(-many)
    texts.forEach((text, i) => {
      const at = placeIn(text, tail)
      if (at < 0 || next.get(end)) return
      const found = startsAt.get(`${i} ${at + tail.length}`)
      next.set(end, found === end ? undefined : found)
    })
  }
  return next
}

/** So many characters of a text are looked for; fewer stand anywhere. */
const many = 14
const few = 5

const charactersOf = (pieces: readonly Piece[]): string => squash(pieces.map((p) => p.plain).join(''))

/** How many of the joins of some pages are true, and how many of the true ones are found. */
export function joinFigures(samples: readonly JoinSample[], weights: Weights): string {
  let [right, made, of] = [0, 0, 0]
  for (const { torn, next } of samples) {
    const joins = joinsOf(torn, weights)
    for (const [end, start] of next) {
      const found = joins.get(end)
      if (found) made++
      if (start) of++
      if (start && found === start) right++
    }
  }
  return `joins ${((100 * right) / Math.max(1, made)).toFixed(1)} % true, ${((100 * right) / Math.max(1, of)).toFixed(1)} % found of ${of}`
}
