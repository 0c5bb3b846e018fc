import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fittedWeights } from './score.ts'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('every feature has a weight, a sentence and a printed example, in the order of their names', () => {
  expect(rows.map((row) => row[1])).toEqual(Object.keys(fittedWeights))
  expect(Object.keys(fittedWeights)).toEqual(Object.keys(fittedWeights).sort())
  for (const [, name, says, printed] of rows) expect([name, says, printed]).not.toContain('')
})

test('no feature weighs nothing, and they are few', () => {
  expect(Object.entries(fittedWeights).filter(([, weight]) => weight === 0)).toEqual([])
  expect(Object.keys(fittedWeights).length).toBeLessThanOrEqual(180)
})
