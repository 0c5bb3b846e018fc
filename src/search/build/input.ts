import { once } from 'node:events'
import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { type Fault, UnusableContent } from '../../archive/fault.ts'
import { type Archive, readArchive } from '../../archive/load.ts'
import type { Memory } from '../../archive/memory.ts'
import { byText } from '../../archive/order.ts'
import type { PlaceNames } from '../../words/known-names.ts'
import { sourceOf } from './doc.ts'
import { packSources, type Sources } from './sources.ts'

/** What of an archive goes into an index: its articles in the order of their numbers, which is undated ones first, then the
 *  oldest to the newest; and the names of its places. */
export type IndexInput = {
  sources: Sources
  places: PlaceNames[]
  /** where the archive was read in this process: a hash of each article's file, and what was learnt of these files */
  known?: { digests: readonly string[]; memory: Memory } | undefined
}

export function inputOf(archive: Archive): IndexInput {
  const articles = [...archive.articles.values()].reverse()
  articles.sort((a, b) => byText(a.date ?? '', b.date ?? ''))
  return {
    sources: packSources(articles.map((article) => sourceOf(archive, article))),
    places: archive.places.map(({ name, aliases }) => ({ name, aliases })),
    known: {
      digests: articles.map(({ id }) => archive.digests.get(archive.files.get(id) ?? '') ?? ''),
      memory: archive.memory,
    },
  }
}

type ReadInput = { input: IndexInput } | { faults: Fault[] }

/** What a content folder holds for the index, or everything in it that cannot be used or that its register promises and it does not
 *  keep: a text that was withdrawn may be back. No texts are kept: they are read when the index is made. */
export function readInput(content: string): ReadInput {
  const read = readArchive(content, 0)
  if ('faults' in read) return read
  const { unkept } = read.archive
  if (unkept.length > 0) return { faults: [...unkept] }
  const { sources, places } = inputOf(read.archive)
  return { input: { sources, places } }
}

/** The same, read by a thread that ends then: what a big archive takes in memory, some gigabytes at a million articles, is
 *  free again before the index is made. */
async function readInputApart(content: string): Promise<ReadInput> {
  const resourceLimits = { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / 2 ** 20 }
  const worker = new Worker(new URL('./input-thread.ts', import.meta.url), { workerData: content, resourceLimits })
  const [read] = await once(worker, 'message')
  await worker.terminate()
  return read
}

/** Throws `UnusableContent` when the content has faults. */
export async function inputIn(content: string, isBig: boolean): Promise<IndexInput> {
  const read = isBig ? await readInputApart(content) : readInput(content)
  if ('faults' in read) throw new UnusableContent(content, read.faults)
  return read.input
}
