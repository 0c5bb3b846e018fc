import type { Registered } from '../../../src/archive/permalinks.ts'
import { pairsOf, resemblance } from './look.ts'
import { isEqual } from './same-page.ts'
import { fewestShared, gramsOf, overlap } from './sketch.ts'
import type { Claims, PageMemory, Reading, Text } from './types.ts'

/** An article that has the text of one that was withdrawn, or much of it. */
export type Reprint = { dump: string; line: number; id: string; of: string; isWhole: boolean }

/** The articles that say what was withdrawn: another paper may have printed it, too, a page may be cut otherwise now, and both may be read well or badly. */
export function reprints(
  { ids, missing }: Claims,
  links: readonly Registered[],
  { memory, readings }: { memory: readonly PageMemory[]; readings: readonly Reading[] },
): Reprint[] {
  const sketches = new Map(links.flatMap(({ id, sketch, state }) => (state === 'withdrawn' ? [[id, sketch]] : [])))
  if (sketches.size === 0) return []
  const articles = readings.flatMap(({ dump, articles }) =>
    articles.map((text, at) => ({ ...text, dump, id: ids.get(dump)?.[at] ?? '' })),
  )
  const known = [...memory.flatMap(({ texts, lost }) => [...texts, ...lost]), ...articles]
  const withdrawn = new Withdrawn(
    known.flatMap(({ id, look }) => (sketches.has(id) ? [{ id, look, sketch: sketches.get(id) ?? '' }] : [])),
  )
  const named = new Set(missing.flatMap(({ link, candidates }) => candidates.map((id) => `${link.id} ${id}`)))
  return articles.flatMap((article): Reprint[] => {
    if (sketches.has(article.id) || article.look.length < shortestText) return []
    const { dump, id, look } = article
    const all = withdrawn.alike(article).filter((one) => !named.has(`${one.id} ${id}`))
    const of = all.find((one) => isEqual(article, one)) ?? all.find((one) => saysMuchOf(article, one))
    return of ? [{ dump, line: look.line, id, of: of.id, isWhole: isEqual(article, of) }] : []
  })
}

type Known = Text & { id: string }

/** Texts that were withdrawn, by the hashes of their looks and sketches. */
class Withdrawn {
  readonly #byHash = new Map<string, Set<Known>>()

  constructor(texts: Iterable<Known>) {
    for (const text of texts)
      for (const hash of hashesOf(text)) this.#byHash.set(hash, (this.#byHash.get(hash) ?? new Set()).add(text))
  }

  /** Those that share enough hashes to be alike. */
  alike(text: Text): Known[] {
    const shared = new Map<Known, number>()
    for (const hash of hashesOf(text))
      for (const one of this.#byHash.get(hash) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
    return [...shared].flatMap(([one, times]) => (times >= fewestShared ? one : []))
  }
}

const hashesOf = ({ look, sketch }: Text): string[] => [
  ...pairsOf(look?.pairs ?? null).map((hash) => `pair ${hash}`),
  ...gramsOf(sketch).map((hash) => `gram ${hash}`),
]

/** Another number of a standing column is about as long, and has other figures. */
function saysMuchOf(a: Text, b: Text): boolean {
  const alike = Math.max(
    resemblance(a.look?.pairs ?? null, b.look?.pairs ?? null),
    overlap(a.sketch, b.sketch).ofSmaller,
  )
  if (alike < leastAlike) return false
  const [length, other] = [a.look?.length ?? 0, b.look?.length ?? 0]
  const isAsLong = Math.max(length, other) < 1.1 * Math.min(length, other)
  return !isAsLong || a.look?.figures === b.look?.figures
}

/** Another article about the same thing comes to 0.28, half of a text with some of another to 0.5. */
const leastAlike = 0.45

/** Shorter ones are printed again and again: 下期预告. */
const shortestText = 20
