import type { PlaceNames } from '../../words/known-names.ts'
import { type Corpus, corpusBlock, endCode } from '../index/corpus.ts'
import { daysOf, packedDays } from '../index/dates.ts'
import { type Documents, documentsOf } from '../index/documents.ts'
import { leafEnd, mostPlacesFor } from '../index/grams.ts'
import type { LeafList } from '../index/leaf-shard.ts'
import { levelOf } from '../index/level.ts'
import type { Lists } from '../index/phrase.ts'
import { type Index, joined } from '../index/segments.ts'
import { walkGrams } from '../index/walk.ts'
import { facetValues } from '../query/facets.ts'
import type { Doc } from '../types.ts'

/** The index of a small archive, whose articles are all in memory: it has the lists that the files of a big one would have, and
 *  makes each when it is asked for. So both are searched by the same rules, and the order of the results does not change when
 *  an archive grows. `docs` are newest first, undated last; `mostPlaces` as the build takes it. */
export function memoryIndex(docs: readonly Doc[], places: readonly PlaceNames[], mostPlaces?: number): Index {
  const inOrder = [...docs].reverse()
  const corpus = corpusOf(inOrder)
  const text = textOf(corpus.text)
  const documents = documentsOf(corpus)
  const common = commonGrams(corpus, mostPlaces ?? mostPlacesFor(corpus.text.length))
  const dates = inOrder.map(({ date }) => date).filter((date) => date !== undefined)
  const isCommon = (gram: string) => common.has(gram)
  const lists: Lists = {
    commonIn: async () => isCommon,
    async leaf(gram) {
      const found = placesOf(gram, text)
      return found.length === 0 ? undefined : leafList(gram, found, { text, documents, isCommon })
    },
    head: async () => undefined,
    async common(gram) {
      const runs = [...runsByDocument(placesOf(gram, text), documents)]
      return {
        docs: Uint32Array.from(runs, ({ doc }) => doc),
        levels: Uint8Array.from(runs, ({ doc, places }) =>
          levelOf(documents.classAt(places[0] ?? 0, doc), places.length),
        ),
      }
    },
    async doc(number) {
      const doc = inOrder[number]
      if (doc === undefined) throw new Error(`there is no article ${number}`)
      return doc
    },
    async facet(field, numbers) {
      const counts = new Map<string, number>()
      for (const number of numbers)
        for (const value of facetValues(inOrder[number] as Doc, field)) counts.set(value, (counts.get(value) ?? 0) + 1)
      return counts
    },
  }
  const days = daysOf(packedDays(dates))
  return joined([{ articles: docs.length, dates: { undated: docs.length - dates.length, days }, lists }], places)
}

/** All texts, as an index's build puts them together. */
function corpusOf(docs: readonly Doc[]): Corpus {
  const block = corpusBlock(docs)
  const text = new Uint16Array(block.text.length + 1)
  text[0] = endCode
  text.set(block.text, 1)
  const counts = new Uint32Array(0x10000)
  for (const code of text) counts[code] = (counts[code] ?? 0) + 1
  const later = (offsets: readonly number[]) => Uint32Array.from(offsets, (offset) => offset + 1)
  return { text, counts, starts: later([...block.starts, block.text.length]), borders: later(block.borders) }
}

function textOf(codes: Uint16Array): string {
  return new TextDecoder('utf-16le').decode(codes)
}

function commonGrams(corpus: Corpus, mostPlaces: number): Set<string> {
  const common = new Set<string>()
  walkGrams(corpus, { from: endCode + 1, to: 0x10000 }, mostPlaces, (gram) => {
    common.add(String.fromCharCode(...gram))
  })
  return common
}

function placesOf(gram: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(gram); at !== -1; at = text.indexOf(gram, at + 1)) places.push(at)
  return places
}

type Run = { doc: number; places: number[] }

/** The places, which ascend, by the article in which they lie. */
function* runsByDocument(places: readonly number[], documents: Documents): Generator<Run> {
  let doc = -1
  for (let from = 0; from < places.length; ) {
    doc = documents.at(places[from] ?? 0, doc)
    let to = from + 1
    while (to < places.length && (places[to] ?? 0) < documents.endOf(doc)) to++
    yield { doc, places: places.slice(from, to) }
    from = to
  }
}

type Texts = { text: string; documents: Documents; isCommon: (gram: string) => boolean }

function leafList(gram: string, places: readonly number[], { text, documents, isCommon }: Texts): LeafList {
  const runs = [...runsByDocument(places, documents)]
  const starts = [0]
  for (const { places } of runs) starts.push((starts[starts.length - 1] ?? 0) + places.length)
  return {
    docs: Uint32Array.from(runs, ({ doc }) => doc),
    starts: Uint32Array.from(starts),
    classes: Uint8Array.from(runs.flatMap(({ doc, places }) => places.map((at) => documents.classAt(at, doc)))),
    lefts: runs.flatMap(({ places }) => places.map((at) => (places.length > 1 ? text.charAt(at - 1) : ''))),
    continuations: places.map((at) => text.slice(at + gram.length, leafEnd(text, at + 1, isCommon))),
  }
}
