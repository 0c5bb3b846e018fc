import { describe, expect, test } from 'vitest'
import { faultsIn, fuzz } from './fuzz.ts'
import { oddDumps } from './tools/odd-dumps.ts'

test('whatever is wrong with a page: every character stands in its ledger, none is invented, and its files are read back the same', () => {
  expect(fuzz({ pages: 60 }).faults).toEqual([])
})

/** Where time grew by the second power of the length, these would take hours: the guard against what hangs would end them. */
const longer = 4

describe('is read to its end:', () => {
  test.each(oddDumps)('%s', (_, times, dump) => {
    expect(faultsIn(Buffer.from(dump(longer * times)))).toEqual([])
  })
})
