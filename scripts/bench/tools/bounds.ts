import type { Measured } from './engine.ts'
import { quantile, type Row } from './measure.ts'

export type Result = {
  articles: number
  engine: Measured['name']
  index: Measured['index']
  known: { among: number; reciprocal: number }
  rows: Row[]
}

/** What the search has to reach, whatever the archive; beside Pagefind, figures of the same run. */
const bounds = { rounds: 4, warm: 50, bytes: 150_000, faster: 8, memory: 1 / 8, coldShare: 1 / 2, segments: 1.2 }

/** A line a bound: whether our own results hold it, and the figure. Beside another engine where there are results of it for as many articles. */
export function boundsReport(results: readonly Result[]): string {
  const own = results.filter(({ engine }) => engine === 'ours')
  return own
    .flatMap((ours) => {
      const pagefind = results.find(({ engine, articles }) => engine === 'Pagefind' && articles === ours.articles)
      const [one, five] = ['ours in 1', 'ours in 5'].map((name) =>
        results.find(({ engine, articles }) => engine === name && articles === ours.articles),
      )
      const checks = [
        ...checksOf(ours),
        ...(one && five ? [checkOfSegments(one, five)] : []),
        ...(pagefind ? checksBeside(ours, pagefind) : []),
      ]
      return [
        `${ours.articles.toLocaleString('en')} articles:`,
        ...checks.map(([held, what, figure]) => `- ${held ? '✓' : '✗'} ${what}: ${figure}`),
      ]
    })
    .join('\n')
}

type Check = [held: boolean, what: string, figure: string]

function checksOf({ rows }: Result): Check[] {
  const recall = Math.min(...rows.map((row) => row.recall))
  const precision = Math.min(...rows.map((row) => row.precision))
  const rounds = Math.max(...rows.flatMap((row) => row.rounds))
  const warm = p95(rows, 'ms')
  const bytes = p95(rows, 'bytes')
  return [
    [isWhole(recall), 'recall of the worst kind of query 1.000', recall.toFixed(3)],
    [isWhole(precision), 'precision of the worst kind 1.000', precision.toFixed(3)],
    [rounds <= bounds.rounds, `at most ${bounds.rounds} rounds of requests`, String(rounds)],
    [warm < bounds.warm, `warm p95 below ${bounds.warm} ms`, warm.toFixed(1)],
    [bytes < bounds.bytes, `cold p95 below ${bounds.bytes / 1000} KB`, (bytes / 1000).toFixed(0)],
  ]
}

function checkOfSegments(one: Result, five: Result): Check {
  const ratio = median(five.rows) / median(one.rows)
  return [
    ratio <= bounds.segments,
    `five segments cost at most ${bounds.segments} times the bytes of one`,
    ratio.toFixed(2),
  ]
}

function checksBeside(ours: Result, other: Result): Check[] {
  const faster = other.index.seconds / ours.index.seconds
  const processor = other.index.cpu / ours.index.cpu
  const memory = ours.index.peak / other.index.peak
  const share = median(ours.rows) / median(other.rows)
  return [
    [faster >= bounds.faster, `built at least ${bounds.faster} times as fast as Pagefind`, times(faster)],
    [processor >= bounds.faster, 'the same by time on a processor', times(processor)],
    [memory <= bounds.memory, `with at most ${bounds.memory} of its memory`, memory.toFixed(3)],
    [share <= bounds.coldShare, `cold median at most ${bounds.coldShare} of its bytes`, share.toFixed(2)],
  ]
}

/** Means of ones may differ from 1 by as much as sums of floating-point numbers do. */
function isWhole(share: number): boolean {
  return share > 1 - 1e-9
}

function times(ratio: number): string {
  return ratio.toFixed(1)
}

function p95(rows: readonly Row[], figure: 'ms' | 'bytes'): number {
  return quantile(sorted(rows.flatMap((row) => row[figure])), 0.95)
}

function median(rows: readonly Row[]): number {
  return quantile(sorted(rows.flatMap((row) => row.bytes)), 0.5)
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}
