import { facetValues, listedFields } from '../facets.ts'
import { FacetWriter } from '../index/facet-file.ts'
import { facetFile } from '../index/names.ts'
import type { PlaceNames } from '../types.ts'
import { CorpusWriter } from './corpus.ts'
import { type DocSource, docFrom } from './doc.ts'
import { type WrittenFile, writePacked } from './pack.ts'
import type { Pool } from './pool.ts'
import type { Gets, Task } from './tasks.ts'
import { articlesPerPack } from './text-packs.ts'
import { isSampled, knownNames } from './words-input.ts'
import type { WordsProcess } from './words-process.ts'

export type Gathering = {
  /** in the order of their numbers: undated ones first, then the oldest to the newest */
  sources: readonly DocSource[]
  places: readonly PlaceNames[]
  onProgress?: ((what: string, done: number, total: number) => void) | undefined
}

/** Has all articles read once: their texts go into packs, into the corpus, and some to the program that lists words. */
export async function gather(
  { sources, places, onProgress }: Gathering,
  pool: Pool,
  program: WordsProcess,
  stage: string,
) {
  const cards = sources.map(({ card }) => card)
  program.know(knownNames(cards, places))
  const perPack = articlesPerPack(sources.slice(0, sampleSize).map(docFrom))
  const writer = new CorpusWriter()
  const texts: WrittenFile[] = []
  const takeInOrder = inOrder(({ block, sampled, files }: Gets<'read'>) => {
    writer.add(block)
    block.text.buffer.transfer(0) // gives up its memory now, and not when rubbish is next swept up
    program.add(sampled)
    texts.push(...files)
  })
  const tasks = readTasks(sources, perPack, stage)
  let done = 0
  await pool.each(tasks, (result, nth) => {
    takeInOrder(result, nth)
    onProgress?.('search index, articles', ++done, tasks.length)
  })
  const undated = cards.filter(({ date }) => date === undefined).length
  return {
    corpus: writer.finish(),
    frequent: writer.frequent(),
    files: [...texts, ...facetFiles(sources, stage)],
    facts: { perPack, undated, ...daysIn(cards.flatMap(({ date }) => date ?? [])) },
  }
}

/** Articles from which the size of a pack is reckoned. */
const sampleSize = 256

/** Packs that a task fills: a few hundred kilobytes of text. */
const packsATask = 48

function readTasks(sources: readonly DocSource[], perPack: number, out: string): Task<'read'>[] {
  const size = packsATask * perPack
  return Array.from({ length: Math.ceil(sources.length / size) }, (_, nth) => {
    const some = sources.slice(nth * size, (nth + 1) * size)
    const sampled = [...some.keys()].filter((i) => isSampled(nth * size + i, sources.length))
    return { is: 'read', sources: some, perPack, firstPack: nth * packsATask, sampled, out }
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

function facetFiles(sources: readonly DocSource[], stage: string): WrittenFile[] {
  return listedFields.map((field) => {
    const writer = new FacetWriter()
    for (const { card } of sources) writer.add(facetValues(card, field))
    return writePacked(stage, facetFile(field), writer.finish(), 'texts')
  })
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
