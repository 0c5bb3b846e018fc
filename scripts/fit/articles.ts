import { articleFeatures, Candidates } from '../pipeline/articles/candidates.ts'
import type { Step } from '../pipeline/articles/groupings.ts'
import type { PageEvidence } from '../pipeline/articles/page-evidence.ts'
import { isText, isTitle } from '../pipeline/articles/parts.ts'
import { bestCover, type Cover, habitFeatures, type Page, pageOf } from '../pipeline/articles/segmentation.ts'
import { looseFeatures } from '../pipeline/articles/title-features.ts'
import type { Add, Feature, Weights } from '../pipeline/model/score.ts'
import type { Part } from '../pipeline/types/articles.ts'
import { farAbove, type Plan } from './learn.ts'
import type { PartTruth } from './truth.ts'

/** A page's parts, and what each is in truth. */
export type ArticleSample = { page: PageEvidence; truth: ReadonlyMap<Part, PartTruth> }

export const planOfArticles: Plan = { rounds: 3, real: 16, hold: 0.01, stride: 0.12, share: 0.6 }

/** What moves the weights of articles. */
export function articleSlope(sample: ArticleSample, weights: Weights): ReadonlyMap<Feature, number> {
  const page = pageOf(new Candidates(sample.page, weights))
  const faults = faultsOf(sample, page)
  const slope = new Map<Feature, number>()
  const count = (cover: Cover, sign: number) =>
    coverFeatures(sample.page, cover, (f, v = 1) => slope.set(f, (slope.get(f) ?? 0) + sign * v))
  count(bestCover(withFaults(page, faults, -farAbove)), 1)
  count(bestCover(withFaults(page, faults, 1)), -1)
  return slope
}

const withFaults = (page: Page, faults: ReadonlyMap<Step, number>, points: number): Page => ({
  ...page,
  steps: page.steps.map((steps) => steps.map((s) => ({ ...s, score: s.score + points * (faults.get(s) ?? 0) }))),
})

/** How often each step goes against the truth: texts put together that are of two items, or parted that are of one; titles that are not, of no text, or of another's. */
function faultsOf({ truth, page }: ArticleSample, { steps }: Page): Map<Step, number> {
  const firsts = new Map<number, Part>()
  for (const part of page.parts) {
    const item = truth.get(part)?.item
    if (item && isText(part) && !firsts.has(item)) firsts.set(item, part)
  }
  return new Map(steps.flat().map((step) => [step, faultsIn(step, truth, page, firsts)]))
}

function faultsIn(
  step: Step,
  truth: ReadonlyMap<Part, PartTruth>,
  page: PageEvidence,
  firsts: ReadonlyMap<number, Part>,
): number {
  let faults = 0
  if (step.articles.length === 0) {
    const own = truth.get(page.parts[step.first] as Part)
    return own?.item && firsts.has(own.item) ? (own.is === 'title' ? 1 : aLittle) : 0
  }
  for (const { run, way } of step.articles) {
    const texts = run.parts.filter(isText)
    const item = truth.get(texts[0] as Part)?.item
    texts.forEach((text, i) => {
      const own = truth.get(text)?.item
      if (i > 0 && own !== truth.get(texts[i - 1] as Part)?.item) faults += twoAsOne
      if (i > 0 && own === 0) faults += aLittle
      if (i === 0 && own && firsts.get(own) !== text) faults++
    })
    for (const title of run.parts.filter(isTitle)) {
      const own = truth.get(title)
      if (!own || own.item === undefined) continue
      if (way.titles.includes(title)) faults += own.is === 'title' && own.item === item ? 0 : 1
      else if (own.is === 'title') faults += lostTitle
      else if (own.item !== item) faults += aLittle
    }
  }
  return faults
}

/** Two items read as one are both wrong, with the second's title, names and county; one that is cut in two is one wrong item. */
const twoAsOne = 2.5
const lostTitle = 2
const aLittle = 0.5

/** What a cover says, feature by feature. */
function coverFeatures(page: PageEvidence, { chosen, habit }: Cover, add: Add): void {
  for (const { first, articles, set } of chosen) {
    if (articles.length === 0) {
      const title = page.parts[first]
      if (title && isTitle(title)) looseFeatures(page, title, add)
    }
    if (set) add(set)
    for (const { run, way } of articles) {
      articleFeatures(page, run.parts, way, add)
      habitFeatures(way.place, habit, add)
    }
  }
}

/** How much of some pages is read as the truth says: articles whose texts are those of one item (F1), items whose title blocks are the true ones. */
export function articleFigures(samples: readonly ArticleSample[], weights: Weights): string {
  let [right, of, titled, items] = [0, 0, 0, 0]
  for (const { page, truth } of samples) {
    const wanted = new Map<number, { texts: Set<Part>; titles: Set<Part> }>()
    for (const [part, { item, is }] of truth) {
      if (!item) continue
      const own = wanted.get(item) ?? { texts: new Set(), titles: new Set() }
      if (isText(part)) own.texts.add(part)
      else if (is === 'title') own.titles.add(part)
      wanted.set(item, own)
    }
    for (const [item, { texts }] of wanted) if (texts.size === 0) wanted.delete(item)
    items += wanted.size
    of += wanted.size
    for (const { articles } of bestCover(pageOf(new Candidates(page, weights))).chosen)
      for (const { run, way } of articles) {
        const texts = run.parts.filter(isText)
        const item = truth.get(texts[0] as Part)?.item
        if (!item) continue
        of++
        const want = wanted.get(item)
        if (!want) continue
        if (same(want.texts, texts)) right++
        if (same(want.titles, way.titles)) titled++
      }
  }
  const share = (n: number, all: number) => `${((100 * n) / Math.max(1, all)).toFixed(1)} %`
  return `articles ${share(2 * right, of)}, titles ${share(titled, items)}`
}

const same = (want: ReadonlySet<Part>, got: readonly Part[]): boolean =>
  want.size === got.length && got.every((p) => want.has(p))
