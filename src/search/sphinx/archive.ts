import { docFrom } from '../build/doc.ts'
import { inputIn } from '../build/input.ts'
import { cardsOf, type Sources, sourceBytes, unpackSources } from '../build/sources.ts'
import type { WordLister } from '../build/words.ts'
import { surveyed } from '../build/words.ts'
import type { Doc } from '../types.ts'
import type { ArchiveFacts } from './engine.ts'

/** What a search server is given of a content folder. Throws `UnusableContent` when that has faults. */

/** Its articles in the order of their dates, undated ones first, some of them in memory at a time. */
export async function* articlesOf(content: string): AsyncGenerator<Doc> {
  const { sources } = await inputIn(content, true)
  for (let first = 0; first < sources.ends.length; first += atOnce)
    yield* unpackSources(sourceBytes(sources, first, first + atOnce)).map(docFrom)
}

const atOnce = 256

/** What is no article. `program` lists the words. */
export async function factsOf(content: string, program: WordLister): Promise<ArchiveFacts> {
  const { sources, places } = await inputIn(content, true)
  const { dates, words } = await surveyed({ sources, places }, () => program)
  const years = dates.flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))]))
  const [first = 1, last = first] = [years[0], years.at(-1)]
  return { articles: dates.length, years: { first, last }, places, words: await words, people: peopleOf(sources) }
}

function peopleOf(sources: Sources): string[] {
  const people = new Set<string>()
  for (const card of cardsOf(sources)) for (const name of card.people) people.add(name)
  return [...people].sort()
}
