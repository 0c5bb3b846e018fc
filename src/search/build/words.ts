import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { isSampled, listOf, NameCounter, type PlaceNames, sampledTexts } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import type { WordsProcess } from '../../words/words-process.ts'
import { type DocSource, docFrom } from './doc.ts'
import type { IndexInput } from './input.ts'
import { cardsOf, sourceBytes, unpackSources } from './sources.ts'

/** The program that lists words, as far as an index needs it. */
export type WordLister = Omit<WordsProcess, 'cut' | 'told'>

/** Has the words of an archive listed, and gives the dates of its articles: at once, while the list is being made. Threads that
 *  read meanwhile wait for this one to hand out the next articles: it pauses often. `program` is asked for where the words of the
 *  same articles were not counted before. */
export async function surveyed(input: IndexInput, program: () => WordLister) {
  const dates: (string | undefined)[] = []
  const names = new NameCounter()
  for (const card of cardsOf(input.sources)) {
    dates.push(card.date)
    names.add(card)
  }
  const counted = countedIn(input, sampleOf(dates), program)
  counted.catch(() => {}) // it may fail before it is waited for, and whoever waits is told
  return { dates, words: counted.then((list) => listOf(names.known(input.places), list)) }
}

/** The numbers of the articles whose words are counted. Those of the newest month are none of them where they are few: a day that
 *  comes changes nothing then. */
export function sampleOf(dates: readonly (string | undefined)[]): number[] {
  const newest = dates.at(-1)?.slice(0, 'yyyy-mm'.length)
  const first = dates.findIndex((date) => newest !== undefined && date?.startsWith(newest))
  const articles = first >= dates.length * mostlyOver ? first : dates.length
  return Array.from({ length: articles }, (_, nth) => nth).filter((nth) => isSampled(nth, articles))
}

/** With less of an archive in months that are over, all of it is counted. */
const mostlyOver = 0.5

/** The words that stand often in some articles, and how their characters are read; known where they were counted before. */
async function countedIn(
  { sources, places, known }: IndexInput,
  sample: readonly number[],
  program: () => WordLister,
): Promise<WordList> {
  const cards = sample.flatMap((nth) => unpackSources(sourceBytes(sources, nth, nth + 1)))
  const files = known && sample.map((nth) => known.digests[nth])
  const key = `words ${createHash('sha256')
    .update(JSON.stringify([places, cards, files]))
    .digest('base64url')}`
  const before = known?.memory.get<WordList>(key)
  const list = before ?? (await count(cards, places, program()))
  known?.memory.recall(key, () => list)
  return list
}

async function count(
  sample: readonly DocSource[],
  places: readonly PlaceNames[],
  program: WordLister,
): Promise<WordList> {
  const names = new NameCounter()
  for (const { card } of sample) names.add(card)
  program.know({ ...names.known(places), people: [], columns: [] })
  for (const [nth, source] of sample.entries()) {
    program.add(sampledTexts(docFrom(source)))
    if ((nth + 1) % samplesAtOnce === 0) await setImmediate()
  }
  return program.list()
}

/** Some ten milliseconds’ work. Where the site is rendered meanwhile, a pause takes longer than that, and the program that lists
 *  words keeps its memory until it has them all. */
const samplesAtOnce = 64
