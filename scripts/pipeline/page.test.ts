import fc from 'fast-check'
import { expect, test } from 'vitest'
import { article, pageRecord } from '../../src/archive/schema.ts'
import { anyDump } from '../../tests/fixtures/noise.ts'
import { read } from '../../tests/fixtures/reading.ts'
import { valuesOfPage } from './dump.ts'
import { frontmatterOf, recordOfPage } from './files/article-file.ts'
import { linesFromText } from './text/lines.ts'

/** Neither white space nor a control: what a reader of the page can see. */
const visible = /[^\s\p{Cc}\p{Cf}]/gu

/** The visible characters of a dump that the ledger holds not exactly once, as `line:column character`. */
function notOnce(text: string): string[] {
  const lines = linesFromText(text)
  const times = lines.map(({ raw }) => new Uint8Array(raw.length))
  for (const { from, to } of read(text).ledger) {
    for (let line = from[0]; line <= to[0]; line++) {
      const counts = times[line - 1] ?? expect.fail(`the ledger names line ${line} of ${lines.length}`)
      counts.subarray(line === from[0] ? from[1] - 1 : 0, line === to[0] ? to[1] : undefined).forEach((n, i, part) => {
        part[i] = n + 1
      })
    }
  }
  return lines.flatMap(({ number, raw }) =>
    [...raw.matchAll(visible)].flatMap(({ 0: character, index }) =>
      times[number - 1]?.[index] === 1 ? [] : [`${number}:${index + 1} ${character}`],
    ),
  )
}

/** Pages tried by each property: enough to meet every rule next to every other. */
const tries = { numRuns: 300 }

test('every visible character of any dump is in exactly one place', () => {
  fc.assert(
    fc.property(anyDump(24), (text) => {
      expect(notOnce(text)).toEqual([])
    }),
    tries,
  )
})

test('datelines behind which no text stands are in the ledger, too', () => {
  expect(notOnce('本报讯（陈明）\n后\n第5\n本报讯（讯明）本报讯先\n本报讯第5')).toEqual([])
})

test('the ledger is in printed order, and each of its stretches begins and ends with something printed', () => {
  fc.assert(
    fc.property(anyDump(24), (text) => {
      const lines = linesFromText(text)
      const at = ([line, column]: readonly [number, number]) => line * 1e6 + column
      const { ledger } = read(text)
      for (const [i, { from, to }] of ledger.entries()) {
        expect(at(from)).toBeLessThanOrEqual(at(to))
        if (i > 0) expect(at(ledger[i - 1]?.to ?? from)).toBeLessThan(at(from))
        for (const [line, column] of [from, to]) expect(lines[line - 1]?.raw[column - 1]).toMatch(/\S/)
      }
    }),
    tries,
  )
})

test('what is not an article’s is named furniture or stands among the unresolved', () => {
  fc.assert(
    fc.property(anyDump(24), (text) => {
      const page = read(text)
      const ids = new Set(page.articles.map((a) => a.id))
      const kinds = new Set<string>([...page.furniture.map((f) => f.kind), 'unresolved'])
      for (const { article: id, is, why } of page.ledger) {
        if (id !== null) expect(ids).toContain(id)
        else expect([kinds.has(is), why !== null]).toEqual([true, true])
      }
      expect(ids.size).toBe(page.articles.length)
    }),
    tries,
  )
})

test('the same dump gives the same files, and they have the shapes that the site reads', () => {
  fc.assert(
    fc.property(anyDump(24), (text) => {
      const page = read(text)
      expect(valuesOfPage(read(text))).toEqual(valuesOfPage(page))
      for (const a of page.articles) article.parse(frontmatterOf(a, page))
      pageRecord.parse(recordOfPage(page, 'page'))
    }),
    tries,
  )
})

test.each(['', '\n', ' \t　', '\u200b\u202e', '\f\f'])('a dump of blanks is an empty page: %j', (text) => {
  expect(read(text)).toMatchObject({ articles: [], furniture: [], unresolved: [], ledger: [] })
})
