import { ByteWriter } from '../index/bytes.ts'
import type { Card } from '../types.ts'
import type { DocSource } from './doc.ts'

/** Articles on their way into the index, as bytes: as objects, a hundred thousand would take several times the memory, and
 *  threads hand on bytes without reading them.
 *
 *      {"card":…,"text":…},{"card":…,"text":…},
 *                          ^ ends[0]           ^ ends[1] */
export type Sources = { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }

export function packSources(sources: Iterable<DocSource>): Sources {
  const writer = new ByteWriter(1 << 16)
  const ends: number[] = []
  for (const source of sources) {
    writer.raw(Buffer.from(`${JSON.stringify(source)},`))
    ends.push(writer.length)
  }
  return { bytes: writer.written().slice(), ends: Uint32Array.from(ends) }
}

/** The bytes of the articles [first, end), or of as many of them as there are: a copy. */
export function sourceBytes({ bytes, ends }: Sources, first: number, end: number): Uint8Array<ArrayBuffer> {
  return bytes.slice(ends[first - 1] ?? 0, ends[Math.min(end, ends.length) - 1] ?? 0)
}

/** The articles [first, end) as an input of their own. */
export function someSources(sources: Sources, first: number, end: number): Sources {
  const before = sources.ends[first - 1] ?? 0
  return { bytes: sourceBytes(sources, first, end), ends: sources.ends.slice(first, end).map((at) => at - before) }
}

/** The articles of some such bytes. */
export function unpackSources(bytes: Uint8Array): DocSource[] {
  return JSON.parse(`[${new TextDecoder().decode(bytes.subarray(0, -1))}]`)
}

/** What is known of all articles without their texts, in their order, some of them in memory at a time. */
export function* cardsOf(sources: Sources): Generator<Card> {
  for (let first = 0; first < sources.ends.length; first += atOnce)
    for (const { card } of unpackSources(sourceBytes(sources, first, first + atOnce))) yield card
}

const atOnce = 256
