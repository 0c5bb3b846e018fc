import { boundsReport, type Result } from './bounds.ts'
import { quantile } from './measure.ts'

/** The measurements as Markdown: a line an engine and size, the bounds, then a line a kind of query. */
export function report(results: readonly Result[]): string {
  return [indexTable(results), boundsReport(results), ...results.map(queryTable)].join('\n\n')
}

function indexTable(results: readonly Result[]): string {
  const head = [
    'articles',
    'engine',
    'build',
    'processor',
    'peak memory',
    'index',
    'files',
    'cold, median',
    'cold, p95',
    'success@10',
    'MRR',
  ]
  return table(
    head,
    results.map(({ articles, engine, index, known, rows }) => {
      const bytes = rows.flatMap((row) => row.bytes).sort((a, b) => a - b)
      return [
        articles.toLocaleString('en'),
        engine,
        `${index.seconds.toFixed(1)} s`,
        `${index.cpu.toFixed(1)} s`,
        megabytes(index.peak),
        megabytes(index.bytes),
        index.files.toLocaleString('en'),
        kilobytes(quantile(bytes, 0.5)),
        kilobytes(quantile(bytes, 0.95)),
        known.among.toFixed(3),
        known.reciprocal.toFixed(3),
      ]
    }),
  )
}

function queryTable({ articles, engine, rows }: Result): string {
  const head = ['query', 'recall', 'precision', 'count right', 'cold KB', 'p95', 'requests', 'rounds', 'warm ms', 'p95']
  const body = rows.map((row) => [
    row.kind,
    row.recall.toFixed(3),
    row.precision.toFixed(3),
    row.counted.toFixed(3),
    kilobytes(quantile(row.bytes, 0.5)),
    kilobytes(quantile(row.bytes, 0.95)),
    String(quantile(row.requests, 0.5)),
    row.rounds.length > 0 ? `${quantile(row.rounds, 0.5)}, at most ${row.rounds.at(-1)}` : '–',
    quantile(row.ms, 0.5).toFixed(1),
    quantile(row.ms, 0.95).toFixed(1),
  ])
  return `${engine}, ${articles.toLocaleString('en')} articles:\n\n${table(head, body)}`
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
