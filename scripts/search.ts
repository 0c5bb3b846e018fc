import { readFileSync } from 'node:fs'
import { openSearch } from '../src/search/engines/open.ts'
import { folderSource } from '../src/search/index/folder-source.ts'
import { indexFile, refusalText } from '../src/search/index/format.ts'
import { counting, DamagedIndex, hostSource, Unreachable } from '../src/search/index/source.ts'
import { defaultOptions } from '../src/search/options.ts'
import { writeFilter } from '../src/search/query/write-filter.ts'
import type { Answer, Hit, Near, Passage, Reading, SearchEngine } from '../src/search/types.ts'
import { isFolder } from './archive/own-files.ts'
import { type Command, done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'

const command = {
  name: 'search',
  about: 'Searches a built site with the engine that its search page uses.',
  positional: { name: 'QUERY', about: 'what a reader would type, as one argument', required: false },
  options: {
    index: {
      type: 'string',
      value: 'DIR',
      default: 'dist/search',
      about: 'the search folder of a built site, or its address: https://…/search/',
    },
    json: { type: 'boolean', about: 'print one line of JSON a query' },
    queries: { type: 'string', value: 'FILE', about: 'a UTF-8 file with one query a line, instead of QUERY' },
    limit: {
      type: 'string',
      value: 'N',
      default: String(defaultOptions.limit),
      about: 'how many results to print; 0 prints all',
      must: { be: 'a whole number', test: (text: string) => /^\d{1,9}$/.test(text) },
    },
  },
} as const satisfies Command

await runCommand(command, async ({ index, json, queries, limit }, query) => {
  if ((query === undefined) === (queries === undefined))
    return wrongCall(command, 'it takes either QUERY or --queries', 'give one of the two')
  const typed = queries === undefined ? [query ?? ''] : readQueries(queries)
  if (typed === undefined) return wrongCall(command, `${queries} cannot be read`, 'name a file with one query a line')
  if (!isAddress(index) && !isFolder(index))
    return wrongCall(command, `there is no folder ${index}`, 'build the site first')
  const source = counting(isAddress(index) ? hostSource(index.replace(/\/?$/, '/'), indexFile) : folderSource(index))
  const opened = await openSearch(source).catch((error) => ({ damaged: whyNot(error) }))
  if (!('engine' in opened)) {
    const why = 'refused' in opened ? refusalText(opened.refused) : opened.damaged
    process.stderr.write(`${index}: ${why}.\n`)
    return someInputUnusable
  }
  for (const one of typed) {
    const answered = await answerTo(one, opened.engine, source, Number(limit))
    if ('damaged' in answered) {
      process.stderr.write(`${index}: ${answered.damaged}.\n`)
      return someInputUnusable
    }
    process.stdout.write(`${json ? JSON.stringify(line(one, answered)) : shown(answered)}\n`)
  }
  return done
})

function isAddress(index: string): boolean {
  return /^https?:\/\//.test(index)
}

/** What is wrong with a file that cannot be used, or with a host that does not answer. */
function whyNot(error: unknown): string {
  if (error instanceof DamagedIndex) return refusalText({ is: 'damaged', found: error.file })
  if (error instanceof Unreachable)
    return `the host does not answer (${error.message}): look at the address, or ask again`
  throw error
}

/** An answer with the bytes that were read for it (the first one's opened the index, too) and the milliseconds it took. */
type Answered = { answer: Answer; bytes: number; ms: number; near: Near[] }

/** The answer, or what is wrong with the index's files, which are read as a query needs them. */
async function answerTo(
  typed: string,
  engine: SearchEngine,
  source: { taken(): number },
  limit: number,
): Promise<Answered | { damaged: string }> {
  try {
    const started = performance.now()
    const answer = await engine.search(typed, { limit })
    const ms = Math.round((performance.now() - started) * 1000) / 1000
    const bytes = source.taken()
    const near = await engine.near(typed)
    source.taken()
    return { answer, bytes, ms, near }
  } catch (error) {
    return { damaged: whyNot(error) }
  }
}

function readQueries(file: string): string[] | undefined {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    return text.split(/\r?\n/).filter((query) => query.trim() !== '')
  } catch {
    return undefined
  }
}

/** A line of `--json`. */
function line(query: string, { answer, bytes, ms, near }: Answered) {
  const { total, exact } = answer
  const results = answer.hits.map(({ id, doc }) => ({
    id,
    headline: doc.headline,
    county: doc.county ?? null,
    date: doc.date ?? null,
  }))
  const read = answer.readings.map(({ typed, filter, articles }) => ({ typed, as: writeFilter(filter), articles }))
  return { query, total, exact, read, results, bytes, ms, near }
}

/** For a terminal: how the query was read, where it can be read in two ways, and the headlines with their places in the
 *  archive and what was found there, «between marks». */
function shown({ answer: { total, exact, hits, readings }, near }: Answered): string {
  const count = `${exact ? '' : 'about '}${total} ${total === 1 ? 'article' : 'articles'}`
  const nearly = near.map((one) => `did you mean: ${one.query} (${one.total})`)
  return [count, ...readings.map(shownReading), ...nearly, ...hits.map(shownHit)].join('\n')
}

function shownReading({ typed, filter, articles }: Reading): string {
  return `${typed} is taken for ${writeFilter(filter)} (${articles}), too; for the characters alone: “${typed}”`
}

function shownHit({ id, doc, passages }: Hit): string {
  const place = [doc.date ?? 'undated', doc.county, doc.people.join(' '), id].filter((part) => part).join('  ')
  const lines = passages.filter(({ field }) => field === 'text').map(shownPassage)
  return ['', doc.headline, `  ${place}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

function shownPassage({ value, from, to, marks }: Passage): string {
  const text = marks.reduceRight((rest, [a, b]) => `${rest.slice(0, a)}«${rest.slice(a, b)}»${rest.slice(b)}`, value)
  const end = to + 2 * marks.length
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`
}
