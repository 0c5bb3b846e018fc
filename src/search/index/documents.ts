import type { Corpus } from './corpus.ts'

/** Which article a place of the corpus belongs to, and the class of the place. */
export type Documents = {
  /** The article at a place, where `hint` is an article that does not begin after it, or -1. */
  at(place: number, hint: number): number
  /** Where the article's last place ends. */
  endOf(doc: number): number
  classAt(place: number, doc: number): number
}

/** Units of text between two entries of the table, as a power of two: one or two articles of a newspaper. */
const stepBits = 10
const step = 2 ** stepBits

export function documentsOf({ text, starts, borders }: Corpus): Documents {
  const table = new Uint32Array(Math.ceil(text.length / step) + 1)
  for (let doc = 0, entry = 0; entry < table.length; entry++) {
    while (doc + 2 < starts.length && (starts[doc + 1] ?? 0) <= entry * step) doc++
    table[entry] = doc
  }
  return {
    at(place, hint) {
      let doc = Math.max(hint, table[place >>> stepBits] ?? 0)
      while ((starts[doc + 1] ?? Number.POSITIVE_INFINITY) <= place) doc++
      return doc
    },
    endOf: (doc) => starts[doc + 1] ?? 0,
    classAt(place, doc) {
      if (place >= (borders[doc * 3 + 2] ?? 0)) return 0
      if (place >= (borders[doc * 3 + 1] ?? 0)) return 1
      return place >= (borders[doc * 3] ?? 0) ? 2 : 3
    },
  }
}
