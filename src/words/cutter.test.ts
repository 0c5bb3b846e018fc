import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { wordCutter } from './cutter.ts'

const text = '泗水县聚焦产业发展实际，孔敏在岳家岭村调研'

test('without nodejieba the language’s own segmenter cuts, and loses nothing', () => {
  const cutter = wordCutter([], () => undefined)
  expect(cutter.by).toBe('Intl.Segmenter')
  expect(cutter.cut(text).join('')).toBe(text)
  expect(cutter.cut(text)).toContain('产业')
})

test('names are never cut, by either', () => {
  const names = ['泗水县', '岳家岭村', '孔敏', 'C++（一）']
  for (const load of [undefined, () => undefined] as const) {
    const words = wordCutter(names, load).cut(`${text}C++（一）`)
    expect(words).toEqual(expect.arrayContaining(['泗水县', '岳家岭村', '孔敏']))
    expect(words.join('')).toBe(`${text}C++（一）`)
  }
})

test('nodejieba is used where it is installed', () => {
  const installed = (() => {
    try {
      createRequire(import.meta.url)('nodejieba')
      return true
    } catch {
      return false
    }
  })()
  expect(wordCutter().by).toBe(installed ? 'nodejieba' : 'Intl.Segmenter')
})
