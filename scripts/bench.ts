import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { benchExtraction } from './bench/extraction.ts'
import { fuzz, growths } from './bench/fuzz.ts'
import { checkIds } from './bench/ids.ts'
import { checkKills } from './bench/kills.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { checkPartKills } from './bench/part-kills.ts'
import { benchSearch } from './bench/search.ts'
import { benchSite } from './bench/site.ts'
import { checkSiteKills } from './bench/site-kills.ts'
import { readTruth } from './bench/tools/truth.ts'
import { benchTyping } from './bench/typing.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'bench',
  about:
    'Measures the parser, the search and the site on archives of several sizes, beside Pagefind, MiniSearch and a bare Astro site, and has Lighthouse load its pages.',
  positional: {
    name: 'PART',
    about: 'extraction, search, site, typing or lighthouse, all without it; or ids, fuzz or kills',
    required: false,
  },
  options: {
    articles: {
      type: 'string',
      value: 'N,N',
      about:
        'sizes of archives, in articles (extraction: 10000,20000; search: 36,1000,10000, where 36 is the project’s own content; site: 2000,10000; typing: 36,10000; lighthouse: 36)',
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
    histories: {
      type: 'string',
      value: 'N',
      default: '300',
      about: 'ids: so many archives, with ten steps of an archivist each',
      must: { be: 'a number above 0', test: (text: string) => /^[1-9]\d*$/.test(text) },
    },
    pages: {
      type: 'string',
      value: 'N',
      default: '10000',
      about: 'fuzz: so many pages with something wrong with each',
      must: { be: 'a number above 0', test: (text: string) => /^[1-9]\d*$/.test(text) },
    },
    kills: {
      type: 'string',
      value: 'N',
      default: '100',
      about: 'kills: so many commands are killed at random moments',
      must: { be: 'a number above 0', test: (text: string) => /^[1-9]\d*$/.test(text) },
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

const parts = ['extraction', 'search', 'site', 'typing', 'lighthouse', 'ids', 'fuzz', 'kills']
/** The parts that can measure the project's own content. */
const ofOwn = ['search', 'typing', 'lighthouse']

await runCommand(command, async ({ articles, queries, maker, work, peers, ...counts }, part) => {
  if (part !== undefined && !parts.includes(part))
    return wrongCall(command, `there is no part ${part}`, `name one of ${parts.join(', ')}`)
  if (part === 'ids' || part === 'fuzz' || part === 'kills') {
    const { report, held } = await promiseOf(part, counts)
    process.stdout.write(`${JSON.stringify(report, undefined, 1)}\n`)
    return held ? done : someInputUnusable
  }
  const own = readTruth(join(project, 'content')).docs.length
  const sizes = (usual: readonly number[]) => articles?.split(',').map(Number) ?? usual
  const searched = sizes([own, 1000, 10000])
  const typedIn = sizes([own, 10000])
  const loaded = sizes([own])
  const made = (part === 'lighthouse' ? loaded : part === 'typing' ? typedIn : searched).some((size) => size !== own)
  if (!existsSync(maker) && (made || part === undefined || !ofOwn.includes(part)))
    return wrongCall(command, `there is no ${maker}`, 'name the script that makes articles with --maker')
  const folder = resolve(work)
  const asked = (name: string) => part === undefined || part === name
  if (asked('extraction'))
    process.stdout.write(`${await benchExtraction({ sizes: sizes([10000, 20000]), maker, work: folder })}\n`)
  if (asked('search')) {
    const options = { sizes: searched, own, queries: Number(queries), maker, work: folder, peers: Number(peers) }
    process.stdout.write(`${await benchSearch(options)}\n`)
  }
  if (asked('site')) process.stdout.write(`${await benchSite({ sizes: sizes([2000, 10000]), maker, work: folder })}\n`)
  if (asked('typing')) process.stdout.write(`${await benchTyping({ sizes: typedIn, own, maker, work: folder })}\n`)
  if (asked('lighthouse')) {
    const { report, held } = await benchLighthouse({ sizes: loaded, own, maker, work: folder })
    process.stdout.write(`${report}\n`)
    if (!held) return someInputUnusable
  }
  return done
})

/** What is promised whatever happens, tried at length: what was counted, and whether it held. */
async function promiseOf(part: 'ids' | 'fuzz' | 'kills', counts: { histories: string; pages: string; kills: string }) {
  if (part === 'ids') return { report: await checkIds({ archives: Number(counts.histories), steps: 10 }), held: true }
  if (part === 'kills') {
    const kills = Number(counts.kills)
    const [commands, parts] = [await checkKills({ kills }), await checkPartKills({ kills })]
    const report = { commands, parts, sites: await checkSiteKills({ kills }) }
    return { report, held: Object.values(report).every(({ wrong }) => wrong.length === 0) }
  }
  const report = { ...fuzz({ pages: Number(counts.pages) }), growths: growths() }
  return { report, held: report.faults.length === 0 }
}
