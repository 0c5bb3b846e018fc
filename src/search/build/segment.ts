import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startWords, type WordsProcess } from '../../words/words-process.ts'
import { type CommonGram, writeCommonGrams } from '../index/common-grams.ts'
import type { Corpus } from '../index/corpus.ts'
import { formatVersion } from '../index/format.ts'
import { mostPlacesFor } from '../index/grams.ts'
import { gramsFile } from '../index/names.ts'
import type { SegmentFacts } from '../index/segments.ts'
import { gather, type OnProgress } from './gather.ts'
import { hashOf, type WrittenFile, writePacked } from './pack.ts'
import { packFolders } from './packs.ts'
import { type Pool, startPool, workerCount } from './pool.ts'
import { buckets, type Chunk } from './runs.ts'
import type { Sources } from './sources.ts'
import type { CodeRange, Gets, Kind, Shared, Task } from './tasks.ts'
import type { WordLister } from './words.ts'

export type SegmentInput = {
  /** its articles, undated ones first, then the oldest to the newest */
  sources: Sources
  /** the folder that gets the segment's folder */
  out: string
  pool: Pool
  /** a gram that stands in more places is common; by default it depends on the segment's size */
  mostPlaces?: number | undefined
  /** whether its files are put into packs */
  packed?: boolean | undefined
  /** bytes of common lists in a file before packing */
  bytesInFile?: number | undefined
  onProgress?: OnProgress | undefined
}

/** Threads, which take a while to be ready and may be started before the input is known, and the program that lists words. */
export type Helpers = { pool: Pool; words(): WordLister; close(): Promise<void> }

type Starting = { workers?: number; words?: WordsProcess | undefined }

/** `words` is the program, where it runs already; it is started when it is asked for. */
export function startHelpers({ workers = workerCount, words }: Starting = {}): Helpers {
  const pool = startPool(workers)
  let lister: WordsProcess | undefined = words
  return {
    pool,
    words: () => (lister ??= startWords()),
    async close() {
      lister?.close()
      await pool.close()
    },
  }
}

/** The name of a segment's folder, by its articles and by all else that its bytes follow from. */
export function segmentName(digest: string, packed: boolean | undefined): string {
  return `segment-${hashOf(`${formatVersion} ${packed ? 'packed ' : ''}${digest}`).slice(0, 16)}`
}

/** Writes the files of a segment, and gives what the index file has to say of it. */
export async function writeSegment(input: SegmentInput) {
  const { sources, out, pool, mostPlaces, bytesInFile = commonBytes, onProgress = () => {} } = input
  const stage = join(out, 'building')
  const scratch = join(out, 'scratch')
  for (const folder of [stage, scratch]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const { corpus, digest, files: gathered, days } = await gather(sources, pool, stage, onProgress)
  const shared: Shared = {
    corpus,
    lengths: new Uint8Array(new SharedArrayBuffer(corpus.text.length + 1)).fill(1),
    mostPlaces: mostPlaces ?? mostPlacesFor(corpus.text.length),
    bytesInFile,
    scratch,
    out: stage,
  }
  const { grams, shards, files: lists } = await writeLists(shared, pool, onProgress)
  const folder = segmentName(digest, input.packed)
  rmSync(scratch, { recursive: true })
  rmSync(join(out, folder), { recursive: true, force: true })
  renameSync(stage, join(out, folder))
  const articles = sources.ends.length
  const size = sizeOf(input.packed ? packFolders(join(out, folder)) : [...gathered, ...lists])
  const packed = input.packed ? { packed: true as const } : {}
  return { folder, articles, shards, grams, ...days, ...size, ...packed } satisfies SegmentFacts
}

function sizeOf(files: readonly { bytes: number }[]): { files: number; bytes: number } {
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) }
}

/** About 12 KB packed. */
const commonBytes = 18_000

/** Places that one task walks: 40 MB of them, and never so few that there are many tasks, each of which reads all the text. */
const placesATask = 4_000_000
const mostTasks = 32

