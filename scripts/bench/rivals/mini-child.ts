import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { fold } from '../../../src/text/fold.ts'
import { readTruth } from '../tools/truth.ts'

/** MiniSearch as well as it can be set up for Chinese: folded texts, every character and every pair of neighbours as a
 *  term, all terms of a query needed, headlines and names weighing more. First line out: its index. Then a line with the
 *  ids and milliseconds for every query that comes in.
 *
 *      node mini-child.ts CONTENT PACKAGES */
type Index = {
  addAll(docs: object[]): void
  search(query: string): { id: string }[]
}

const [content = '', packages = ''] = process.argv.slice(2)
const MiniSearch = createRequire(`${packages}/`)('minisearch') as new (options: object) => Index
const { docs } = readTruth(content)

const started = performance.now()
const before = process.cpuUsage()
const index = new MiniSearch({
  fields: ['headline', 'people', 'text'],
  tokenize: (text: string) => {
    const folded = fold(text)
    const terms = Array.from(folded, (_, i) => folded.slice(i, i + 2))
    return [...terms, ...Array.from(folded)]
  },
  processTerm: (term: string) => term,
  searchOptions: {
    combineWith: 'AND',
    boost: { headline: 8, people: 4 },
    // A query of several characters needs its pairs; the characters alone would only cost time.
    tokenize: (query: string) => query.split(' ').flatMap((word) => pairsOf(fold(word))),
  },
})
index.addAll(
  docs.map(({ id, headline, people, text }) => ({ id, headline, people: people.join(' '), text: text.join('\n') })),
)
const seconds = (performance.now() - started) / 1000
const used = process.cpuUsage(before)
const cpu = (used.user + used.system) / 1e6
const peak = process.resourceUsage().maxRSS * 1024
say({ bytes: sizeOf(index), files: 1, seconds, cpu, peak })

for await (const line of createInterface({ input: process.stdin })) {
  const before = performance.now()
  const ids = index.search(JSON.parse(line)).map(({ id }) => id)
  say({ ids, ms: performance.now() - before })
}

function pairsOf(word: string): string[] {
  return word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
}

/** Packed; 0 when it is longer than a string can be. */
function sizeOf(value: object): number {
  try {
    return gzipSync(JSON.stringify(value)).length
  } catch {
    return 0
  }
}

function say(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
