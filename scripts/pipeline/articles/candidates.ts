import { inBrackets, isIntroduction, isNote, isPart, isPhoto, opens } from '../layout/heading-shape.ts'
import { type Add, fittedWeights, scoreOf, type Weights } from '../model/score.ts'
import type { Chain, Part, Run, TitlePlace, Way } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { PageEvidence } from './page-evidence.ts'
import { isLabel, isText, isTitle } from './parts.ts'
import { canBeSubhead, parallelFeatures, subheadFeatures } from './subheads.ts'
import { textFeatures } from './text-features.ts'
import { titleFeatures, untitledFeatures } from './title-features.ts'

/** No article has more fragments and titles; where there are hundreds of them, each is a line. */
export const mostParts = 48
const fewestParts = 12
const mostInRuns = 2400
/** A title has so many blocks at most, a picture so many headings beside it. */
const mostBlocks = 3
const mostBesidePhoto = 3

/** The articles that a page allows, each with its score. */
export class Candidates {
  readonly page: PageEvidence
  readonly weights: Weights

  constructor(page: PageEvidence, weights: Weights = fittedWeights) {
    this.page = page
    this.weights = weights
  }

  /** Every run of neighbours that can be an article, with its ways. */
  runs(): Run[] {
    const { parts } = this.page
    const runs: Run[] = []
    const most = Math.max(fewestParts, Math.min(mostParts, Math.floor(mostInRuns / parts.length)))
    for (let i = 0; i < parts.length; i++) {
      const own: Part[] = []
      const chains: Chain[] = []
      let openings = 0
      for (let j = i; j < Math.min(parts.length, i + most); j++) {
        const part = parts[j] as Part
        own.push(part)
        if (isText(part)) {
          if (chains.some((c) => !isIntroduction(c)) && opens(part) && !isPart(part, chains)) openings++
          chains.push(part)
        }
        if (openings > 1) break
        const ways = this.ways([...own])
        if (ways.length) runs.push({ first: i, last: j, parts: [...own], ways })
        if (chains.length > 1 && chains.some(isPhoto)) break
      }
    }
    return runs
  }

  /** Every way to read these parts, in printed order, as one article; none when they cannot be one. */
  ways(own: readonly Part[]): Way[] {
    const headings = headingsOf(own)
    if (!headings) return []
    const base = this.#score((add) => textFeatures(this.page, own, headings.columnNames.length, add))
    const possible = new Map(headings.titles.map((t) => [t, canBeSubhead(t, own)]))
    const subheads = new Map(
      headings.titles.map((t) => [
        t,
        possible.get(t) ? this.#score((add) => subheadFeatures(this.page, own, t, add)) : 0,
      ]),
    )
    const ways: Way[] = []
    for (const title of [[], ...groupsOf(own, headings.titles)]) {
      const others = headings.titles.filter((t) => !title.includes(t))
      if (others.some((t) => !possible.get(t))) continue
      const place = sideOf(title, own)
      const score =
        base +
        this.#score((add) => {
          if (title.length === 0) untitledFeatures(this.page, own, add)
          else titleFeatures(this.page, own, title, place, add)
          parallelFeatures(others, add)
        })
      ways.push({
        titles: title.length ? [...title, ...headings.columnNames] : [],
        place,
        score: others.reduce((sum, t) => sum + (subheads.get(t) ?? 0), score),
      })
    }
    return ways
  }

  #score(tell: (add: Add) => void): number {
    return scoreOf(this.weights, tell)
  }
}

/** All that speaks for reading these parts as one article in this way: what `ways` adds up. */
export function articleFeatures(page: PageEvidence, own: readonly Part[], way: Way, add: Add): void {
  const headings = headingsOf(own)
  if (!headings) return
  textFeatures(page, own, headings.columnNames.length, add)
  const title = way.titles.filter((t) => !headings.columnNames.includes(t))
  if (title.length === 0) untitledFeatures(page, own, add)
  else titleFeatures(page, own, title, way.place, add)
  const others = headings.titles.filter((t) => !title.includes(t))
  for (const t of others) subheadFeatures(page, own, t, add)
  parallelFeatures(others, add)
}

/** The headings of parts that can be one article: names of columns in brackets, and what can be its title or a subhead. */
function headingsOf(own: readonly Part[]): { titles: TitleBlock[]; columnNames: TitleBlock[] } | undefined {
  const chains = own.filter(isText)
  if (chains.length === 0) return undefined
  const all = own.filter(isTitle)
  if (!chains.some(isPhoto)) {
    const columnNames = all.filter((t) => inBrackets.test(t.text))
    return { titles: all.filter((t) => !columnNames.includes(t) && !isLabel(t)), columnNames }
  }
  return chains.length > 1 || all.length > mostBesidePhoto ? undefined : { titles: all, columnNames: [] }
}

/** Title blocks with no text between them. */
function groupsOf(own: readonly Part[], titles: readonly TitleBlock[]): TitleBlock[][] {
  const groups: TitleBlock[][] = []
  for (const t of titles) {
    const group: TitleBlock[] = []
    for (let k = own.indexOf(t); k < own.length && group.length < mostBlocks; k++) {
      const part = own[k] as Part
      if (!isTitle(part)) break
      if (!titles.includes(part)) continue
      group.push(part)
      groups.push([...group])
    }
  }
  return groups
}

function sideOf(title: readonly TitleBlock[], own: readonly Part[]): TitlePlace {
  const [first] = title
  if (!first) return 'none'
  const chains = own.filter(isText)
  const texts = chains.some((c) => !isNote(c)) ? chains.filter((c) => !isNote(c)) : chains
  if (texts.every((c) => c.from > first.at)) return 'before'
  if (texts.every((c) => c.to < first.at)) return 'after'
  return 'inside'
}
