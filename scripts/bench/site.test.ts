import { expect, test } from 'vitest'
import { type Built, type Pair, siteReport } from './site.ts'

const bare: Built = { pages: 100, files: 100, bytes: 4e6, seconds: 10, cpu: 12, peak: 7e8 }
const whole: Built = { pages: 150, files: 170, bytes: 9e6, seconds: 25, cpu: 24, peak: 1.4e9 }
const verdicts = (pair: Partial<Pair>) =>
  siteReport([{ articles: 100, bare, whole, ...pair }])
    .match(/[✓✗].*/g)
    ?.map((line) => `${line[0]} ${line.split(': ')[1]}`)

test('both sites stand in the table', () => {
  const lines = siteReport([{ articles: 100, bare, whole }]).split('\n')
  expect(lines[1]?.trim()).toBe(
    '100 articles   bare  100 pages  100 files  4 MB  10.0 s  12.0 s of processor   peak 700 MB',
  )
  expect(lines[2]).toContain('25.0 s  24.0 s of processor  peak 1400 MB')
})

test.each<[what: string, pair: Partial<Pair>, lines: string[]]>([
  ['both held', {}, ['✓ 2.50 by the clock, 2.00 of processor', '✓ 1400']],
  ['too slow', { whole: { ...whole, seconds: 26 } }, ['✗ 2.60 by the clock, 2.00 of processor', '✓ 1400']],
  ['too big', { whole: { ...whole, peak: 1.5e9 } }, ['✓ 2.50 by the clock, 2.00 of processor', '✗ 1500']],
])('%s', (_, pair, lines) => {
  expect(verdicts(pair)).toEqual(lines)
})
