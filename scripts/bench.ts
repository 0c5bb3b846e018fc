import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Measured } from './bench/engine.ts'
import { makeContent } from './bench/make-content.ts'
import { measureKind, measureKnown } from './bench/measure.ts'
import { mini } from './bench/mini.ts'
import { ours } from './bench/ours.ts'
import { pagefind } from './bench/pagefind.ts'
import { type Result, report } from './bench/report.ts'
import { knownItems, sampleQueries } from './bench/sample.ts'
import { readTruth, type Truth } from './bench/truth.ts'
import { done, runCommand, wrongCall } from './cli.ts'
import { progressOn } from './progress.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'bench',
  about: 'Measures the search on archives of several sizes, beside Pagefind and MiniSearch.',
  options: {
    articles: {
      type: 'string',
      value: 'N,N',
      default: '36,1000,10000',
      about: 'sizes of archives; 36 is the project’s own content',
      must: { be: 'whole numbers with commas between', test: (text: string) => /^\d+(,\d+)*$/.test(text) },
    },
    queries: {
      type: 'string',
      value: 'N',
      default: '25',
      about: 'queries of each of the fourteen kinds',
      must: { be: 'a number above 0', test: (text: string) => /^[1-9]\d*$/.test(text) },
    },
    maker: {
      type: 'string',
      value: 'FILE',
      default: resolve(project, '../shared/eval/make-dumps.mjs'),
      about: 'the script that makes articles',
    },
    work: {
      type: 'string',
      value: 'DIR',
      default: join(project, '.cache/bench'),
      about: 'where archives and indexes go',
    },
    peers: {
      type: 'string',
      value: 'N',
      default: '10000',
      about: 'archives up to this size are searched with the others, too',
      must: { be: 'a whole number', test: (text: string) => /^\d+$/.test(text) },
    },
  },
} as const

/** What the others are, exactly. They are installed into the work folder: the project does not depend on them. */
const others = ['pagefind@1.6.0', 'minisearch@7.2.0']

const progress = progressOn()

await runCommand(command, async ({ articles, queries, maker, work, peers }) => {
  const sizes = articles.split(',').map(Number)
  const own = readTruth(join(project, 'content')).docs.length
  if (sizes.some((size) => size !== own) && !existsSync(maker))
    return wrongCall(command, `there is no ${maker}`, 'name the script that makes articles with --maker')
  mkdirSync(work, { recursive: true })
  const packages = installed(resolve(work, 'packages'))
  const results: Result[] = []
  for (const size of sizes) {
    const content = size === own ? join(project, 'content') : await contentOf(size, maker, resolve(work))
    const truth = readTruth(content)
    const folder = resolve(work, `search-${size}`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const engines = [() => ours(content, join(folder, 'ours'))]
    if (size <= Number(peers)) {
      engines.push(() => pagefind(truth.docs, join(folder, 'pagefind'), packages))
      engines.push(() => mini(content, packages))
    }
    for (const start of engines) results.push(await measure(await start(), truth, Number(queries)))
    writeFileSync(join(work, 'search.json'), `${JSON.stringify(results, undefined, 1)}\n`)
  }
  process.stdout.write(`${report(results)}\n`)
  return done
})

async function measure(engine: Measured, truth: Truth, each: number): Promise<Result> {
  const { name, index } = engine
  const samples = sampleQueries(truth.docs, each)
  const rows: Result['rows'] = []
  for (const sample of samples) {
    progress({ what: `${name}, ${truth.docs.length} articles`, done: rows.length, total: samples.length + 1 })
    rows.push(await measureKind(engine, sample, truth))
  }
  const known = await measureKnown(engine, knownItems(truth.docs, each))
  progress({ what: `${name}, ${truth.docs.length} articles`, done: samples.length + 1, total: samples.length + 1 })
  await engine.close()
  return { articles: truth.docs.length, engine: name, index, known, rows }
}

/** A content folder of so many made articles; one that was made before is used again. */
async function contentOf(size: number, maker: string, work: string): Promise<string> {
  const content = join(work, `content-${size}`)
  if (existsSync(content)) return content
  const made = join(work, `made-${size}`)
  execFileSync(process.execPath, [maker, '--articles', String(size), '--out', made], { stdio: 'inherit' })
  await makeContent({ truth: join(made, 'truth.jsonl'), out: content, limit: size, project })
  rmSync(made, { recursive: true })
  return content
}

function installed(folder: string): string {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...others], {
      stdio: ['ignore', process.stderr, process.stderr],
    })
  return folder
}
