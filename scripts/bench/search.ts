import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { progressOn } from '../command/progress.ts'
import { ours } from './ours.ts'
import { mini } from './rivals/mini.ts'
import { pagefind } from './rivals/pagefind.ts'
import type { Result } from './tools/bounds.ts'
import type { Measured } from './tools/engine.ts'
import { madeContent } from './tools/made.ts'
import { measureKind, measureKnown } from './tools/measure.ts'
import { installed } from './tools/packages.ts'
import { report } from './tools/report.ts'
import { knownItems, sampleQueries } from './tools/sample.ts'
import { readTruth, type Truth } from './tools/truth.ts'

const project = resolve(import.meta.dirname, '../..')

/** What the others are, exactly. */
const others = ['pagefind@1.6.0', 'minisearch@7.2.0']

const progress = progressOn()

/** Headlines that are looked for, at most. */
const mostKnown = 400

/** Searches archives of several sizes (one of `own` articles is the project's own content) with `queries` queries of each kind, those of up to `peers` articles with
 *  other engines, too. `maker` makes the articles, `work` holds archives and indexes. Gives the report. */
export async function benchSearch(options: {
  sizes: readonly number[]
  own: number
  queries: number
  maker: string
  work: string
  peers: number
}): Promise<string> {
  const { sizes, own, queries, maker, work, peers } = options
  mkdirSync(work, { recursive: true })
  const packages = installed(join(work, 'packages'), others)
  const results: Result[] = []
  for (const size of sizes) {
    const folder = join(work, `search-${size}`)
    rmSync(folder, { recursive: true, force: true }) // well before files are made: ext4 is slow to take names that have just gone
    mkdirSync(folder, { recursive: true })
    const content = size === own ? join(project, 'content') : await madeContent(size, maker, work)
    const truth = readTruth(content)
    const engines = [() => ours(content, join(folder, 'ours'))]
    if (size !== own) engines.push(...[1, 5].map((many) => () => ours(content, join(folder, `ours-${many}`), many)))
    if (size <= peers) {
      engines.push(() => pagefind(truth.docs, join(folder, 'pagefind'), packages))
      engines.push(() => mini(content, packages))
    }
    for (const start of engines) results.push(await measure(await start(), truth, queries))
    writeFileSync(join(work, 'search.json'), `${JSON.stringify(results, undefined, 1)}\n`)
  }
  return report(results)
}

async function measure(engine: Measured, truth: Truth, each: number): Promise<Result> {
  const { name, index } = engine
  const samples = sampleQueries(truth.docs, each)
  const rows: Result['rows'] = []
  for (const sample of samples) {
    progress({ what: `${name}, ${truth.docs.length} articles`, done: rows.length, total: samples.length + 1 })
    rows.push(await measureKind(engine, sample, truth))
  }
  const known = await measureKnown(engine, knownItems(truth.docs, mostKnown))
  progress({ what: `${name}, ${truth.docs.length} articles`, done: samples.length + 1, total: samples.length + 1 })
  await engine.close()
  return { articles: truth.docs.length, engine: name, index, known, rows }
}
