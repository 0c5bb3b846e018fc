import { frequentWords } from '../search/build/words.ts'
import { readBody } from './body.ts'
import { columns } from './columns.ts'
import { contributors } from './contributors.ts'
import type { Archive } from './load.ts'
import { papers } from './papers.ts'
import type { Article } from './schema.ts'
import { tellingWords } from './telling-words.ts'

/** The words that an archive's articles are described with: those that have pages, and those that tell what an article is
 *  about. */
export type ArchiveWords = { telling: readonly string[]; frequent: readonly string[] }

/** What words are learnt from: texts, and names that are cut whole. */
type Sample = { texts: string[]; names: string[] }

/** What has to be cut into words for that, of an archive of so many articles. It can be handed to another process. */
export type Uncut = { telling: Sample; frequent: Sample; people: string[]; articles: number }

/** The words of an archive: the ones that `setWords` handed in, else learnt here and now, with a dictionary that takes a
 *  second and 250 MB. */
export function wordsOf(archive: Archive): ArchiveWords {
  const words = known.get(archive) ?? cutWords(uncut(archive))
  known.set(archive, words)
  return words
}

export function setWords(archive: Archive, words: ArchiveWords): void {
  known.set(archive, words)
}

/** A sample of an archive: enough for its frequent words, and a second's work. */
export function uncut(archive: Archive): Uncut {
  const articles = [...archive.articles.values()]
  const places = archive.places.flatMap(({ name, aliases }) => [name, ...aliases])
  const listed = [contributors, columns, papers].flatMap((list) => list(archive).map(({ name }) => name))
  const sample = everyNth(articles, mostForSubjects)
  const people = peopleOf(sample)
  return {
    telling: {
      texts: everyNth(articles, mostForKeywords).map((article) => textOf(archive, article)),
      names: [...places, ...listed],
    },
    frequent: {
      texts: sample.flatMap(({ id, headline }) => [headline, ...readBody(archive, id).map(({ text }) => text)]),
      names: [...places, ...people],
    },
    people,
    articles: articles.length,
  }
}

/** Who wrote a text is not what it is about: names of people are no words. */
export function cutWords({ telling, frequent, people, articles }: Uncut): ArchiveWords {
  const names = new Set(people)
  return {
    telling: tellingWords(telling.texts, telling.names, articles),
    frequent: frequentWords(frequent.texts, frequent.names).filter((word) => !names.has(word)),
  }
}

/** The headline and the text of an article. */
export function textOf(archive: Archive, { id, headline }: Article): string {
  return [headline, ...readBody(archive, id).map(({ text }) => text)].join('\n')
}

const mostForKeywords = 800
const mostForSubjects = 600

function everyNth(articles: readonly Article[], most: number): Article[] {
  const every = Math.max(1, Math.ceil(articles.length / most))
  return articles.filter((_, index) => index % every === 0)
}

function peopleOf(articles: readonly Article[]): string[] {
  const people = articles.flatMap(({ reporter, photographer }) => [...reporter, ...photographer])
  return [...new Set(people.map(({ name }) => name))]
}

declare global {
  var xianwenWords: WeakMap<Archive, ArchiveWords> | undefined
}

/** It outlives the module, as the archive does: Astro bundles a second copy of this file into the pages. */
globalThis.xianwenWords ??= new WeakMap()
const known = globalThis.xianwenWords
