import { closeSync, openSync, readSync, writevSync } from 'node:fs'
import { join } from 'node:path'
import { ByteWriter, doubled, numbersIn } from '../index/bytes.ts'
import { hashOf, shardOfHash } from '../index/grams.ts'
import { type LeafRecord, type LeafSizes, leafColumns, writeLeafHead } from '../index/leaf-shard.ts'
import type { LeafParts } from './lists.ts'

/** Leaf lists on their way from the walks to the shards: a scratch file for each walk. One for each bucket, too, would be
 *  thousands of small files to make and to delete. A file holds chunks, each of leaves of one bucket:
 *
 *      how many leaves │ per leaf its hash and the sizes of its parts │ the parts, leaf by leaf
 *
 *  where all but the parts are numbers of 32 bits, and the parts are filled up to a multiple of four bytes. */

/** Where a chunk lies in the file of its walk. */
export type Chunk = { walk: number; bucket: number; at: number; bytes: number }

/** Leaves lie in so many buckets, by the highest bits of their hash. */
export const buckets = 256

/** Bytes that a bucket gathers before it writes them. */
const chunkBytes = 1 << 15

/** Numbers that stand before a chunk's leaves, and for each of them. */
const chunkHead = 1
const leafNumbers = 1 + leafColumns

type RunWriter = {
  add(leaf: LeafParts): void
  /** Gives where the chunks lie, in the order of the file. */
  close(): Chunk[]
}

/** Takes the leaves of a walk, in its order. */
export function runWriter(scratch: string, walk: number): RunWriter {
  const file = openSync(join(scratch, runName(walk)), 'w')
  const head = new ByteWriter()
  const written: Chunk[] = []
  let at = 0
  const open = Array.from({ length: buckets }, () => ({
    numbers: new Uint32Array(1024),
    leaves: 0,
    parts: new ByteWriter(),
  }))
  type Open = (typeof open)[number]

  function flush(chunk: Open, bucket: number): void {
    if (chunk.leaves === 0) return
    while (chunk.parts.length % 4 !== 0) chunk.parts.byte(0)
    chunk.numbers[0] = chunk.leaves
    const numbers = chunk.numbers.subarray(0, chunkHead + chunk.leaves * leafNumbers)
    const bytes = numbers.byteLength + chunk.parts.length
    if (writevSync(file, [numbers, chunk.parts.written()]) !== bytes) throw new Error(`no room left in ${scratch}`)
    written.push({ walk, bucket, at, bytes })
    at += bytes
    chunk.leaves = 0
    chunk.parts.clear()
  }

  return {
    add({ gram, docs, places, parts }) {
      const hash = hashOf(gram)
      const bucket = shardOfHash(hash, buckets)
      const chunk = open[bucket] as Open
      const [gaps, counts, lefts, lengths, texts] = parts
      head.clear()
      const sizes: LeafSizes = [gaps.length, counts.length, lefts.length, lengths.length, texts.length]
      writeLeafHead(head, { gram, docs, places, sizes })
      let row = chunkHead + chunk.leaves++ * leafNumbers
      if (row + leafNumbers > chunk.numbers.length) chunk.numbers = doubled(chunk.numbers)
      chunk.numbers[row++] = hash
      for (const part of [head, gaps, counts, lefts, lengths, texts]) {
        chunk.numbers[row++] = part.length
        chunk.parts.append(part)
      }
      if (chunk.parts.length > chunkBytes) flush(chunk, bucket)
    },
    close() {
      open.forEach(flush)
      closeSync(file)
      return written
    },
  }
}

/** Reads the leaves of some chunks, in their order, into those of each shard from `first` on, of `of` in all. */
export function readRuns(
  scratch: string,
  chunks: readonly Chunk[],
  into: LeafRecord[][],
  first: number,
  of: number,
): void {
  for (const { walk, at, bytes: length } of chunks) {
    const bytes = new Uint8Array(length)
    const file = openSync(join(scratch, runName(walk)), 'r')
    readSync(file, bytes, 0, length, at)
    closeSync(file)
    const sizes = numbersIn(bytes)
    let row = chunkHead
    let next = (row + (sizes[0] ?? 0) * leafNumbers) * 4
    for (let left = sizes[0] ?? 0; left > 0; left--, row += leafNumbers) {
      into[shardOfHash(sizes[row] ?? 0, of) - first]?.push({ bytes, at: next, sizes, row: row + 1 })
      for (let column = 1; column <= leafColumns; column++) next += sizes[row + column] ?? 0
    }
  }
}

function runName(walk: number): string {
  return `leaves-${walk}`
}
