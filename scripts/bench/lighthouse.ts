import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { progressOn } from '../command/progress.ts'
import { buildSite } from '../site/build.ts'
import { findBrowser, launchOptions } from '../testing/browser.ts'
import { type Load, type PageLoads, visitReport } from './lighthouse-report.ts'
import { hostSite } from './tools/host.ts'
import { madeContent } from './tools/made.ts'
import { installed } from './tools/packages.ts'

const project = resolve(import.meta.dirname, '../..')
const packages = ['lighthouse@13.5.0']

/** Loads of each page: their median counts. */
const loads = 5

const progress = progressOn()

/** Has Lighthouse load five pages of built sites, each five times, as on a phone: the front page, and the largest county,
 *  day, article and search result. An archive of `own` articles is the project's own content; `maker` makes the others,
 *  `work` holds them. Gives the report, and whether everything that was asked for held. */
export async function benchLighthouse(options: {
  sizes: readonly number[]
  own: number
  maker: string
  work: string
}): Promise<{ report: string; held: boolean }> {
  const { sizes, own, maker, work } = options
  const program = join(installed(join(work, 'lighthouse'), packages), 'node_modules/lighthouse/cli/index.js')
  const pages: PageLoads[] = []
  for (const size of sizes) {
    const content = size === own ? join(project, 'content') : await madeContent(size, maker, work)
    const dist = join(work, `visited-${size}`)
    const built = await buildSite({ content, out: dist, data: false })
    if (built.is === 'failed') throw new Error(built.why.join('\n'))
    const { address, close } = await hostSite(dist)
    for (const [nth, { kind, path }] of examplesIn(dist).entries()) {
      const url = new URL(path, address).href
      const measured: Load[] = []
      for (let load = 0; load < loads; load++) {
        progress({ what: `${size} articles, ${kind}`, done: nth * loads + load, total: kinds.length * loads })
        measured.push(loadOf(JSON.parse(await lighthouse(program, url))))
      }
      pages.push({ articles: size, kind, html: gzipSync(await (await fetch(url)).text()).length, loads: measured })
    }
    progress({ what: `${size} articles`, done: kinds.length * loads, total: kinds.length * loads })
    await close()
    rmSync(dist, { recursive: true })
  }
  return visitReport(pages)
}

/** Each kind of page with the files that it has. */
const kinds: readonly [kind: string, file: RegExp][] = [
  ['home', /^index\.html$/],
  ['county', /^counties\/[^/]+\/index\.html$/],
  ['day', /^dates\/\d{4}\/\d\d\/\d\d\/index\.html$/],
  ['article', /^articles\/[^/]+\/index\.html$/],
  ['search', /^search\/index\.html$/],
]

/** Of every kind the largest page. The search asks for the first two characters of the largest article's headline. */
function examplesIn(dist: string): { kind: string; path: string }[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'))
  const largest = kinds.map(([kind, wanted]) => {
    const sizes = files
      .filter((file) => wanted.test(file))
      .map((file) => ({ file, size: statSync(join(dist, file)).size }))
    const [first] = sizes.sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1))
    if (first === undefined) throw new Error(`the site has no page of the kind ${kind}`)
    return { kind, path: first.file.replace(/index\.html$/, '') }
  })
  const article = largest.find(({ kind }) => kind === 'article')?.path ?? ''
  const headline = /<h1[^>]*>([^<]*)/.exec(readFileSync(join(dist, article, 'index.html'), 'utf8'))?.[1] ?? ''
  const word = headline.trim().slice(0, 2)
  return largest.map(({ kind, path }) => ({ kind, path: kind === 'search' ? `${path}?q=${word}` : path }))
}

/** Lighthouse's own report of one load, as JSON. The server is in this process: it has to go on answering. */
function lighthouse(program: string, url: string): Promise<string> {
  const found = findBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const flags = ['--headless=new', ...(launchOptions(found.executable).args ?? [])].join(' ')
  const args = [program, url, '--quiet', '--output=json', '--output-path=stdout', `--chrome-flags=${flags}`]
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, CHROME_PATH: found.executable }, maxBuffer: longestReport },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
  })
}

/** Bytes; a report has about one million, with its pictures. */
const longestReport = 1e8

type Report = {
  categories: Record<string, { score: number | null }>
  audits: Record<
    string,
    {
      numericValue?: number
      details?: { items?: { resourceType?: string; resourceSize?: number; transferSize?: number }[] }
    }
  >
}

function loadOf({ categories, audits }: Report): Load {
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  const requests = audits['network-requests']?.details?.items ?? []
  const sum = (sizes: (number | undefined)[]) => sizes.reduce<number>((all, size) => all + (size ?? 0), 0)
  return {
    scores: [score('performance'), score('accessibility'), score('best-practices'), score('seo')],
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    paint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    blocked: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    sent: sum(requests.map(({ transferSize }) => transferSize)),
    script: sum(
      requests.filter(({ resourceType }) => resourceType === 'Script').map(({ resourceSize }) => resourceSize),
    ),
  }
}
