import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { disk, unfinished } from '../archive/effects.ts'
import { readKnowledge } from '../archive/knowledge.ts'
import { Pack } from '../archive/pack.ts'
import type { Folders } from '../archive/parse-dump.ts'
import { type Entry, endPart, readPart } from '../archive/part-file.ts'
import { type Dumps, readDumps } from '../archive/read-dumps.ts'
import { Workers } from '../archive/workers.ts'
import type { OnProgress } from '../command/progress.ts'
import type { Failure } from '../pipeline/dump.ts'
import type { Partition } from './partitions.ts'
import { partFile } from './plan.ts'

/** What a partition came to: how many dumps were read, and why some of them cannot be used. */
type Came = { dumps: number; failures: Failure[]; wasDone: boolean }

/** Reads the dumps of a partition into its file, beside its place, and puts it there. Where its place is taken already, nothing is left
 *  to do: the key says that it is the same. Any number of tasks may do that at once, and each may be killed at any time. */
export async function runPart(partition: Partition, folders: Folders, onProgress: OnProgress): Promise<Came> {
  const place = partFile(folders.content, partition.key)
  const done = readPart(place)
  done?.pack.close()
  if (done) return { ...cameTo(done.entries), wasDone: true }
  mkdirSync(dirname(place), { recursive: true })
  const half = `${place}.${randomUUID()}${unfinished}`
  const pack = new Pack(half, 'wx+')
  try {
    const entries = await entriesOf(partition, folders, pack, onProgress)
    endPart(pack, basename(place), entries)
    putInPlace(half, place)
    return { ...cameTo(entries), wasDone: false }
  } finally {
    pack.close()
    rmSync(half, { force: true })
  }
}

/** A join that found the place taken may have tidied the half of a second task away. */
function putInPlace(half: string, place: string): void {
  try {
    renameSync(half, place)
  } catch (error) {
    if (!disk.exists(place) || disk.exists(half)) throw error
  }
}

async function entriesOf(
  { dumps, paper, when }: Partition,
  folders: Folders,
  pack: Pack,
  onProgress: OnProgress,
): Promise<Entry[]> {
  const { papers, places } = readKnowledge(folders.content, disk)
  const workers = new Workers({ folders, papers, places, effects: disk })
  const setting = { folders, out: folders.content, workers, effects: disk, pack }
  const what = ['parsing', paper, when].filter((word) => word !== '').join(' ')
  try {
    const nothing = { state: undefined, hashes: new Map() }
    const read = await readDumps(dumps, nothing, setting, (done) => onProgress({ what, done, total: dumps.length }))
    return dumps.map((dump) => entryOf(dump, read))
  } finally {
    await workers.close()
  }
}

function entryOf(dump: string, { parsed, failed }: Dumps): Entry {
  const one = parsed.get(dump)
  if (!one) return { dump, ...(failed.get(dump) ?? { failures: [] }) }
  const { reading, print, decided, values } = one
  return { dump, stamp: { sha256: reading.sha256, decided }, reading, print, values }
}

const cameTo = (entries: readonly Entry[]) => ({
  dumps: entries.length,
  failures: entries.flatMap((entry) => ('failures' in entry ? entry.failures : [])),
})
