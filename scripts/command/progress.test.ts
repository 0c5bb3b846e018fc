import { expect, test } from 'vitest'
import { barWidth, progressOn, quietFor, type Step } from './progress.ts'

function written(isTTY: boolean, steps: [at: number, Step][]): string[] {
  const out: string[] = []
  let clock = 0
  const screen = { isTTY, write: (text: string) => out.push(text) }
  const onProgress = progressOn(screen, () => clock)
  for (const [at, step] of steps) {
    clock = at
    onProgress(step)
  }
  return out
}

const parsing = (done: number, total = 900): Step => ({ what: 'parsing', done, total })

test('off a terminal: first, last, and one line an interval', () => {
  const steps: [number, Step][] = [
    [0, parsing(1)],
    [quietFor - 1, parsing(2)],
    [quietFor, parsing(3)],
    [quietFor + 1, parsing(4)],
    [quietFor + 2, parsing(900)],
    [quietFor + 3, { what: 'building', done: 7, total: 0 }],
    [quietFor + 4, { what: 'building', done: 8, total: 0 }],
  ]
  expect(written(false, steps)).toEqual([
    'parsing 1/900\n',
    'parsing 3/900, 38 min left\n',
    'parsing 900/900\n',
    'building 7\n',
  ])
})

test('on a terminal: one bar that is drawn over itself and ends its line', () => {
  const [half, whole] = written(true, [
    [0, parsing(450)],
    [1, parsing(900)],
  ])
  expect(half).toBe(`\r\x1b[2Kparsing ${'█'.repeat(barWidth / 2)}${'░'.repeat(barWidth / 2)} 450/900`)
  expect(whole).toBe(`\r\x1b[2Kparsing ${'█'.repeat(barWidth)} 900/900\n`)
})

test.each([
  [10_000, 300, ', 21 s left'],
  [10_000, 20, ', 8 min left'],
  [60_000, 2, ', 15 h left'],
  [quietFor - 1, 300, ''],
  [10_000, 1, ''],
])('after %i ms, at %i of 900 done since the first: “%s”', (at, done, left) => {
  const steps: [number, Step][] = [
    [0, parsing(1)],
    [at, parsing(done)],
  ]
  expect(written(true, steps)[1]).toMatch(new RegExp(`${done}/900${left}$`))
})

test('each piece of work has a pace of its own', () => {
  const steps: [number, Step][] = [
    [0, parsing(100)],
    [60_000, { what: 'writing', done: 100, total: 900 }],
    [70_000, { what: 'writing', done: 500, total: 900 }],
  ]
  expect(written(false, steps).at(-1)).toBe('writing 500/900, 10 s left\n')
})
