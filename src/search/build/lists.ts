import type { Alphabet } from '../index/alphabet.ts'
import { ByteWriter } from '../index/bytes.ts'
import type { CommonRecord } from '../index/common-file.ts'
import { levelOf } from '../index/level.ts'
import type { Corpus } from './corpus.ts'
import { documentsOf } from './documents.ts'

export type ListWriter = {
  common(places: Uint32Array): CommonRecord
  /** `ends` holds, for every place of the corpus, how long the leaf there is. */
  leaf(gram: readonly number[], places: Uint32Array, lengths: Uint8Array): LeafParts
}

/** A leaf's list, its parts still in writers of their own. */
export type LeafParts = { gram: string; docs: number; places: number; parts: readonly ByteWriter[] }

/** Turns the places of a gram into its list. The bytes of a record are good until the next one is made. */
export function listWriter(corpus: Corpus, alphabet: Alphabet): ListWriter {
  const { text } = corpus
  const documents = documentsOf(corpus)
  const gaps = new ByteWriter(1 << 12)
  const second = new ByteWriter(1 << 12)
  const lefts = new ByteWriter()
  const lengthsOut = new ByteWriter(1 << 12)
  const texts = new ByteWriter(1 << 12)
  const parts = [gaps, second, lefts, lengthsOut, texts]

  /** Calls `each` for every article that holds one of the places, with the best class of them; gives their number. */
  function byDocument(places: Uint32Array, each: (best: number, first: number, last: number) => void): number {
    gaps.clear()
    let doc = 0
    let before = -1
    let count = 0
    for (let first = 0; first < places.length; count++) {
      doc = documents.at(places[first] ?? 0, doc)
      const end = documents.endOf(doc)
      const best = documents.classAt(places[first] ?? 0, doc)
      let last = first + 1
      while (last < places.length && (places[last] ?? 0) < end) last++
      gaps.number(doc - before - 1)
      each(best, first, last)
      before = doc
      first = last
    }
    return count
  }

  function put(writer: ByteWriter, from: number, to: number): void {
    for (let i = from; i < to; i++) writer.number(alphabet.numberOf(text[i] ?? 0))
  }

  return {
    common(places) {
      second.clear()
      const docs = byDocument(places, (best, first, last) => second.byte(levelOf(best, last - first)))
      return { docs, gaps: gaps.written(), levels: second.written() }
    },
    leaf(gram, places, lengths) {
      for (const writer of [second, lefts, lengthsOut, texts]) writer.clear()
      const docs = byDocument(places, (best, first, last) => {
        second.number((last - first) * 4 + best)
        for (let i = first; i < last; i++) {
          const place = places[i] ?? 0
          const from = place + gram.length
          const to = Math.max(from, place + 1 + (lengths[place + 1] ?? 0))
          if (last - first > 1) put(lefts, place - 1, place)
          lengthsOut.byte(to - from)
          put(texts, from, to)
        }
      })
      return { gram: String.fromCharCode(...gram), docs, places: places.length, parts }
    },
  }
}
