import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureFolder } from '../site-folder.ts'
import { makeBareSite } from './bare-site.ts'
import { measured, type Took } from './child.ts'
import { madeContent } from './made.ts'
import { readTruth } from './truth.ts'

const project = resolve(import.meta.dirname, '../..')

/** What building a site came to: its HTML pages, files and bytes; seconds by the clock, seconds of a processor, and the most
 *  memory at once, in bytes. */
export type Built = { pages: number; files: number; bytes: number } & Pick<Took, 'seconds' | 'cpu' | 'peak'>

/** One archive built three times in the same run: bare, as all pages without the search index, and whole. */
export type Trio = { articles: number; bare: Built; pages: Built; whole: Built }

/** The bounds of the site: what it has to keep to, at any size that is measured. */
export const siteBounds = { times: 2.5, peak: 1.5e9 }

/** Builds archives of several sizes as whole sites, without the files for programs, once without the search index, too,
 *  and as bare Astro sites that only print the same texts. `maker` makes the articles, `work` holds archives and sites. Gives the report. */
export async function benchSite(options: { sizes: readonly number[]; maker: string; work: string }): Promise<string> {
  const { sizes, maker, work } = options
  const trios: Trio[] = []
  for (const size of sizes) {
    const content = await madeContent(size, maker, work)
    const articles = readTruth(content).docs.length
    trios.push({
      articles,
      bare: await buildBare(content, work),
      pages: await buildWhole(content, work, 'scripts/bench/build-pages.ts'),
      whole: await buildWhole(content, work, 'scripts/build.ts'),
    })
  }
  return siteReport(trios)
}

/** Figures as a table for people, and which bounds hold. */
export function siteReport(trios: readonly Trio[]): string {
  const rows = trios.flatMap(({ articles, bare, pages, whole }) => [
    cellsOf(articles, 'bare', bare),
    cellsOf(articles, 'pages', pages),
    cellsOf(articles, 'whole', whole),
  ])
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
  const checks = trios.flatMap(({ articles, bare, pages, whole }) => {
    const against = (name: string, { seconds, cpu }: Built) =>
      `${verdict(seconds / bare.seconds <= siteBounds.times)} ${articles} articles, ${name}, in at most ${siteBounds.times} times the bare site’s time: ${(seconds / bare.seconds).toFixed(2)} by the clock, ${(cpu / bare.cpu).toFixed(2)} of processor`
    return [
      against('all pages', pages),
      against('all pages and the search index', whole),
      `${verdict(whole.peak < siteBounds.peak)} ${articles} articles in less than ${mega(siteBounds.peak)} MB: ${mega(whole.peak)}`,
    ]
  })
  return ['site', ...[...lines, ...checks].map((line) => `  ${line}`)].join('\n')
}

async function buildBare(content: string, work: string): Promise<Built> {
  const dir = join(work, 'bare-site')
  const { command, args } = makeBareSite(content, dir)
  const took = await measured(command, args)
  return builtIn(join(dir, 'dist'), dir, took)
}

async function buildWhole(content: string, work: string, script: string): Promise<Built> {
  const out = join(work, 'whole-site')
  rmSync(out, { recursive: true, force: true })
  const took = await measured(process.execPath, [
    join(project, script),
    '--content',
    content,
    '--out',
    out,
    '--no-data',
  ])
  return builtIn(out, out, took)
}

/** What stands in a folder, which is gone afterwards, and what making it took. */
function builtIn(dist: string, folder: string, { seconds, cpu, peak }: Took): Built {
  const built = { ...measureFolder(dist), seconds, cpu, peak }
  rmSync(folder, { recursive: true })
  return built
}

function cellsOf(articles: number, name: string, { pages, files, bytes, seconds, cpu, peak }: Built): string[] {
  return [
    `${articles} articles`,
    name,
    `${pages} pages`,
    `${files} files`,
    `${mega(bytes)} MB`,
    `${seconds.toFixed(1)} s`,
    `${cpu.toFixed(1)} s of processor`,
    `peak ${mega(peak)} MB`,
  ]
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
const verdict = (held: boolean) => (held ? '✓' : '✗')
