import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['2021/副刊 一.txt', '2021/副刊 一.txt'],
  ["“quoted” 'x' \\ <b>", "“quoted” 'x' \\ <b>"],
  ['two\nlines.txt', 'two\\nlines.txt'],
  ['a\r\nb\tc', 'a\\r\\nb\\tc'],
  ['\u001b[31mred\u0007', '\\u001b[31mred\\u0007'],
  ['a\u202etxt.exe\u2069', 'a\\u202etxt.exe\\u2069'],
  ['a\u200bb\ufeffc\u2028d\u2029e\u061cf\u0085g\u00adh', 'a\\u200bb\\ufeffc\\u2028d\\u2029e\\u061cf\\u0085g\\u00adh'],
  ['a\ud800b\u{e0041}', 'a\\ud800b\\u{e0041}'],
  ['\0\u007f', '\\u0000\\u007f'],
  ['𠮷\u3000é', '𠮷\u3000é'],
])('%j → %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
