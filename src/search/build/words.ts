import { setImmediate } from 'node:timers/promises'
import { isSampled, NameCounter, type PlaceNames, sampledTexts } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import type { WordsProcess } from '../../words/words-process.ts'
import { docFrom } from './doc.ts'
import { cardsOf, type Sources, sourceBytes, unpackSources } from './sources.ts'

/** The program that lists words, as far as an index needs it. */
export type WordLister = Omit<WordsProcess, 'cut' | 'told'>

/** Has the words of an archive listed, and gives the dates of its articles: at once, while the list is being made. Threads that
 *  read meanwhile wait for this one to hand out the next articles: it pauses often. */
export async function surveyed(sources: Sources, places: readonly PlaceNames[], program: WordLister) {
  const dates: (string | undefined)[] = []
  const names = new NameCounter()
  for (const card of cardsOf(sources)) {
    dates.push(card.date)
    names.add(card)
  }
  const words = listed(sources, names, places, program)
  words.catch(() => {}) // it may fail before it is waited for, and whoever waits is told
  return { dates, words }
}

async function listed(
  sources: Sources,
  names: NameCounter,
  places: readonly PlaceNames[],
  program: WordLister,
): Promise<WordList> {
  program.know(names.known(places))
  const articles = sources.ends.length
  let sampled = 0
  for (let nth = 0; nth < articles; nth++) {
    if (!isSampled(nth, articles)) continue
    const sample = unpackSources(sourceBytes(sources, nth, nth + 1)).map(docFrom)
    program.add(sample.flatMap(sampledTexts))
    if (++sampled % samplesAtOnce === 0) await setImmediate()
  }
  return program.list()
}

/** Some ten milliseconds’ work. Where the site is rendered meanwhile, a pause takes longer than that, and the program that lists
 *  words keeps its memory until it has them all. */
const samplesAtOnce = 64
