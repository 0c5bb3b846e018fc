import { rarity, weightOfLevel } from './level.ts'
import { type DocSet, DocSetWriter } from './phrase.ts'

/** Documents that may be the answer: `sure` as in a `DocSet`, `scores` the better the higher. */
export type Found = { docs: Uint32Array; sure: Uint8Array; scores: Float64Array }

type Wanted = {
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
  const needed = [...texts.map((set) => new Cursor(set)), ...filters.map((set) => new Cursor(set))]
  const unwanted = without.map((set) => new Cursor(set))
  const weights = texts.map(({ docs, more = 0 }) => rarity(docs.length + more, all))
  const candidates = smallest([...texts, ...filters]) ?? everything(all)
  const docs = new Uint32Array(candidates.length)
  const sure = new Uint8Array(candidates.length)
  const scores = new Float64Array(candidates.length)
  let found = 0
  for (const doc of candidates) {
    if (!inTime(doc)) continue
    let verdict = holdIn(needed, doc)
    for (const cursor of unwanted)
      if (verdict !== miss && cursor.find(doc)) verdict = cursor.isSure() ? miss : candidate
    if (verdict === miss) continue
    docs[found] = doc
    sure[found] = verdict
    let score = 0
    for (let i = 0; i < weights.length; i++) score += (weights[i] ?? 0) * (needed[i]?.weight() ?? 0)
    scores[found++] = score
  }
  return { docs: docs.subarray(0, found), sure: sure.subarray(0, found), scores: scores.subarray(0, found) }
}

/** What a document is to a query. */
const answer = 1
const candidate = 0
const miss = -1

function holdIn(cursors: readonly Cursor[], doc: number): number {
  let verdict = answer
  for (const cursor of cursors) {
    if (!cursor.find(doc)) return miss
    if (!cursor.isSure()) verdict = candidate
  }
  return verdict
}

/** A place in a set that only moves on: the documents that are asked for ascend. */
class Cursor {
  private at = 0
  private readonly set: DocSet

  constructor(set: DocSet) {
    this.set = set
  }

  find(doc: number): boolean {
    const { docs } = this.set
    while (this.at < docs.length && (docs[this.at] ?? 0) < doc) this.at++
    return docs[this.at] === doc
  }

  isSure(): boolean {
    return this.set.sure[this.at] === 1
  }

  weight(): number {
    return weightOfLevel[this.set.levels[this.at] ?? 0] ?? 0
  }
}

/** The documents that are in at least one of the sets, each as sure, and with as much said of it, as in any. */
export function united(sets: readonly DocSet[]): DocSet {
  const [only] = sets
  if (only && sets.length === 1) return only
  const best = new Map<number, { sure: number; level: number }>()
  for (const { docs, sure, levels } of sets)
    docs.forEach((doc, i) => {
      const known = best.get(doc) ?? { sure: 0, level: 0 }
      best.set(doc, { sure: Math.max(known.sure, sure[i] ?? 0), level: Math.max(known.level, levels[i] ?? 0) })
    })
  const writer = new DocSetWriter()
  for (const [doc, { sure, level }] of [...best].sort((a, b) => a[0] - b[0])) writer.add(doc, sure === 1, level)
  return writer.finish()
}

function smallest(sets: readonly DocSet[]): Uint32Array | undefined {
  return sets.map(({ docs }) => docs).sort((a, b) => a.length - b.length)[0]
}

function everything(all: number): Uint32Array {
  return Uint32Array.from({ length: all }, (_, i) => i)
}
