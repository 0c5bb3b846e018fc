import { parentPort } from 'node:worker_threads'
import { ByteWriter } from '../index/bytes.ts'
import type { CommonGram } from '../index/common-grams.ts'
import { corpusBlock } from '../index/corpus.ts'
import { type LeafRecord, writeShard } from '../index/leaf-shard.ts'
import { leafFile, textFile } from '../index/names.ts'
import { kinds, visitLeaves, walkGrams } from '../index/walk.ts'
import type { Doc } from '../types.ts'
import { CommonScratch, writeCommonFiles } from './common-scratch.ts'
import { docFrom } from './doc.ts'
import { keepWalk, takeWalk } from './kept-walk.ts'
import { listWriter } from './lists.ts'
import { hashOf, type WrittenFile, writePacked } from './pack.ts'
import { readRuns, runWriter } from './runs.ts'
import { unpackSources } from './sources.ts'
import type { CodeRange, Gets, Kind, Shared, Task } from './tasks.ts'

/** A thread of the index's build: does one task after another. */

let begun: ReturnType<typeof begin> | undefined

parentPort?.on('message', (task: Task) => {
  const result = doTask(task)
  const moved = task.is === 'read' ? [(result as Gets<'read'>).block.text.buffer] : []
  parentPort?.postMessage(result, moved)
})

function doTask(task: Task): Gets<Kind> {
  if (task.is === 'read') return read(task)
  if (task.is === 'digest') return digestOf(unpackSources(task.sources).map(docFrom))
  if (task.is === 'begin') {
    begun = begin(task.shared)
    return undefined
  }
  if (begun === undefined) throw new Error(`${task.is} before begin`)
  switch (task.is) {
    case 'mark':
      return begun.mark(task.range, task.nth)
    case 'list':
      return begun.list(task.nth)
    case 'shards':
      return begun.shards(task)
    case 'commons':
      return begun.commons(task)
  }
}

function read({ sources, first, out }: Task<'read'>): Gets<'read'> {
  const docs = unpackSources(sources).map(docFrom)
  return {
    block: corpusBlock(docs),
    files: docs.map((doc, i) => writePacked(out, textFile(first + i), JSON.stringify(doc), 'texts')),
    digest: digestOf(docs),
  }
}

/** What tells these articles from any others. */
function digestOf(docs: readonly Doc[]): string {
  return docs.map((doc) => hashOf(JSON.stringify(doc)).slice(0, 32)).join('')
}

function begin({ corpus, lengths, mostPlaces, bytesInFile, scratch, out }: Shared) {
  const lists = listWriter(corpus)
  const writer = new ByteWriter(1 << 16) // one for all files: memory that is freed is collected late

  return {
    mark(range: CodeRange, nth: number): CommonGram[] {
      const common: CommonGram[] = []
      const scratchFile = new CommonScratch(bytesInFile)
      const walk = walkGrams(corpus, range, mostPlaces, (gram, places) => {
        common.push({ gram: String.fromCharCode(...gram), ...scratchFile.add(lists.common(places)) })
      })
      visitLeaves(walk, (_, { length }, first, end) => {
        for (let i = first; i < end; i++) lengths[walk.places[i] ?? 0] = length
      })
      scratchFile.save(scratch, nth)
      keepWalk(scratch, nth, walk)
      return common
    },
    list(nth: number): Gets<'list'> {
      let raw = 0
      const walk = takeWalk(scratch, nth)
      const runs = runWriter(scratch, nth)
      const leaf = lists.leaves(walk.places, lengths)
      visitLeaves(walk, (kind, gram, first, end) => {
        if (kind !== kinds.leaf) return
        const record = leaf(gram, first, end)
        for (const part of record.parts) raw += part.length
        runs.add(record)
      })
      return { raw, chunks: runs.close() }
    },
    shards({ chunks, shards: [first, end], of }: Task<'shards'>): WrittenFile[] {
      const byShard = Array.from({ length: end - first }, (): LeafRecord[] => [])
      readRuns(scratch, chunks, byShard, first, of)
      return byShard.map((records, i) => writePacked(out, leafFile(first + i), writeShard(records, writer), 'texts'))
    },
    commons: ({ nth, first }: Task<'commons'>) => writeCommonFiles({ scratch, nth, out, first, writer }),
  }
}
