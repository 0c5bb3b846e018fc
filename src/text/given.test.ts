import { expect, test } from 'vitest'
import { hasOrder, isSeen } from './given.ts'

test.each(['秋收', 'a', '5', '——', '＋', '️✓', '𠮷'])('%j can be seen', (text) => {
  expect(isSeen(text)).toBe(true)
})

test.each(['', ' ', '　', '\u200b', '\u00a0\u2003\t', '\u3164', '\u2800', '\ufeff\u00ad', '\u0301', '\0'])(
  '%j cannot',
  (text) => {
    expect(isSeen(text)).toBe(false)
  },
)

test.each([
  '\0',
  '\n',
  '\r',
  '\t',
  '\v',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u007f',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\ud800',
])('%j is an order', (mark) => {
  expect(hasOrder(`秋${mark}收`)).toBe(true)
})

test.each(['秋　收', '乡 村', '𠮷', '👨‍👩‍👧', '龍︀'])('%j has none', (text) => {
  expect(hasOrder(text)).toBe(false)
})
