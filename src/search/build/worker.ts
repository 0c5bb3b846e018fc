import { parentPort, workerData } from 'node:worker_threads'
import { alphabetOf } from '../index/alphabet.ts'
import { shardOf } from '../index/grams.ts'
import { type LeafRecord, writeShard } from '../index/leaf-shard.ts'
import { leafFile } from '../index/names.ts'
import type { CommonGram } from '../index/root.ts'
import { CommonScratch, writeCommonFiles } from './common-scratch.ts'
import { listWriter } from './lists.ts'
import { type WrittenFile, writePacked } from './pack.ts'
import { readRuns, runWriter } from './runs.ts'
import type { CodeRange, Done, Shared, Task } from './tasks.ts'
import { walkGrams } from './walk.ts'

/** A thread of the index's build: does one task after another. */

const { nth: worker, ...shared } = workerData as Shared & { nth: number }
const { corpus, lengths, mostPlaces, scratch, out } = shared
const alphabet = alphabetOf(shared.frequent)
const lists = listWriter(corpus, alphabet)
const runs = runWriter(scratch, worker)

parentPort?.on('message', (task: Task) => parentPort?.postMessage(doTask(task)))

function doTask(task: Task): Done {
  const nothing: Done = { common: [], raw: 0, files: [] }
  switch (task.is) {
    case 'mark':
      mark(task.range)
      return nothing
    case 'list':
      return { ...nothing, ...list(task.range, task.nth) }
    case 'close':
      runs.close()
      return nothing
    case 'shards':
      return { ...nothing, files: shards(task) }
    case 'commons':
      return { ...nothing, files: writeCommonFiles(scratch, task.nth, out, task.first) }
  }
}

function mark(range: CodeRange): void {
  const leaf = (gram: readonly number[], places: Uint32Array) => {
    for (const place of places) lengths[place] = gram.length
  }
  walkGrams(corpus, range, mostPlaces, { common: () => {}, leaf, ended: leaf })
}

function list(range: CodeRange, nth: number): { common: CommonGram[]; raw: number } {
  const common: CommonGram[] = []
  const scratchFile = new CommonScratch()
  let raw = 0
  walkGrams(corpus, range, mostPlaces, {
    common(gram, places) {
      const opensFile = scratchFile.add(lists.common(places))
      common.push({ gram: String.fromCharCode(...gram), opensFile })
    },
    leaf(gram, places) {
      const record = lists.leaf(gram, places, lengths)
      for (const part of record.parts) raw += part.length
      runs.add(record)
    },
    ended() {},
  })
  scratchFile.save(scratch, nth)
  return { common, raw }
}

function shards({
  buckets: [firstBucket, endBucket],
  shards: [first, end],
  of,
}: Task & { is: 'shards' }): WrittenFile[] {
  const byShard = Array.from({ length: end - first }, (): LeafRecord[] => [])
  for (let bucket = firstBucket; bucket < endBucket; bucket++)
    for (const record of readRuns(scratch, bucket, shared.workers))
      byShard[shardOf(record.gram, of) - first]?.push(record)
  return byShard.map((records, i) => {
    records.sort((a, b) => (a.gram < b.gram ? -1 : 1))
    return writePacked(out, leafFile(first + i), writeShard(records, alphabet))
  })
}
