import { expect, test } from 'vitest'
import type { Result } from './bounds.ts'
import { boundsReport } from './bounds.ts'
import type { Row } from './measure.ts'

const row: Row = {
  kind: 'words',
  recall: 1,
  precision: 1,
  counted: 1,
  bytes: [20_000, 40_000],
  requests: [12, 14],
  rounds: [3, 3],
  ms: [2, 4],
}
const ours: Result = {
  articles: 1000,
  engine: 'ours',
  index: { bytes: 8e6, files: 800, seconds: 2, cpu: 3, peak: 5e8 },
  known: { among: 1, reciprocal: 1 },
  rows: [row],
}
const pagefind: Result = {
  ...ours,
  engine: 'Pagefind',
  index: { bytes: 4e6, files: 100, seconds: 16, cpu: 24, peak: 4e9 },
  rows: [{ ...row, bytes: [100_000, 100_000], rounds: [] }],
}

const verdicts = (results: Result[]) =>
  boundsReport(results)
    .split('\n')
    .flatMap((line) => /^- ([✓✗]) .*: ([\d.]+)$/.exec(line)?.slice(1).join(' ') ?? [])

const alone = ['✓ 1.000', '✓ 1.000', '✓ 3', '✓ 4.0', '✓ 40']
const worse = (other: Partial<Row>): Result => ({ ...ours, rows: [row, { ...row, ...other }] })

const inSegments = (many: number, bytes: number): Result => ({
  ...ours,
  engine: `ours in ${many}`,
  rows: [{ ...row, bytes: [bytes] }],
})

test.each<[what: string, results: Result[], lines: string[]]>([
  ['alone, all held', [ours], alone],
  ['beside Pagefind, all held', [ours, pagefind], [...alone, '✓ 8.0', '✓ 8.0', '✓ 0.125', '✓ 0.40']],
  ['another size of Pagefind', [ours, { ...pagefind, articles: 36 }], alone],
  ['something not found', [worse({ recall: 0.98 })], ['✗ 0.980', ...alone.slice(1)]],
  ['something wrong shown', [worse({ precision: 0.9996 })], ['✓ 1.000', '✗ 1.000', ...alone.slice(2)]],
  ['a fifth round', [worse({ rounds: [4, 5] })], ['✓ 1.000', '✓ 1.000', '✗ 5', '✓ 4.0', '✓ 40']],
  ['five segments, held', [ours, inSegments(1, 40_000), inSegments(5, 48_000)], [...alone, '✓ 1.20']],
  ['five segments, too many bytes', [ours, inSegments(1, 40_000), inSegments(5, 49_000)], [...alone, '✗ 1.23']],
  ['slow', [worse({ ms: [4, 60] })], ['✓ 1.000', '✓ 1.000', '✓ 3', '✗ 60.0', '✓ 40']],
  ['big', [worse({ bytes: [40_000, 160_000] })], ['✓ 1.000', '✓ 1.000', '✓ 3', '✓ 4.0', '✗ 160']],
  [
    'too near to Pagefind',
    [
      { ...ours, index: { ...ours.index, seconds: 2.1, cpu: 4, peak: 6e8 } },
      { ...pagefind, rows: [{ ...row, bytes: [50_000, 50_000] }] },
    ],
    [...alone, '✗ 7.6', '✗ 6.0', '✗ 0.150', '✗ 0.80'],
  ],
])('%s', (_what, results, lines) => {
  expect(verdicts(results)).toEqual(lines)
})
