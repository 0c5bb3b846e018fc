import { expect, test } from 'vitest'
import { endsLine, hasLineEnd, linesOf } from './lines.ts'

const ends = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']

test.each(ends)('%j ends a line', (end) => {
  expect(linesOf(`要${end}闻`)).toEqual(['要', '闻'])
  expect(linesOf(`${end}${end}`)).toEqual(['', '', ''])
  expect(hasLineEnd(`要${end}`)).toBe(true)
  expect([...end].every((c) => endsLine(c.charCodeAt(0)))).toBe(true)
})

test('nothing else ends one', () => {
  const others = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => !ends.includes(String.fromCharCode(code)),
  )
  expect(others.filter(endsLine)).toEqual([])
  expect(linesOf(String.fromCharCode(...others))).toHaveLength(1)
})