/** Ranges of characters, `end` left out, that stand in about as many places each. Their number is even: two threads, which
 *  most small machines have, get the same. */
function rangesOf({ text, counts }: Corpus): CodeRange[] {
  const tasks = Math.min(mostTasks, 2 * Math.ceil(text.length / placesATask / 2))
  const enough = text.length / tasks
  const ranges: CodeRange[] = []
  let from = 1
  let places = 0
  for (let code = 1; code < counts.length; code++) {
    places += counts[code] ?? 0
    if (places < enough) continue
    ranges.push({ from, to: code + 1 })
    from = code + 1
    places = 0
  }
  return [...ranges, { from, to: counts.length }]
}

async function writeLists(shared: Shared, pool: Pool, onProgress: OnProgress) {
  const inAll = async <K extends Kind>(what: string, tasks: readonly Task<K>[]): Promise<Gets<K>[]> => {
    const results: Gets<K>[] = []
    let done = 0
    await pool.each(tasks, (result, nth) => {
      results[nth] = result
      onProgress(what, ++done, tasks.length)
    })
    return results
  }
  await pool.all({ is: 'begin', shared })
  const ranges = rangesOf(shared.corpus)
  const marks = ranges.map((range, nth): Task<'mark'> => ({ is: 'mark', range, nth }))
  const commons = await inAll('search index, common strings', marks)
  const lists = ranges.map((_, nth): Task<'list'> => ({ is: 'list', nth }))
  const listed = await inAll('search index, lists', lists)
  const shards = shardsFor(listed.reduce((sum, { raw }) => sum + raw, 0))
  const chunks = listed.flatMap(({ chunks }) => chunks)
  const fileTasks: Task<'commons' | 'shards'>[] = [...commonTasks(commons), ...shardTasks(shards, chunks)]
  const written = await inAll('search index, files', fileTasks)
  const files = [...written.flat(), ...writeGrams(commons.flat(), shared.out)]
  const grams = partsFor(commons.flat().length)
  return { grams, shards, files }
}

/** Common grams in a part, some 300 bytes of them. */
const gramsInPart = 40

function partsFor(grams: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(grams / gramsInPart)))
}

function writeGrams(grams: readonly CommonGram[], out: string): WrittenFile[] {
  return writeCommonGrams(grams, partsFor(grams.length)).map((part, nth) =>
    writePacked(out, gramsFile(nth), part, 'texts'),
  )
}

/** Bytes of leaf lists in a shard before packing: some 3 to 4 KB after it, which halves them. A query reads a shard of each
 *  segment for each leaf in it, of which only its own list is of use. */
const bytesInShard = 8_000

/** As many shards as make them that small: a power of two, or a multiple of the buckets that are written at a time. */
function shardsFor(raw: number): number {
  const enough = Math.max(1, raw / bytesInShard)
  return enough > buckets ? buckets * Math.ceil(enough / buckets) : 2 ** Math.ceil(Math.log2(enough))
}

/** A task writes the shards of one bucket, or, where there are fewer shards than buckets, one shard of several. */
function shardTasks(shards: number, chunks: readonly Chunk[]): Task<'shards'>[] {
  const tasks = Math.min(shards, buckets)
  const inTask = Array.from({ length: tasks }, (): Chunk[] => [])
  for (const chunk of chunks) inTask[Math.floor((chunk.bucket * tasks) / buckets)]?.push(chunk)
  return inTask.map((chunks, nth) => ({
    is: 'shards',
    chunks,
    shards: [(nth * shards) / tasks, ((nth + 1) * shards) / tasks],
    of: shards,
  }))
}

function commonTasks(commons: readonly (readonly CommonGram[])[]): Task<'commons'>[] {
  let first = 0
  return commons.map((grams, nth) => {
    const task = { is: 'commons', nth, first } as const
    first += grams.filter(({ opensFile }) => opensFile).length
    return task
  })
}
