import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ordinary } from '../../src/text/ordinary.ts'
import { disk } from '../archive/effects.ts'
import { readKnowledge } from '../archive/knowledge.ts'
import { filesOf, readDump, valuesOfPage } from '../pipeline/dump.ts'
import { knowledgeOf } from '../pipeline/page.ts'
import { linesFromText } from '../pipeline/text/lines.ts'
import type { ParsedPage } from '../pipeline/types/page.ts'
import { ledgerFaults } from '../verify/ledger.ts'
import { byteMutations, mutations } from './tools/mutations.ts'
import { oddDumps } from './tools/odd-dumps.ts'
import { randomFrom } from './tools/random.ts'

/** A mutated page, what was done to it, and what is wrong with what was read from it. */
type Fault = { page: number; kinds: string[]; found: string }

/** What a page took: milliseconds of the processor, and how many times the typical time for its length that is. */
type Slow = { page: number; kinds: string[]; characters: number; ms: number; times: number }

export type Fuzzed = { pages: number; refused: number; faults: Fault[]; msPer1000: number; slowest: Slow[] }

/** Reads so many pages with one to three things wrong with each; the same ones for the same seed. What a page takes is compared with what a text of its length takes here: the median
 *  of all pages, by the character. */
export function fuzz({ pages, seed = 1 }: { pages: number; seed?: number }): Fuzzed {
  const dumps = ownPages()
  const faults: Fault[] = []
  const read: Omit<Slow, 'times'>[] = []
  let refused = 0
  for (let page = 0; page < pages; page++) {
    const { bytes, kinds } = mutated(page, seed, dumps)
    const before = process.cpuUsage()
    const outcome = outcomeOf(bytes)
    const { user, system } = process.cpuUsage(before)
    if (outcome.is === 'refused') refused++
    if (outcome.is === 'broken') faults.push({ page, kinds, found: outcome.found })
    read.push({ page, kinds, characters: outcome.characters, ms: (user + system) / 1000 })
  }
  const rates = read.filter(({ characters }) => characters >= shortest).map(({ ms, characters }) => ms / characters)
  const rate = rates.sort((a, b) => a - b)[rates.length >> 1] ?? 0
  const slowest = (all: readonly Omit<Slow, 'times'>[]) =>
    all
      .map((one) => ({ ...one, times: one.ms / (rate * Math.max(shortest, one.characters)) }))
      .sort((a, b) => b.times - a.times)
  const again = slowest(read)
    .slice(0, mostSlow * 3)
    .map((one) => ({ ...one, ms: Math.min(one.ms, ...[1, 2].map(() => work(mutated(one.page, seed, dumps).bytes))) }))
  return { pages, refused, faults, msPer1000: rate * 1000, slowest: slowest(again).slice(0, mostSlow) }
}

/** So many of the slowest are told; three times as many are read twice more, for sweeping memory falls where it will. */
const mostSlow = 20

/** Milliseconds of the processor that reading a dump takes. */
function work(bytes: Buffer): number {
  const before = process.cpuUsage()
  outcomeOf(bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How many times the work of the odd dumps a text four times as long takes, the most first: four where time is linear. */
export function growths(): { what: string; times: number }[] {
  return oddDumps
    .map(([what, times, dump]) => ({ what, times: growthOf(times, dump) }))
    .sort((a, b) => b.times - a.times)
}

/** The same of one dump. What another program does meanwhile does not count; of two readings of the short one the lesser does. */
export function growthOf(times: number, dump: (times: number) => string): number {
  const [short, long] = [Buffer.from(dump(times)), Buffer.from(dump(4 * times))]
  return work(long) / Math.min(work(short), work(short))
}

/** What is wrong with the page that bytes are read as. */
export function faultsIn(bytes: Buffer): string[] {
  const outcome = outcomeOf(bytes)
  return outcome.is === 'broken' ? [outcome.found] : []
}

/** Less text than this is too short to measure by its length, in characters. */
const shortest = 1000

const project = resolve(import.meta.dirname, '../..')
const { papers, places } = readKnowledge(join(project, 'content'), disk)
const knowledge = knowledgeOf(papers, places)

const ownPages = () =>
  globSync(['content/dumps/**/*.txt', 'tests/fixtures/*/dump.txt'], { cwd: project })
    .sort()
    .map((file) => join(project, file))

/** The n-th page of a seed. */
export function mutated(
  page: number,
  seed: number,
  dumps: readonly string[] = ownPages(),
): { bytes: Buffer; kinds: string[] } {
  const random = randomFrom(seed * 1_000_003 + page)
  const from = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  let text = readFileSync(from(dumps), 'utf8')
  const kinds: string[] = []
  for (let n = 0; n < 1 + Math.floor(random() * 3); n++) {
    const kind = from(Object.keys(mutations))
    const after = mutations[kind]?.(text, random) ?? text
    if (after.length > largest) continue
    text = after
    kinds.push(kind)
  }
  const bytes = Buffer.from(text)
  if (random() > 0.05) return { bytes, kinds }
  const kind = from(Object.keys(byteMutations))
  return { bytes: byteMutations[kind]?.(bytes, random) ?? bytes, kinds: [...kinds, kind] }
}

/** Larger than any page, in UTF-16 units. */
const largest = 150_000

type Outcome = { is: 'whole' | 'refused'; characters: number } | { is: 'broken'; characters: number; found: string }

/** What the parser makes of the bytes: it gives a page that keeps what it promises, or says why not. */
function outcomeOf(bytes: Buffer): Outcome {
  try {
    const read = readDump('page.txt', bytes, {}, knowledge)
    if ('failure' in read) return { is: 'refused', characters: bytes.length }
    const characters = read.page.input.text.length
    const [found] = faultsOf(read.page)
    return found === undefined ? { is: 'whole', characters } : { is: 'broken', characters, found }
  } catch (error) {
    return {
      is: 'broken',
      characters: bytes.length,
      found: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

/** What is wrong with a page: a character that no span holds, one in an article that its dump has not so often, a file that is not read back the same. */
function* faultsOf(page: ParsedPage): Generator<string> {
  const values = valuesOfPage(page)
  const ids = values.articles.map(({ fields }) => fields.id)
  if (new Set(ids).size < ids.length) yield `two articles are called ${ids}`
  filesOf(values, ids, [])
  const lines = linesFromText(page.input.text)
  for (const { line, found } of ledgerFaults('page.txt', lines, values.record.ledger, ids))
    yield `line ${line}: ${found}`
  const printed = lettersOf(page.input.text)
  for (const [letter, times] of lettersOf(page.articles.flatMap(({ body }) => body.map(({ text }) => text)).join('')))
    if (times > (printed.get(letter) ?? 0))
      yield `${letter} stands ${times} times in the articles, and ${printed.get(letter) ?? 0} times in the dump`
}

/** How often each Chinese character stands in a text. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of ordinary(text)
    .normalize('NFKC')
    .match(/[\u4e00-\u9fff]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
