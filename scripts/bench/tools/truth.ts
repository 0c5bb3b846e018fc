import { readArchive } from '../../../src/archive/load.ts'
import { readDoc } from '../../../src/search/build/doc.ts'
import { indexedTexts } from '../../../src/search/index/tagged.ts'
import { formsOf } from '../../../src/search/query/forms.ts'
import type { Doc } from '../../../src/search/types.ts'
import { fold } from '../../../src/text/fold.ts'

/** An archive as the measurements know it: every article, and what really holds a text. */
export type Truth = {
  docs: Doc[]
  /** the ids of the articles that hold all the words of a query, by brute force */
  answersTo: (typed: string) => Set<string>
}

/** Reads a content folder. Every article's folded texts become one string, parted by a character that no query holds. */
export function readTruth(content: string): Truth {
  const read = readArchive(content)
  if ('faults' in read) throw new Error(`${content} cannot be read: ${read.faults[0]?.found}`)
  const { archive } = read
  const docs = [...archive.articles.values()].map((article) => readDoc(archive, article))
  const texts = docs.map((doc) => ({ id: doc.id, text: Object.values(indexedTexts(doc)).flat().join('\0') }))
  return {
    docs,
    answersTo(typed) {
      const words = typed.split(' ').map((word) => fold(word))
      const holding = texts.filter(({ text }) =>
        words.every((word) => formsOf(word).some((form) => text.includes(form))),
      )
      return new Set(holding.map(({ id }) => id))
    },
  }
}
