import { type ArchiveWords, cutWords, type Uncut } from '../../words/cut-words.ts'
import { readBody } from '../body.ts'
import type { Archive } from '../load.ts'
import type { Article } from '../schema.ts'
import { columns } from './columns.ts'
import { contributors } from './contributors.ts'
import { papers } from './papers.ts'

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
  const every = Math.max(1, Math.ceil(articles.length / mostSampled))
  const places = archive.places.flatMap(({ name, aliases }) => [name, ...aliases])
  const people = contributors(archive).map(({ name }) => name)
  const listed = [columns, papers].flatMap((list) => list(archive).map(({ name }) => name))
  return {
    sample: articles.filter((_, index) => index % every === 0).map((article) => textsOf(archive, article)),
    names: [...places, ...people, ...listed],
    people,
    articles: articles.length,
  }
}

/** The headline and the text of an article. */
export function textOf(archive: Archive, article: Article): string {
  return textsOf(archive, article).join('\n')
}

function textsOf(archive: Archive, { id, headline }: Article): string[] {
  return [headline, ...readBody(archive, id).map(({ text }) => text)]
}

/** Articles that the words are learnt from. */
const mostSampled = 800

const known = new WeakMap<Archive, ArchiveWords>()
