import { columnsOf, isPhoto, isSetAsHeadline, isSetAsSubhead, opens } from '../layout/heading-shape.ts'
import { cohesion, pairsOfPage } from '../text/cohesion.ts'
import { bigrams } from '../text/typography.ts'
import type { Draft } from '../types/articles.ts'

/** An article that another one cuts in two leaves a part without a headline of its own, or with a subhead in its place. Such a part goes back to the article of the same
 *  column width with which it has most words in common; without one it stays alone.
 *      … [article A] [article B, set into it] [the rest of A, under a subhead] … */
export function gatherParts(drafts: readonly Draft[]): Draft[] {
  const found = drafts.filter(isPart)
  if (found.length === 0) return [...drafts]
  const grams = new Map(drafts.map((d) => [d, bigrams(textOf(d))]))
  const pairs = pairsOfPage(grams.values())
  const parts = found.sort((a, b) => (grams.get(a)?.size ?? 0) - (grams.get(b)?.size ?? 0))
  const hostOf = new Map<Draft, Draft>()
  const home = (d: Draft): Draft => {
    let at = d
    for (let next = hostOf.get(at); next; next = hostOf.get(at)) at = next
    return at
  }
  for (const part of parts) {
    const hosts = drafts.filter(
      (d) => d !== part && !d.chains.some(isPhoto) && home(d) !== part && sameColumns(d, part),
    )
    const scored = hosts.map((host) => ({
      host,
      score: cohesion(grams.get(part) ?? new Map(), grams.get(host) ?? new Map(), pairs) - distance(part, host),
    }))
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (a, b) => (a && a.score >= b.score ? a : b),
      undefined,
    )
    if (best && best.score > sure) hostOf.set(part, home(best.host))
  }
  const merged = new Map<Draft, Draft>()
  for (const d of drafts) if (!hostOf.has(d)) merged.set(d, { ...d, chains: [...d.chains], subheads: [...d.subheads] })
  for (const part of hostOf.keys()) {
    const host = merged.get(home(part))
    host?.chains.push(...part.chains)
    host?.subheads.push(...part.subheads, ...part.titles)
    if (host && part.quotes) host.quotes = [...(host.quotes ?? []), ...part.quotes]
  }
  for (const d of merged.values()) {
    d.chains.sort((a, b) => a.from - b.from)
    d.subheads.sort((a, b) => a.at - b.at)
  }
  return [...merged.values()]
}

/** A part must share clearly more words with its article than strangers do. */
const sure = 1.1
/** For each place further away on the page. */
const perPlace = 0.03

const textOf = (d: Draft) => d.chains.flatMap((c) => c.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain))).join('')

/** What the editors add beside an article stands alone, under the name of its kind. */
const ownKind = /^(?:编者按|编后语?|编辑手记|记者手记|短评|链接|相关链接|延伸阅读|新闻链接|背景资料|名词解释)$/u

/** No dateline, no byline, no picture, and no title that could only be a headline. */
function isPart(d: Draft): boolean {
  const first = d.chains[0]
  if (!first || d.chains.some((c) => opens(c) || isPhoto(c))) return false
  if (d.place === 'none') return true
  const columns = columnsOf(first)
  if (d.titles.some((t) => ownKind.test(t.text))) return false
  return d.titles.every((t) => !isSetAsHeadline(t, columns) && isSetAsSubhead(t, columns))
}

function sameColumns(a: Draft, b: Draft): boolean {
  const [x, y] = [a.chains.at(-1), b.chains[0]]
  return (
    x !== undefined &&
    y !== undefined &&
    a.chains.some((c) => b.chains.some((e) => Math.abs(columnsOf(c) - columnsOf(e)) <= 1))
  )
}

function distance(a: Draft, b: Draft): number {
  const [x, y] = [a.chains[0]?.from ?? 0, b.chains[0]?.from ?? 0]
  return perPlace * Math.abs(x - y)
}
