import { expect, test } from 'vitest'
import { extractionReport, type Whole } from './extraction.ts'

const small: Whole = {
  size: 100,
  bytes: 50e6,
  pages: 10,
  parsed: 10,
  articles: 101,
  failed: 0,
  wall: 12,
  cpu: 20,
  peak: 400e6,
}
const large: Whole = { ...small, size: 200, bytes: 100e6, cpu: 40, peak: 440e6 }
const again = { ...small, parsed: 1, wall: 0.6 }

const verdicts = (wholes: Whole[], second = again) =>
  extractionReport(wholes, second)
    .split('\n')
    .flatMap((line) => /^ {2}([✓✗]) .*?: ([\d.]+)/.exec(line)?.slice(1).join(' ') ?? [])

test.each<[what: string, wholes: Whole[], second: typeof again, rows: string[]]>([
  ['all bounds held', [small, large], again, ['✓ 2.50', '✓ 440', '✓ 1.10', '✓ 5.0']],
  ['one size', [small], again, ['✓ 2.50', '✓ 400', '✓ 5.0']],
  ['too slow', [small, { ...large, cpu: 51 }], again, ['✗ 1.96', '✓ 440', '✓ 1.10', '✓ 5.0']],
  ['too much memory', [{ ...small, peak: 600e6 }], again, ['✓ 2.50', '✗ 600', '✓ 5.0']],
  ['memory that grows', [small, { ...large, peak: 484e6 }], again, ['✓ 2.50', '✓ 484', '✗ 1.21', '✓ 5.0']],
  ['a slow second run', [small], { ...again, wall: 1.21 }, ['✓ 2.50', '✓ 400', '✗ 10.1']],
  ['a second run that parses all', [small], { ...again, parsed: 10 }, ['✓ 2.50', '✓ 400', '✗ 5.0']],
])('%s', (_, wholes, second, rows) => {
  expect(verdicts(wholes, second)).toEqual(rows)
})
