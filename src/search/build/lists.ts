import { numberOf } from '../index/alphabet.ts'
import { ByteWriter } from '../index/bytes.ts'
import type { CommonRecord } from '../index/common-file.ts'
import type { Corpus } from '../index/corpus.ts'
import { documentsOf } from '../index/documents.ts'
import { longestGram } from '../index/grams.ts'
import { levelOf } from '../index/level.ts'

type ListWriter = {
  common(places: Uint32Array): CommonRecord
  /** For the leaves of a walk, in its order: the places of a leaf are places[first, end). `lengths` holds, for every place of
   *  the corpus, how long the leaf there is. */
  leaves(places: Uint32Array, lengths: Uint8Array): (gram: readonly number[], first: number, end: number) => LeafParts
}

/** A leaf's list, its parts still in writers of their own. */
export type LeafParts = {
  gram: string
  docs: number
  places: number
  parts: readonly [gaps: ByteWriter, counts: ByteWriter, lefts: ByteWriter, lengths: ByteWriter, texts: ByteWriter]
}

/** Turns the places of a gram into its list. The bytes of a record are good until the next one is made. */
export function listWriter(corpus: Corpus): ListWriter {
  const { text } = corpus
  const documents = documentsOf(corpus)
  const gaps = new ByteWriter(1 << 12)
  const second = new ByteWriter(1 << 12)
  const leftsOut = new ByteWriter()
  const lengthsOut = new ByteWriter(1 << 12)
  const texts = new ByteWriter(1 << 12)
  const parts = [gaps, second, leftsOut, lengthsOut, texts] as const

  /** For each class from the best down to 1, how many of a document's places have it. */
  function writeClasses(places: Uint32Array, doc: number, best: number): void {
    let at = 0
    for (let one = best; one > 0; one--) {
      const first = at
      while (at < places.length && documents.classAt(places[at] ?? 0, doc) === one) at++
      second.number(at - first)
    }
  }

  return {
    common(places) {
      gaps.clear()
      second.clear()
      let docs = 0
      let before = -1
      for (let first = 0; first < places.length; docs++) {
        const doc = documents.at(places[first] ?? 0, before)
        const last = endInDocument(places, first, places.length, documents.endOf(doc))
        gaps.number(doc - before - 1)
        second.byte(levelOf(documents.classAt(places[first] ?? 0, doc), last - first))
        before = doc
        first = last
      }
      return { docs, gaps: gaps.written(), levels: second.written() }
    },
    leaves(places, lengths) {
      const near = neighbours(text, places, lengths)
      return (gram, first, end) => {
        for (const writer of parts) writer.clear()
        const { lefts, following, from: offset } = near(first, end)
        const { length } = gram
        const lengthBytes = lengthsOut.room(end - first)
        const textBytes = texts.room((end - first) * longestGram * mostBytesANumber)
        let textAt = 0
        let docs = 0
        let before = -1
        for (let from = first; from < end; docs++) {
          const doc = documents.at(places[from] ?? 0, before)
          const last = endInDocument(places, from, end, documents.endOf(doc))
          gaps.number(doc - before - 1)
          const best = documents.classAt(places[from] ?? 0, doc)
          second.number((last - from) * 4 + best)
          if (last - from > 1 && best > 0) writeClasses(places.subarray(from, last), doc, best)
          if (last - from > 1) for (let i = from; i < last; i++) leftsOut.number(numberOf(lefts[i - offset] ?? 0))
          for (let i = from; i < last; i++) {
            const place = places[i] ?? 0
            const start = place + length
            const reach = place + 1 + (following[i - offset] ?? 0)
            lengthBytes[i - first] = reach > start ? reach - start : 0
            for (let at = start; at < reach; at++) {
              let rest = numberOf(text[at] ?? 0)
              while (rest > 0x7f) {
                textBytes[textAt++] = (rest & 0x7f) | 0x80
                rest >>>= 7
              }
              textBytes[textAt++] = rest
            }
          }
          before = doc
          from = last
        }
        lengthsOut.length = end - first
        texts.length = textAt
        return { gram: String.fromCharCode(...gram), docs, places: end - first, parts }
      }
    },
  }
}

/** Places whose neighbours are looked up at once: what stands round them then lies in the processor's cache. */
const atOnce = 4096

/** What stands before each of the places, and how long the leaf after it is, from the place `from` on. Places of a gram are
 *  all over the text: asked for one by one, each would wait for the memory; in a short loop many wait at the same time. */
function neighbours(text: Uint16Array, places: Uint32Array, lengths: Uint8Array) {
  let lefts = new Uint16Array(atOnce)
  let following = new Uint8Array(atOnce)
  let from = 0
  let to = 0
  return (first: number, end: number) => {
    if (end > to) {
      from = first
      to = Math.min(Math.max(end, first + atOnce), places.length)
      if (to - from > lefts.length) {
        lefts = new Uint16Array(to - from)
        following = new Uint8Array(to - from)
      }
      for (let i = from; i < to; i++) {
        const place = places[i] ?? 0
        lefts[i - from] = text[place - 1] ?? 0
        following[i - from] = lengths[place + 1] ?? 0
      }
    }
    return { lefts, following, from }
  }
}

/** Of places[first, end) the first that lies at `border` or behind it. */
function endInDocument(places: Uint32Array, first: number, end: number, border: number): number {
  let last = first + 1
  while (last < end && (places[last] ?? 0) < border) last++
  return last
}

/** A character's number takes at most so many bytes. */
const mostBytesANumber = 3
