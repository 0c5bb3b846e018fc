import { expect, test } from 'vitest'
import { failureText } from './failure-text.ts'

test.each([
  [{ file: 'a.txt', line: undefined, found: 'empty', todo: 'fill it' }, 'a.txt: empty — fill it'],
  [
    { file: 'two\nlines\u202e.txt', line: 1, found: 'a \u001b[2J', todo: 'x' },
    'two\\nlines\\u202e.txt:1: a \\u001b[2J — x',
  ],
  [{ file: 'a.yaml', line: 12, found: '“x”', todo: 'write y' }, 'a.yaml:12: “x” — write y'],
])('%j', (failure, text) => {
  expect(failureText(failure)).toBe(text)
})
