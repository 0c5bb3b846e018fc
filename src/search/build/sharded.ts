import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { WordList } from '../../words/list.ts'
import { startWords, type WordsProcess } from '../../words/words-process.ts'
import { alphabetOf } from '../index/alphabet.ts'
import type { Corpus } from '../index/corpus.ts'
import { mostPlacesFor } from '../index/grams.ts'
import { type CommonGram, type RootFacts, writeCommonGrams } from '../index/root.ts'
import { type Gathering, gather } from './gather.ts'
import { hashOf, type WrittenFile } from './pack.ts'
import { type Pool, startPool, workerCount } from './pool.ts'
import { buckets, type Chunk } from './runs.ts'
import type { CodeRange, Gets, Kind, Shared, Task } from './tasks.ts'

export type ShardedInput = Gathering & {
  /** the folder that gets the index's folder */
  out: string
  /** a gram that stands in more places is common; by default it depends on the archive's size */
  mostPlaces?: number
  /** started already; started here otherwise */
  helpers?: Helpers | undefined
}

/** Threads and the program that lists words: they take a while to be ready, and may be started before the input is known. */
export type Helpers = { pool: Pool; words: Omit<WordsProcess, 'cut' | 'told'>; close(): Promise<void> }

type Starting = { workers?: number; words?: WordsProcess | undefined }

/** `words` is the program, where it runs already. */
export function startHelpers({ workers = workerCount, words = startWords() }: Starting = {}): Helpers {
  const pool = startPool(workers)
  return {
    pool,
    words,
    async close() {
      words.close()
      await pool.close()
    },
  }
}

/** The index of a big archive: writes everything but the root, and gives that. The helpers are closed afterwards. */
export async function writeSharded({ helpers = startHelpers(), ...input }: ShardedInput): Promise<Sharded> {
  const { places, out } = input
  const stage = join(out, 'building')
  const scratch = join(out, 'scratch')
  for (const folder of [stage, scratch]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const { files, common, words, facts } = await writeFiles(input, stage, scratch, helpers).finally(() =>
    helpers.close(),
  )
  const folder = `index-${hashOf(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join('')).slice(0, 16)}`
  rmSync(scratch, { recursive: true })
  rmSync(join(out, folder), { recursive: true, force: true })
  renameSync(stage, join(out, folder))
  return {
    facts: { folder, places: [...places], ...facts },
    common,
    words,
    files: files.map((file) => ({ ...file, name: `${folder}/${file.name}` })),
  }
}

/** What the index file has to say of the index, and the files that were written, below `out`. */
type Sharded = { facts: RootFacts; common: Uint8Array; words: WordList; files: WrittenFile[] }

type OnProgress = NonNullable<ShardedInput['onProgress']>

/** Writes the index's files to `stage`. The texts of all articles, in memory meanwhile, are given up at the end. */
async function writeFiles(input: ShardedInput, stage: string, scratch: string, { pool, words }: Helpers) {
  const { corpus, files: gathered, frequent, words: list, facts } = await gather(input, pool, words, stage)
  const shared: Shared = {
    corpus,
    lengths: new Uint8Array(new SharedArrayBuffer(corpus.text.length + 1)).fill(1),
    frequent,
    mostPlaces: input.mostPlaces ?? mostPlacesFor(corpus.text.length),
    scratch,
    out: stage,
  }
  const { common, shards, files } = await writeLists(shared, pool, input.onProgress ?? (() => {}))
  return { files: [...gathered, ...files], common, words: await list, facts: { shards, frequent, ...facts } }
}

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
  const files: Task<'commons' | 'shards'>[] = [...commonTasks(commons), ...shardTasks(shards, chunks)]
  const written = await inAll('search index, files', files)
  const common = writeCommonGrams(commons.flat(), alphabetOf(shared.frequent)).slice()
  return { common, shards, files: written.flat() }
}

/** Bytes of leaf lists in a shard before packing, at most: about 16 KB after it, which halves them. */
const bytesInShard = 32_000

/** The least power of two that makes shards small enough. */
function shardsFor(raw: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(raw / bytesInShard)))
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
