import { rarity, weightOfLevel } from './level.ts'
import { type DocSet, DocSetWriter } from './phrase.ts'

/** Documents that may be the answer: `sure` as in a `DocSet`, `scores` the better the higher. */
export type Found = { docs: Uint32Array; sure: Uint8Array; scores: Float64Array }

export type Wanted = {
  /** all of these, each counting for the score */
  texts: readonly DocSet[]
  /** all of these, for nothing */
  filters: readonly DocSet[]
  /** none of these */
  without: readonly DocSet[]
  /** whether a document's number passes what is asked about dates */
  inTime: (doc: number) => boolean
  /** how many documents there are */
  all: number
}

/** The documents that are in all the sets that they have to be in and surely in none that they must not be in. */
export function combined({ texts, filters, without, inTime, all }: Wanted): Found {
  const needed = [...texts, ...filters]
  const weights = texts.map(({ docs }) => rarity(docs.length, all))
  const at = needed.map(() => 0)
  const against = without.map(() => 0)
  const docs: number[] = []
  const sure: number[] = []
  const scores: number[] = []
  for (const doc of smallest(needed) ?? everything(all)) {
    if (!inTime(doc) || !needed.every((set, i) => advance(set, at, i, doc))) continue
    let certain = needed.every((set, i) => set.sure[at[i] ?? 0] === 1)
    const excluded = without.map((set, i) => advance(set, against, i, doc) && (set.sure[against[i] ?? 0] ?? 0) + 1)
    if (excluded.includes(2)) continue
    if (excluded.includes(1)) certain = false
    docs.push(doc)
    sure.push(certain ? 1 : 0)
    scores.push(weights.reduce((sum, weight, i) => sum + weight * levelWeight(texts[i], at[i]), 0))
  }
  return { docs: Uint32Array.from(docs), sure: Uint8Array.from(sure), scores: Float64Array.from(scores) }
}

/** The documents that are in at least one of the sets. */
export function united(sets: readonly DocSet[]): DocSet {
  const [only] = sets
  if (only && sets.length === 1) return only
  const surest = new Map<number, number>()
  for (const { docs, sure } of sets)
    docs.forEach((doc, i) => {
      surest.set(doc, Math.max(surest.get(doc) ?? 0, sure[i] ?? 0))
    })
  const writer = new DocSetWriter()
  for (const [doc, sure] of [...surest].sort((a, b) => a[0] - b[0])) writer.add(doc, sure === 1, 0)
  return writer.finish()
}

function smallest(sets: readonly DocSet[]): Uint32Array | undefined {
  return sets.map(({ docs }) => docs).sort((a, b) => a.length - b.length)[0]
}

function everything(all: number): Uint32Array {
  return Uint32Array.from({ length: all }, (_, i) => i)
}

function advance({ docs }: DocSet, at: number[], i: number, doc: number): boolean {
  let nth = at[i] ?? 0
  while ((docs[nth] ?? Number.POSITIVE_INFINITY) < doc) nth++
  at[i] = nth
  return docs[nth] === doc
}

function levelWeight(set: DocSet | undefined, at: number | undefined): number {
  return weightOfLevel[set?.levels[at ?? 0] ?? 0] ?? 0
}
