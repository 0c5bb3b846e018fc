import { type PackedDays, packedDays } from '../index/dates.ts'
import { FacetWriter } from '../index/facet-file.ts'
import { facetFile } from '../index/names.ts'
import { facetValues, listedFields } from '../query/facets.ts'
import { CorpusWriter } from './corpus.ts'
import { type WrittenFile, writePacked } from './pack.ts'
import type { Pool } from './pool.ts'
import { cardsOf, type Sources, sourceBytes } from './sources.ts'
import type { Gets, Task } from './tasks.ts'

export type OnProgress = (what: string, done: number, total: number) => void

/** Has the articles of a segment read once: each gets a file, and their texts go into the corpus. */
export async function gather(sources: Sources, pool: Pool, stage: string, onProgress: OnProgress) {
  const writer = new CorpusWriter()
  const texts: WrittenFile[] = []
  const digests: string[] = []
  const takeInOrder = inOrder(({ block, files, digest }: Gets<'read'>) => {
    writer.add(block)
    block.text.buffer.transfer(0) // frees its memory now, and not at the next garbage collection
    texts.push(...files)
    digests.push(digest)
  })
  const tasks = readTasks(sources, stage)
  let done = 0
  const read = pool.each(tasks, (result, nth) => {
    takeInOrder(result, nth)
    onProgress('search index, articles', ++done, tasks.length)
  })
  const { facets, days } = listed(sources)
  await read
  return {
    corpus: writer.finish(),
    digest: digests.join(''),
    files: [...texts, ...facets.map(({ name, writer }) => writePacked(stage, name, writer.finish(), 'texts'))],
    days,
  }
}

/** The digest of the articles of a segment, as `gather` gives it. */
export async function digestOf(sources: Sources, pool: Pool): Promise<string> {
  const digests: string[] = []
  const { length } = sources.ends
  const tasks = Array.from({ length: Math.ceil(length / digestedAtOnce) }, (_, nth): Task<'digest'> => {
    const first = nth * digestedAtOnce
    return { is: 'digest', sources: sourceBytes(sources, first, first + digestedAtOnce) }
  })
  await pool.each(tasks, (digest, nth) => {
    digests[nth] = digest
  })
  return digests.join('')
}

const digestedAtOnce = 128

/** Articles that a task reads: a few hundred kilobytes of text. */
const readAtOnce = 96

function readTasks(sources: Sources, out: string): Task<'read'>[] {
  return Array.from({ length: Math.ceil(sources.ends.length / readAtOnce) }, (_, nth) => {
    const first = nth * readAtOnce
    return { is: 'read', sources: sourceBytes(sources, first, first + readAtOnce), first, out }
  })
}

/** Hands on in order what comes out of it. */
function inOrder<T>(take: (value: T) => void): (value: T, nth: number) => void {
  const waiting = new Map<number, T>()
  let next = 0
  return (value, nth) => {
    waiting.set(nth, value)
    for (let one = waiting.get(next); one !== undefined; one = waiting.get(next)) {
      waiting.delete(next++)
      take(one)
    }
  }
}

/** What is listed of all articles in files of their own, and their days. */
function listed(sources: Sources): { facets: { name: string; writer: FacetWriter }[]; days: PackedDays } {
  const facets = listedFields.map((field) => ({ field, name: facetFile(field), writer: new FacetWriter() }))
  const dates: string[] = []
  for (const card of cardsOf(sources)) {
    for (const { field, writer } of facets) writer.add(facetValues(card, field))
    if (card.date !== undefined) dates.push(card.date)
  }
  return { facets, days: packedDays(dates) }
}
