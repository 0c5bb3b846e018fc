import { join, resolve } from 'node:path'
import { benchExtraction } from './bench/extraction.ts'
import { benchSearch } from './bench/search.ts'
import { done, runCommand, wrongCall } from './cli.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'bench',
  about: 'Measures the parser and the search on archives of several sizes, the search beside Pagefind and MiniSearch.',
  positional: { name: 'PART', about: 'extraction or search; both without it', required: false },
  options: {
    articles: {
      type: 'string',
      value: 'N,N',
      about:
        'sizes of archives, in articles (extraction: 10000,20000; search: 36,1000,10000, where 36 is the project’s own content)',
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

await runCommand(command, async ({ articles, queries, maker, work, peers }, part) => {
  const sizes = (own: string) => (articles ?? own).split(',').map(Number)
  const parts: Record<string, () => Promise<string>> = {
    extraction: () => benchExtraction({ sizes: sizes('10000,20000'), maker, work: resolve(work) }),
    search: () =>
      benchSearch({ sizes: sizes('36,1000,10000'), queries: Number(queries), maker, work, peers: Number(peers) }),
  }
  if (part !== undefined && !Object.hasOwn(parts, part))
    return wrongCall(command, `there is no part ${part}`, `name one of ${Object.keys(parts).join(', ')}`)
  for (const [name, measure] of Object.entries(parts))
    if (part === undefined || part === name) process.stdout.write(`${await measure()}\n`)
  return done
})
