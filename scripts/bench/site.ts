import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureFolder } from '../site/folder.ts'
import { makeBareSite } from './rivals/bare-site.ts'
import { measured, type Took } from './tools/child.ts'
import { madeContent } from './tools/made.ts'
import { readTruth } from './tools/truth.ts'

const project = resolve(import.meta.dirname, '../..')

/** What building a site came to: its HTML pages, files and bytes; seconds by the clock, seconds of a processor, and the most
 *  memory at once, in bytes. */
export type Built = { pages: number; files: number; bytes: number } & Pick<Took, 'seconds' | 'cpu' | 'peak'>

/** One archive built three times in the same run: bare, as all pages without the search index, and whole. */
export type Trio = { articles: number; bare: Built; pages: Built; whole: Built }

/** The bounds of the site: what it has to keep to, at any size that is measured. */
const siteBounds = { times: 2.5, peak: 1.5e9 }

/** Builds archives of several sizes as whole sites, without the files for programs, once without the search index, too,
 *  and as bare Astro sites that only print the same texts. `maker` makes the articles, `work` holds archives and sites. Gives the report. */
export async function benchSite(options: { sizes: readonly number[]; maker: string; work: string }): Promise<string> {
  const { sizes, maker, work } = options
  mkdirSync(work, { recursive: true })
  const sites = mkdtempSync(join(work, 'sites-'))
  try {
    const trios: Trio[] = []
    for (const size of sizes) {
      const content = await madeContent(size, maker, work)
      const folder = (name: string) => join(sites, `${name}-${size}`)
      trios.push({
        articles: readTruth(content).docs.length,
        bare: await buildBare(content, folder('bare')),
        pages: await buildWhole(content, folder('pages'), 'scripts/bench/build-pages.ts'),
        whole: await buildWhole(content, folder('whole'), 'scripts/build.ts'),
      })
    }
    return siteReport(trios)
  } finally {
    rmSync(sites, { recursive: true })
  }
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

/** Every site has a new folder, and all stay until the end: a file system that has just deleted thousands of files makes new
 *  ones several times as slowly, whoever comes next. */
async function buildBare(content: string, dir: string): Promise<Built> {
  const { command, args } = makeBareSite(content, dir)
  return builtIn(join(dir, 'dist'), await measured(command, args))
}

async function buildWhole(content: string, out: string, script: string): Promise<Built> {
  const args = ['--content', content, '--out', out, '--no-data']
  return builtIn(out, await measured(process.execPath, [join(project, script), ...args]))
}

/** What stands in a folder, and what making it took. */
function builtIn(folder: string, { seconds, cpu, peak }: Took): Built {
  return { ...measureFolder(folder), seconds, cpu, peak }
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
