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
  expect(written(false, steps)).toEqual(['parsing 1/900\n', 'parsing 3/900\n', 'parsing 900/900\n', 'building 7\n'])
})

test('on a terminal: one bar that is drawn over itself and ends its line', () => {
  const [half, whole] = written(true, [
    [0, parsing(450)],
    [1, parsing(900)],
  ])
  expect(half).toBe(`\r\x1b[2Kparsing ${'█'.repeat(barWidth / 2)}${'░'.repeat(barWidth / 2)} 450/900`)
  expect(whole).toBe(`\r\x1b[2Kparsing ${'█'.repeat(barWidth)} 900/900\n`)
})
