import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { facetValues, listedFields } from '../facets.ts'
import { alphabetOf } from '../index/alphabet.ts'
import { FacetWriter } from '../index/facet-file.ts'
import { facetFile } from '../index/names.ts'
import { type RootFacts, writeCommonGrams } from '../index/root.ts'
import type { Doc, PlaceNames } from '../types.ts'
import type { WordList } from '../words/list.ts'
import { type Corpus, CorpusWriter } from './corpus.ts'
import { hashOf, type WrittenFile, writePacked } from './pack.ts'
import { startPool, workerCount } from './pool.ts'
import { buckets } from './runs.ts'
import type { CodeRange, Shared, Task } from './tasks.ts'
import { articlesPerPack, textPacks } from './text-packs.ts'
import { WordCounter } from './words.ts'

export type ShardedInput = {
  /** in the order of their numbers: undated ones first, then the oldest to the newest */
  docs: Iterable<Doc>
  places: PlaceNames[]
  /** how many there are */
  articles: number
  /** the folder that gets the index's folder */
  out: string
  /** a gram that stands in more places is common; by default it depends on the archive's size */
  mostPlaces?: number
  workers?: number
  onProgress?: ((what: string, done: number, total: number) => void) | undefined
}

/** The index of a big archive: writes everything but the root, and gives that. */
export async function writeSharded(input: ShardedInput): Promise<Sharded> {
  const { places, out, onProgress = () => {} } = input
  const stage = join(out, 'building')
  const scratch = join(out, 'scratch')
  for (const folder of [stage, scratch]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const { corpus, frequent, files: gathered, words, ...facts } = await gather(input, stage)
  const shared: Shared = {
    corpus,
    lengths: new Uint8Array(new SharedArrayBuffer(corpus.text.length + 1)).fill(1),
    frequent,
    mostPlaces: input.mostPlaces ?? mostPlacesFor(corpus.text.length),
    scratch,
    out: stage,
    workers: input.workers ?? workerCount,
  }
  const { common, shards, files } = await writeLists(shared, rangesOf(corpus), onProgress)
  const all = [...gathered, ...files]
  const folder = `index-${hashOf(all.map(({ name, sha256 }) => `${name} ${sha256}\n`).join('')).slice(0, 16)}`
  rmSync(scratch, { recursive: true })
  rmSync(join(out, folder), { recursive: true, force: true })
  renameSync(stage, join(out, folder))
  return {
    facts: { folder, shards, frequent, places, ...facts },
    common,
    words: words.finish(places), // after the threads are gone: the words' dictionary takes as much memory as they do
    files: all.map((file) => ({ ...file, name: `${folder}/${file.name}` })),
  }
}

/** What the index file has to say of the index, and the files that were written, below `out`. */
export type Sharded = { facts: RootFacts; common: Uint8Array; words: WordList; files: WrittenFile[] }

type OnProgress = NonNullable<ShardedInput['onProgress']>

/** Articles from which the size of a pack is reckoned. */
const sampleSize = 256

/** Reads the articles once: their texts go into packs and into the corpus. */
async function gather({ docs, articles, onProgress = () => {} }: ShardedInput, stage: string) {
  const words = new WordCounter(articles)
  const writer = new CorpusWriter()
  const sample: Doc[] = []
  const printed: string[] = []
  const facets = listedFields.map((field) => ({ field, writer: new FacetWriter() }))
  let undated = 0
  let read = 0
  let packs: ReturnType<typeof textPacks> | undefined
  let perPack = 1
  const start = async () => {
    perPack = articlesPerPack(sample)
    packs = textPacks(stage, perPack)
    for (const doc of sample) await packs.add(doc)
  }
  for (const doc of docs) {
    writer.add(doc)
    words.add(doc)
    for (const facet of facets) facet.writer.add(facetValues(doc, facet.field))
    if (doc.date === undefined) undated++
    else printed.push(doc.date)
    if (packs) await packs.add(doc)
    else if (sample.push(doc) === sampleSize) await start()
    onProgress('articles', ++read, articles)
  }
  if (packs === undefined) await start()
  const texts = (await packs?.finish()) ?? []
  const listed = facets.map((facet) => writePacked(stage, facetFile(facet.field), facet.writer.finish()))
  const files = [...texts, ...listed]
  const frequent = writer.frequent()
  const facts = { perPack, undated, ...daysIn(printed) }
  return { corpus: writer.finish(), frequent, files, words, ...facts }
}

function daysIn(printed: readonly string[]): { firstDay: string; days: number[] } {
  const days: number[] = []
  let before = printed[0] ?? ''
  for (const day of printed) {
    if (day !== before || days.length === 0) days.push(dayNumber(day) - dayNumber(before), 0)
    days[days.length - 1] = (days.at(-1) ?? 0) + 1
    before = day
  }
  return { firstDay: printed[0] ?? '', days }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** The more text, the more places a leaf may have: its list stays below 8 KB, and the common grams' tree below 20 KB. */
function mostPlacesFor(units: number): number {
  return Math.round(Math.min(4000, Math.max(500, Math.sqrt(units) / 2)))
}

/** Places that one task walks: 32 MB of them, and never so few that there are many tasks, each of which reads all the text. */
const placesATask = 4_000_000
const mostTasks = 16

/** Ranges of characters, `end` left out, that stand in about so many places each. */
function rangesOf({ text, counts }: Corpus): CodeRange[] {
  const enough = Math.max(placesATask, text.length / mostTasks)
  const ranges: CodeRange[] = []
  let from = 1
  let places = 0
  for (let code = 1; code < counts.length; code++) {
    const more = counts[code] ?? 0
    if (places > 0 && places + more > enough) {
      ranges.push({ from, to: code })
      from = code
      places = 0
    }
    places += more
  }
  return [...ranges, { from, to: counts.length }]
}

async function writeLists(shared: Shared, ranges: CodeRange[], onProgress: OnProgress) {
  const pool = startPool(shared)
  const say = (what: string, total: number) => (done: number) => onProgress(what, done, total)
  try {
    await pool.each(
      ranges.map((range) => ({ is: 'mark', range })),
      say('search index, common strings', ranges.length),
    )
    const listed = await pool.each(
      ranges.map((range, nth) => ({ is: 'list', range, nth })),
      say('search index, lists', ranges.length),
    )
    await pool.all({ is: 'close' })
    const grams = listed.flatMap(({ common }) => common)
    const shards = shardsFor(listed.reduce((sum, { raw }) => sum + raw, 0))
    const tasks = [...shardTasks(shards), ...commonTasks(listed.map(({ common }) => common))]
    const written = await pool.each(tasks, say('search index, files', tasks.length))
    const common = writeCommonGrams(grams, alphabetOf(shared.frequent)).slice()
    return { common, shards, files: written.flatMap(({ files }) => files) }
  } finally {
    await pool.close()
  }
}

/** Bytes of leaf lists in a shard before packing, at most: about 16 KB after it, which halves them. */
const bytesInShard = 32_000

/** The least power of two that makes shards small enough. */
function shardsFor(raw: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(raw / bytesInShard)))
}

/** A task writes the shards of one bucket, or, where there are fewer shards than buckets, one shard of several. */
function shardTasks(shards: number): Task[] {
  const tasks = Math.min(shards, buckets)
  return Array.from({ length: tasks }, (_, nth) => ({
    is: 'shards',
    buckets: [(nth * buckets) / tasks, ((nth + 1) * buckets) / tasks],
    shards: [(nth * shards) / tasks, ((nth + 1) * shards) / tasks],
    of: shards,
  }))
}

function commonTasks(commons: readonly (readonly { opensFile: boolean }[])[]): Task[] {
  let first = 0
  return commons.map((grams, nth) => {
    const task: Task = { is: 'commons', nth, first }
    first += grams.filter(({ opensFile }) => opensFile).length
    return task
  })
}
