import { describe, expect, test } from 'vitest'
import { faultsIn, fuzz, growthOf } from './fuzz.ts'
import { oddDumps } from './tools/odd-dumps.ts'

test('whatever is wrong with a page: every character stands in its ledger, none is invented, and its files are read back the same', () => {
  expect(fuzz({ pages: 60 }).faults).toEqual([])
})

/** Four times the text may take so many times the work: four where time is linear, sixteen where it is quadratic. Too many
 *  are measured again: sweeping memory falls where it will, and what is quadratic is so each time. */
const mostTimes = 10

describe('reading takes no more than its share of work for', () => {
  test.each(oddDumps)('%s', (_, times, dump) => {
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < 3 && least >= mostTimes; n++) least = Math.min(least, growthOf(times, dump))
    expect(least).toBeLessThan(mostTimes)
    expect(faultsIn(Buffer.from(dump(times)))).toEqual([])
  })
})
