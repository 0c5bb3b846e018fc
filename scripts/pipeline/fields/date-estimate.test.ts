import { describe, expect, test } from 'vitest'
import { estimateOf } from './date-estimate.ts'

/** A paragraph whose first line is the `line`th of its dump. */
const block = (line: number, ...lines: string[]) => ({
  text: lines.join(''),
  pieces: lines.map((plain, i) => ({ plain, span: { line: line + i, from: 0, to: plain.length } })),
})

const estimate = (text: string) => estimateOf([block(7, text)])

describe('the latest year that a text speaks of as past or running', () => {
  test.each([
    ['开展走访慰问、2024年高考志愿填报公益讲座37次', '2024/..', '2024年高考志愿填报公益讲座37次'],
    ['2023年以来，汶上县大力实施“人才强县”战略', '2023/..', '2023年以来'],
    ['2019年以来，全县累计发展党员；2021年评选先锋。', '2021/..', '2021年评选先锋'],
    ['2021年评选先锋。2019年以来', '2021/..', '2021年评选先锋'],
    ['1949年', '1949/..', '1949年'],
  ])('%s', (text, interval, because) => expect(estimate(text)).toEqual({ interval, because, line: 7 }))
})

describe('a year that is only planned says nothing', () => {
  test.each([
    '到2035年，基本实现现代化',
    '力争2025年底前完成',
    '预计2030年投产',
    '2025—2030年规划',
    '2035年远景目标',
    '《国民经济和社会发展第十四个五年规划和2035年远景目标纲要》',
    '力争在2026年建成',
    '面向2049年',
  ])('%s', (text) => expect(estimate(text)).toBeUndefined())
})

describe('what is no year', () => {
  test.each(['', '共12024年', '编号3.2024年', '今年以来', '85年来', '3024年', '2024元'])('%s', (text) =>
    expect(estimate(text)).toBeUndefined(),
  )
})

test('the line is that of the clause, not of the paragraph', () => {
  expect(estimateOf([block(1, '2020年'), block(3, '近年来，', '2023年以来')])).toEqual({
    interval: '2023/..',
    because: '2023年以来',
    line: 4,
  })
  expect(estimateOf([])).toBeUndefined()
})
