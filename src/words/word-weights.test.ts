import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { weightsFile } from '../../scripts/tables/make-weights.ts'
import { readWeights, wordWeights } from './word-weights.ts'

test('the table is what its script makes of the dictionary', () => {
  expect(weightsFile() === readFileSync(join(import.meta.dirname, 'weights.txt'), 'utf8')).toBe(true)
})

test('a line has a weight, whether its words have lists, and words', () => {
  const { words, weights, listed } = readWeights('0 我们\n7.5* 乡村 养殖\n')
  expect(words).toEqual(['我们', '乡村', '养殖'])
  expect([...weights]).toEqual([0, 7.5, 7.5])
  expect([...listed]).toEqual([
    ['乡村', 7.5],
    ['养殖', 7.5],
  ])
})

test('what a text is about weighs more than the language of news', () => {
  const { words, weights, listed } = wordWeights()
  const weightOf = (word: string) => weights[words.indexOf(word)] ?? Number.NaN
  for (const word of ['第一书记', '小麦', '合作社', '脱贫']) expect(weightOf(word)).toBeGreaterThanOrEqual(5)
  for (const word of ['工作', '发展', '我们', '进行']) expect(weightOf(word)).toBe(0)
  expect(listed.has('乡村')).toBe(true)
  expect(listed.has('工作')).toBe(false)
})
