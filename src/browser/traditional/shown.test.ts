import { expect, test } from 'vitest'
import { printedNow } from './shown.ts'

const known = { printed: '皇后在后面', shown: '皇后在後面' }

test.each([
  ['nothing was known', undefined, '后面', '后面'],
  ['nothing changed', known, '皇后在後面', '皇后在后面'],
  ['the rest came', known, '皇后在後面，后来', '皇后在后面，后来'],
  ['something came before', known, '党建 皇后在後面', '党建 皇后在后面'],
  ['something came between', known, '皇后站在後面', '皇后站在后面'],
  ['a part went', known, '皇后後面', '皇后后面'],
  ['it is another text', known, '发展', '发展'],
  ['it is twice the same', { printed: '后后', shown: '後後' }, '後後後', '后后後'],
])('what was printed, where %s', (_, known, text, printed) => {
  expect(printedNow(known, text)).toBe(printed)
})
