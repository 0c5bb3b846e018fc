import fitted from './weights.json' with { type: 'json' }

/** What speaks for or against a way to read the page; README.md has a sentence and a printed example for each. */
export type Feature = keyof typeof fitted

/** What each feature weighs, as odds on a logarithmic scale: a point more is about three times as likely. */
export type Weights = Readonly<Record<Feature, number>>

/** Tells one feature and how strongly it holds. */
export type Add = (feature: Feature, value?: number) => void

/** The weights that `npm run fit` made. */
export const fittedWeights: Weights = fitted

/** The sum of the features that are told, each times its weight. */
export function scoreOf(weights: Weights, tell: (add: Add) => void): number {
  let score = 0
  tell((feature, value = 1) => {
    score += weights[feature] * value
  })
  return score
}

/** The features that are told, each with the points that it adds: those that speak loudest first. */
export function termsOf(weights: Weights, tell: (add: Add) => void): [Feature, number][] {
  const terms = new Map<Feature, number>()
  tell((feature, value = 1) => terms.set(feature, (terms.get(feature) ?? 0) + weights[feature] * value))
  return [...terms].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
}
