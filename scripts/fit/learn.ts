import type { Feature, Weights } from '../pipeline/model/score.ts'
import { randomFrom, shuffled } from './random.ts'

/** How often each feature should be told more often (or less) than it is, for one page under some weights. */
export type SlopeOf<Sample> = (sample: Sample, weights: Weights) => ReadonlyMap<Feature, number>

/** How weights are learnt: how often from each page, how much a real page counts (a made one counts 1), how strongly a weight is held where it was, how far one page moves it at first, and which share of the
 *  way to the learnt weights is gone: pages of other kinds than those that are learnt from are read with what is left. */
export type Plan = { rounds: number; real: number; hold: number; stride: number; share: number }

/** Learns weights by the difference between what is nearest to the truth (hope) and what is best when faults count extra (fear): steps by AdaGrad, held near what the weights were before, averaged over the later
 *  rounds. Only what some page tells is moved. Chiang, Hope and fear for discriminative training of statistical translation models, JMLR 2012. */
export function learn<Sample extends { isReal: boolean }>(
  samples: readonly Sample[],
  before: Weights,
  { rounds, real, hold, stride, share }: Plan,
  slopeOf: SlopeOf<Sample>,
  tell: (round: number) => void,
): Weights {
  const weights: Record<Feature, number> = { ...before }
  const names = Object.keys(weights) as Feature[]
  const squares = new Map<Feature, number>()
  const sums = new Map<Feature, number>()
  const random = randomFrom(7)
  let counted = 0
  for (let round = 0; round < rounds; round++) {
    for (const k of shuffled(samples.length, random)) {
      const sample = samples[k] as Sample
      const slope = slopeOf(sample, weights)
      for (const name of names) {
        const up = ((slope.get(name) ?? 0) - (weights[name] - before[name]) * hold) * (sample.isReal ? real : 1)
        if (up === 0) continue
        const square = (squares.get(name) ?? firstSquare) + up * up
        squares.set(name, square)
        weights[name] += (stride * up) / Math.sqrt(square)
      }
      if (round * 3 < rounds) continue
      counted++
      for (const name of names) sums.set(name, (sums.get(name) ?? 0) + weights[name])
    }
    tell(round + 1)
  }
  for (const [name, sum] of sums) weights[name] = before[name] + share * (sum / counted - before[name])
  return weights
}

/** What the sum of a weight's squared steps begins with. */
const firstSquare = 2
/** So much more than a point of score is a fault, in the search for what is nearest to the truth. */
export const farAbove = 20
