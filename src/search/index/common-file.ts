import { ByteReader, type ByteWriter } from './bytes.ts'

/** What the index knows of one common gram, as bytes: gaps between document numbers, less one, and a level a document. */
export type CommonRecord = { docs: number; gaps: Uint8Array; levels: Uint8Array }

/** The documents that hold a common gram, ascending, and how much it says of each. */
export type CommonList = { docs: Uint32Array; levels: Uint8Array }

/** The beginning of a long list: how many documents it has; those of which the gram says most, the newest first among equals, and
 *  the newest ones; `inHead` of each, both ascending. */
export type CommonHead = { docs: number; best: CommonList; newest: CommonList }

/** More results than anybody looks through at once. */
export const inHead = 64

/** The head of a list as its file's bytes before they are packed. */
export function writeHead(record: CommonRecord, writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const { docs, levels } = listIn(record)
  const all = Array.from(docs.keys())
  const best = [...all].sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0) || b - a).slice(0, inHead)
  writer.clear()
  writer.number(docs.length)
  for (const some of [best.sort((a, b) => a - b), all.slice(-inHead)]) {
    writer.number(some.length)
    for (const nth of some) {
      writer.number(docs[nth] ?? 0)
      writer.byte(levels[nth] ?? 0)
    }
  }
  return writer.written()
}

export function readHead(bytes: Uint8Array): CommonHead {
  const reader = new ByteReader(bytes)
  const docs = reader.number()
  const some = (): CommonList => {
    const pairs = Array.from({ length: reader.number() }, () => [reader.number(), reader.byte()] as const)
    return { docs: Uint32Array.from(pairs, ([doc]) => doc), levels: Uint8Array.from(pairs, ([, level]) => level) }
  }
  return { docs, best: some(), newest: some() }
}

/** Some common grams' lists as one file's bytes before they are packed, written to `writer`, over what stood there. Which
 *  grams they are, common-grams.ts says. */
export function writeCommon(records: readonly CommonRecord[], writer: ByteWriter): Uint8Array<ArrayBuffer> {
  writer.clear()
  writer.number(records.length)
  for (const { docs, gaps } of records) {
    writer.number(docs)
    writer.number(gaps.length)
  }
  for (const { gaps } of records) writer.raw(gaps)
  for (const { levels } of records) writer.raw(levels)
  return writer.written()
}

/** The list of the `nth` gram of a file. */
export function readCommon(bytes: Uint8Array, nth: number): CommonList {
  const reader = new ByteReader(bytes)
  const sizes = Array.from({ length: reader.number() }, () => ({ docs: reader.number(), gaps: reader.number() }))
  const earlier = sizes.slice(0, nth)
  const docCount = sizes[nth]?.docs ?? 0
  const gapsAt = reader.at + sum(earlier.map(({ gaps }) => gaps))
  const levelsAt = reader.at + sum(sizes.map(({ gaps }) => gaps)) + sum(earlier.map(({ docs }) => docs))
  return listIn({ docs: docCount, gaps: bytes.subarray(gapsAt), levels: bytes.slice(levelsAt, levelsAt + docCount) })
}

function listIn({ docs: count, gaps, levels }: CommonRecord): CommonList {
  const reader = new ByteReader(gaps)
  const docs = new Uint32Array(count)
  let doc = -1
  for (let i = 0; i < count; i++) {
    doc += reader.number() + 1
    docs[i] = doc
  }
  return { docs, levels }
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
