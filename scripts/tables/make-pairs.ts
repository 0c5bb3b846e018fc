import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'

/** Makes `scripts/pipeline/text/pairs.json`: which pairs of Chinese characters stand side by side in how many public news texts.
 *      node scripts/tables/make-pairs.ts --corpus DIR
 *  DIR has the files below, a text a line: date, headline, paragraphs (人民日报 and the transcripts of 新闻联播, from the project's shared folder). Counted are the texts from before 2026-06-01 that
 *  its factory of pages deals to training: none on which reading is measured. The same texts give the same bytes. */
const before = '2026-06-01'
const files = ['rmrb-2026.jsonl.gz', 'xwlb-2020-2026.jsonl.gz']
/** So many pairs are kept, those of most texts. */
const mostPairs = 60_000
/** Numbers of texts are told to a sixth of a doubling. */
const steps = 6

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
if (!values.corpus) throw new Error('--corpus is missing: name the folder with the texts')

const counts = new Map<string, number>()
const seen = new Set<string>()
for (const file of files) {
  const lines = createInterface({ input: createReadStream(join(values.corpus, file)).pipe(createGunzip()) })
  for await (const line of lines) {
    const { date, headline, paragraphs } = JSON.parse(line) as { date: string; headline: string; paragraphs: string[] }
    if (date >= before || seen.has(headline) || !isForTraining(headline)) continue
    seen.add(headline)
    for (const pair of pairsOf(paragraphs)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
}

const commonest = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostPairs)
/** Pairs of about as many texts in one string; the n-th has those of 2^(n / steps) texts. */
const levels: string[] = []
for (const [pair, n] of commonest) {
  const level = Math.round(steps * Math.log2(n))
  levels[level] = (levels[level] ?? '') + pair
}
const table = { texts: seen.size, steps, pairs: Array.from(levels, (level) => level ?? '') }
await writeFile(resolve(import.meta.dirname, '../pipeline/text/pairs.json'), `${JSON.stringify(table, null, 1)}\n`)
process.stdout.write(`${commonest.length} pairs of ${seen.size} texts\n`)

/** 70 headlines of 100, by FNV-1a over their code points. */
function isForTraining(headline: string): boolean {
  let hash = 0x811c9dc5
  for (const c of `split:${headline}`) hash = Math.imul(hash ^ (c.codePointAt(0) as number), 0x01000193)
  return (hash >>> 0) % 100 < 70
}

function pairsOf(paragraphs: readonly string[]): Set<string> {
  const own = new Set<string>()
  for (const run of paragraphs.join('\n').match(/[\u3400-\u9fff]{2,}/gu) ?? [])
    for (let i = 1; i < run.length; i++) own.add(run.slice(i - 1, i + 1))
  return own
}
