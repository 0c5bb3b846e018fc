import { expect, test } from 'vitest'
import { type Built, siteReport, type Trio } from './site.ts'

const bare: Built = { pages: 100, files: 100, bytes: 4e6, seconds: 10, cpu: 12, peak: 7e8 }
const pages: Built = { pages: 150, files: 160, bytes: 8e6, seconds: 20, cpu: 18, peak: 1.2e9 }
const whole: Built = { pages: 150, files: 170, bytes: 9e6, seconds: 25, cpu: 24, peak: 1.4e9 }
const verdicts = (trio: Partial<Trio>) =>
  siteReport([{ articles: 100, bare, pages, whole, ...trio }])
    .match(/[✓✗].*/g)
    ?.map((line) => `${line[0]} ${line.split(': ')[1]}`)

test('all three sites stand in the table', () => {
  const lines = siteReport([{ articles: 100, bare, pages, whole }]).split('\n')
  expect(lines[1]?.trim()).toBe(
    '100 articles   bare  100 pages  100 files  4 MB  10.0 s  12.0 s of processor   peak 700 MB',
  )
  expect(lines[2]).toContain('20.0 s  18.0 s of processor  peak 1200 MB')
  expect(lines[3]).toContain('25.0 s  24.0 s of processor  peak 1400 MB')
})

const pagesHold = '✓ 2.00 by the clock, 1.50 of processor'

test.each<[what: string, trio: Partial<Trio>, lines: string[]]>([
  ['all held', {}, [pagesHold, '✓ 2.50 by the clock, 2.00 of processor', '✓ 1400']],
  [
    'pages too slow',
    { pages: { ...pages, seconds: 26 } },
    ['✗ 2.60 by the clock, 1.50 of processor', '✓ 2.50 by the clock, 2.00 of processor', '✓ 1400'],
  ],
  [
    'too slow with the index',
    { whole: { ...whole, seconds: 26 } },
    [pagesHold, '✗ 2.60 by the clock, 2.00 of processor', '✓ 1400'],
  ],
  ['too big', { whole: { ...whole, peak: 1.5e9 } }, [pagesHold, '✓ 2.50 by the clock, 2.00 of processor', '✗ 1500']],
])('%s', (_, trio, lines) => {
  expect(verdicts(trio)).toEqual(lines)
})
