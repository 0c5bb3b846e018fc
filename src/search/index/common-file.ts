import { ByteReader, type ByteWriter } from './bytes.ts'

/** What the index knows of one common gram, as bytes: gaps between document numbers, less one, and a level a document. */
export type CommonRecord = { docs: number; gaps: Uint8Array; levels: Uint8Array }

/** The documents that hold a common gram, ascending, and how much it says of each. */
export type CommonList = { docs: Uint32Array; levels: Uint8Array }

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
  const gaps = new ByteReader(bytes, gapsAt)
  const docs = new Uint32Array(docCount)
  let doc = -1
  for (let i = 0; i < docCount; i++) {
    doc += gaps.number() + 1
    docs[i] = doc
  }
  return { docs, levels: bytes.slice(levelsAt, levelsAt + docCount) }
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
