import { setImmediate } from 'node:timers/promises'
import type { PlaceNames } from '../../words/known-names.ts'
import { isSampled, NameCounter, sampledTexts } from '../../words/known-names.ts'
import type { WordsProcess } from '../../words/words-process.ts'
import { FacetWriter } from '../index/facet-file.ts'
import { facetFile } from '../index/names.ts'
import { daysIn } from '../index/root.ts'
import { facetValues, listedFields } from '../query/facets.ts'
import { CorpusWriter } from './corpus.ts'
import { docFrom } from './doc.ts'
import type { IndexInput } from './input.ts'
import { type WrittenFile, writePacked } from './pack.ts'
import type { Pool } from './pool.ts'
import { cardsOf, type Sources, sourceBytes, unpackSources } from './sources.ts'
import type { Gets, Task } from './tasks.ts'
import { articlesPerPack } from './text-packs.ts'

export type Gathering = IndexInput & {
  onProgress?: ((what: string, done: number, total: number) => void) | undefined
}

/** Has all articles read once: their texts go into packs and into the corpus, and the program lists the words of some; it
 *  ends then, and its memory is free before the rest needs most. */
export async function gather(
  { sources, places, onProgress }: Gathering,
  pool: Pool,
  program: Omit<WordsProcess, 'cut' | 'told'>,
  stage: string,
) {
  const sample = unpackSources(sourceBytes(sources, 0, sampleSize)).map(docFrom)
  const perPack = articlesPerPack(sample, sources.ends.length)
  const writer = new CorpusWriter()
  const texts: WrittenFile[] = []
  const takeInOrder = inOrder(({ block, files }: Gets<'read'>) => {
    writer.add(block)
    block.text.buffer.transfer(0) // frees its memory now, and not at the next garbage collection
    texts.push(...files)
  })
  const tasks = readTasks(sources, perPack, stage)
  let done = 0
  const read = pool.each(tasks, (result, nth) => {
    takeInOrder(result, nth)
    onProgress?.('search index, articles', ++done, tasks.length)
  })
  const [{ facets, dates, words }] = await Promise.all([listed(sources, places, program), read])
  const printed = dates.filter((date) => date !== undefined)
  return {
    corpus: writer.finish(),
    frequent: writer.frequent(),
    words,
    files: [...texts, ...facets.map(({ name, writer }) => writePacked(stage, name, writer.finish(), 'texts'))],
    facts: { perPack, undated: dates.length - printed.length, ...daysIn(printed) },
  }
}

/** Articles from which the size of a pack is reckoned. */
const sampleSize = 256

/** Packs that a task fills: a few hundred kilobytes of text. */
const packsATask = 48

function readTasks(sources: Sources, perPack: number, out: string): Task<'read'>[] {
  const { length } = sources.ends
  const size = packsATask * perPack
  return Array.from({ length: Math.ceil(length / size) }, (_, nth) => {
    const first = nth * size
    const end = Math.min(first + size, length)
    return { is: 'read', sources: sourceBytes(sources, first, end), perPack, firstPack: nth * packsATask, out }
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

/** What is listed of all articles in files of their own, their dates, and the list of words that is being made. It is done
 *  while threads read, who wait for this one to hand out the next articles: it pauses often. */
async function listed(sources: Sources, places: readonly PlaceNames[], program: Omit<WordsProcess, 'cut' | 'told'>) {
  const facets = listedFields.map((field) => ({ field, name: facetFile(field), writer: new FacetWriter() }))
  const dates: (string | undefined)[] = []
  const names = new NameCounter()
  for (const card of cardsOf(sources)) {
    for (const { field, writer } of facets) writer.add(facetValues(card, field))
    dates.push(card.date)
    names.add(card)
    if (dates.length % cardsAtOnce === 0) await setImmediate()
  }
  program.know(names.known(places))
  let sampled = 0
  for (let nth = 0; nth < dates.length; nth++) {
    if (!isSampled(nth, dates.length)) continue
    const sample = unpackSources(sourceBytes(sources, nth, nth + 1)).map(docFrom)
    program.add(sample.flatMap(sampledTexts))
    if (++sampled % samplesAtOnce === 0) await setImmediate()
  }
  const words = program.list()
  words.catch(() => {}) // it may fail before it is waited for, and whoever waits is told
  return { facets, dates, words }
}

/** Some ten milliseconds’ work each. Where the site is rendered meanwhile, a pause takes longer than that, and the program that
 *  lists words keeps its memory until it has them all. */
const cardsAtOnce = 512
const samplesAtOnce = 64
