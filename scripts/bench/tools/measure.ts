import type { Measured } from './engine.ts'
import type { Sample } from './sample.ts'
import type { Truth } from './truth.ts'

/** What an engine did with the queries of one kind. Bytes, requests, rounds and milliseconds as sorted lists. */
export type Row = {
  kind: string
  recall: number
  precision: number
  /** of the queries, how many had a right and certain count */
  counted: number
  bytes: number[]
  requests: number[]
  rounds: number[]
  ms: number[]
}

/** Recall and precision are means over the queries; precision is of what is shown, the first ten. */
export async function measureKind(engine: Measured, { kind, queries }: Sample, { answersTo }: Truth): Promise<Row> {
  const row: Row = { kind, recall: 0, precision: 0, counted: 0, bytes: [], requests: [], rounds: [], ms: [] }
  for (const query of queries) {
    const right = answersTo(query)
    const { ids, total, exact } = await engine.all(query)
    const cold = await engine.cold(query)
    const listed = new Set(ids)
    const found =
      ids.length < total && total === right.size ? right.size : [...right].filter((id) => listed.has(id)).length
    row.recall += share(found, right.size) / queries.length
    row.precision += share(cold.ids.filter((id) => right.has(id)).length, cold.ids.length) / queries.length
    if (exact && total === right.size) row.counted += 1 / queries.length
    row.bytes.push(cold.bytes)
    row.requests.push(cold.requests)
    if (cold.rounds !== undefined) row.rounds.push(cold.rounds)
    row.ms.push(await engine.warm(query))
  }
  for (const list of [row.bytes, row.requests, row.rounds, row.ms]) list.sort((a, b) => a - b)
  return row
}

/** Searches for headlines: how often the article is among the first ten, and the mean of one over its rank. */
export async function measureKnown(engine: Measured, items: readonly { headline: string; id: string }[]) {
  let among = 0
  let reciprocal = 0
  for (const { headline, id } of items) {
    const rank = (await engine.cold(headline)).ids.indexOf(id) + 1
    if (rank > 0) among++
    reciprocal += rank > 0 ? 1 / rank : 0
  }
  return { among: share(among, items.length), reciprocal: share(reciprocal, items.length) }
}

/** The value below which so much of a sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** A part of a whole; of nothing, everything. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
