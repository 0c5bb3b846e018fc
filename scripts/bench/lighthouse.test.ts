import { expect, test } from 'vitest'
import { type Load, type PageLoads, visitReport } from './lighthouse-report.ts'

const load: Load = { scores: [99, 100, 100, 100], shift: 0, paint: 1234, blocked: 5, sent: 20_000, script: 9_000 }
const page: PageLoads = { articles: 36, kind: 'article', html: 14_999, loads: [load, load, load] }
const slow: Load = { ...load, scores: [90, 100, 100, 100] }

test('a page has a row, and each bound a line', () => {
  const { report, held } = visitReport([page])
  expect(held).toBe(true)
  const lines = report.split('\n')
  expect(lines[2]).toBe('| 36 | article | 99 | 100 | 100 | 100 | 0.000 | 1.23 s | 5 ms | 15.0 KB | 20.0 KB | 9.0 KB |')
  expect(lines.filter((line) => line.startsWith('- ✓')).length).toBe(4)
})

test.each<[what: string, page: PageLoads, held: boolean]>([
  ['one slow load of three is none', { ...page, loads: [slow, load, load] }, true],
  ['the median is slow', { ...page, loads: [slow, load, slow] }, false],
  ['another category misses', { ...page, loads: [{ ...load, scores: [100, 100, 98, 100] }] }, false],
  ['something moved once', { ...page, loads: [load, load, { ...load, shift: 0.001 }] }, false],
  ['a shift that was not measured', { ...page, loads: [{ ...load, shift: Number.NaN }] }, false],
  ['too much HTML', { ...page, html: 15_000 }, false],
  ['too much script', { ...page, loads: [{ ...load, script: 20_000 }] }, false],
  ['another kind of page may weigh more', { ...page, kind: 'home', html: 50_000 }, true],
  ['nothing was loaded', { ...page, loads: [] }, false],
])('%s', (_, one, held) => {
  expect(visitReport([page, one]).held).toBe(held)
})
