import type { Fault } from '../../src/archive/fault.ts'
import type { LedgerEntry } from '../../src/archive/schema.ts'
import { isUnprinted, type Line } from '../pipeline/text/lines.ts'

/** A dump's lines against its ledger: every character that prints lies in exactly one span, the spans stand in order and inside
 *  their lines, and an article that is named is one of the page's. `articles` are those that the page lists. */
export function* ledgerFaults(
  dump: string,
  lines: readonly Line[],
  ledger: readonly LedgerEntry[],
  articles: readonly string[],
): Generator<Fault> {
  const known = new Set(articles)
  const fault = (line: number, found: string): Fault => ({ file: `dumps/${dump}`, line, key: 'ledger', found, todo })
  let [row, column] = [1, 1]
  for (const { from, to, article } of ledger) {
    const place = `${from.join(':')} to ${to.join(':')}`
    const outside = !isInside(lines, from) || !isInside(lines, to) || isBefore(to, from)
    if (outside) yield fault(from[0], `a span from ${place} is not inside the dump’s lines`)
    if (article !== null && !known.has(article)) {
      known.add(article)
      yield fault(from[0], `the span from ${place} is of ${article}, no article here`)
    }
    if (outside) continue
    if (isBefore(from, [row, column])) yield fault(from[0], `the span from ${place} overlaps the one before it`)
    yield* skipped(lines, [row, column], from, fault)
    if (!isBefore([to[0], to[1] + 1], [row, column])) [row, column] = [to[0], to[1] + 1]
  }
  yield* skipped(lines, [row, column], [lines.length + 1, 1], fault)
  for (const id of articles)
    if (!ledger.some((entry) => entry.article === id)) yield fault(1, `no span is of the article ${id}`)
}

const todo = 'run npm run parse; if it says so again, report it as a bug'

/** A line and a column, both from 1; columns count UTF-16 units. */
type Place = readonly [line: number, column: number]

const isBefore = (a: Place, b: Place) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])

const isInside = (lines: readonly Line[], [line, column]: Place) => column <= (lines[line - 1]?.raw.length ?? 0)

/** Longest quotation of what no span holds, in characters. */
const quoted = 30

/** The printed characters between two places, one fault a line. */
function* skipped(
  lines: readonly Line[],
  from: Place,
  to: Place,
  fault: (line: number, found: string) => Fault,
): Generator<Fault> {
  for (let n = from[0]; n <= Math.min(to[0], lines.length); n++) {
    const raw = lines[n - 1]?.raw ?? ''
    const text = raw.slice(n === from[0] ? from[1] - 1 : 0, n === to[0] ? to[1] - 1 : raw.length)
    if ([...text].some((c) => !isUnprinted(c.codePointAt(0) ?? 0)))
      yield fault(n, `“${text.trim().slice(0, quoted)}” lies in no span`)
  }
}
