import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/archive/schema.ts'
import { linesFromText } from '../pipeline/text/lines.ts'
import { ledgerFaults } from './ledger.ts'

type Place = [line: number, column: number]
const span = (from: Place, to: Place, article: string | null = null): LedgerEntry => ({
  from,
  to,
  is: article === null ? 'folio' : 'body',
  article,
  why: null,
})

/** Four lines, the second blank; the last has a blank of every kind inside and behind. */
const dump = '3 党的建设\n　\n近年来，\n泗水\u3000县 \u200b\n'
const whole = [span([1, 1], [1, 6]), span([3, 1], [4, 4], 'a')]

test.each<[what: string, ledger: LedgerEntry[], faults: [line: number, found: string][]]>([
  ['every character once', whole, []],
  ['a span that ends with the blanks of its line', [span([1, 1], [1, 6]), span([3, 1], [4, 6], 'a')], []],
  ['spans that meet in a line', [span([1, 1], [1, 2]), span([1, 3], [1, 6]), span([3, 1], [4, 4], 'a')], []],
  [
    'no span at all',
    [],
    [
      [1, '“3 党的建设”'],
      [3, '“近年来，”'],
      [4, '“泗水\u3000县'],
      [1, 'no span is of the article a'],
    ],
  ],
  ['a character left out at the start', [span([1, 3], [1, 6]), span([3, 1], [4, 4], 'a')], [[1, '“3”']]],
  [
    'one left out between two spans of a line',
    [span([1, 1], [1, 3]), span([1, 5], [1, 6]), span([3, 1], [4, 4], 'a')],
    [[1, '“的”']],
  ],
  ['a line left out', [span([1, 1], [1, 6]), span([4, 1], [4, 4], 'a')], [[3, '“近年来，”']]],
  ['the end left out', [span([1, 1], [1, 6]), span([3, 1], [3, 4], 'a')], [[4, '“泗水\u3000县']]],
  [
    'a character twice',
    [span([1, 1], [1, 6]), span([1, 6], [1, 6]), span([3, 1], [4, 4], 'a')],
    [[1, '1:6 to 1:6 overlaps']],
  ],
  [
    'the wrong order',
    [...whole].reverse(),
    [
      [1, '“3 党的建设”'],
      [1, 'overlaps'],
    ],
  ],
  [
    'behind the end of its line',
    [span([1, 1], [1, 7]), span([3, 1], [4, 4], 'a')],
    [
      [1, '1:1 to 1:7 is not inside'],
      [1, '“3 党的建设”'],
    ],
  ],
  ['behind the last line', [...whole, span([9, 1], [9, 2])], [[9, 'not inside']]],
  [
    'from right to left',
    [span([1, 6], [1, 1]), span([3, 1], [4, 4], 'a')],
    [
      [1, 'not inside'],
      [1, '“3 党的建设”'],
    ],
  ],
  ['an article that the page does not list', [span([1, 1], [1, 6], 'b'), span([3, 1], [4, 4], 'a')], [[1, 'is of b']]],
])('%s', (_, ledger, faults) => {
  const found = [...ledgerFaults('2023/a.txt', linesFromText(dump), ledger, ['a'])]
  expect(found).toEqual(
    faults.map(([line, text]) => ({
      file: 'dumps/2023/a.txt',
      line,
      key: 'ledger',
      found: expect.stringContaining(text),
      todo: expect.any(String),
    })),
  )
})
