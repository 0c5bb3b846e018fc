import { closeSync, existsSync, openSync, readFileSync, rmSync, writevSync } from 'node:fs'
import { join } from 'node:path'
import type { Alphabet } from '../index/alphabet.ts'
import { ByteWriter } from '../index/bytes.ts'
import { hashOf, shardOfHash } from '../index/grams.ts'
import { type LeafRecord, type LeafSizes, leafColumns, writeLeafHead } from '../index/leaf-shard.ts'
import type { LeafParts } from './lists.ts'
import { doubled, numbersIn } from './numbers.ts'

/** Leaf lists on their way from the walks to the shards: scratch files, one a bucket and walk. A file holds chunks, and a chunk
 *
 *      how many leaves, how many bytes │ per leaf its hash and the sizes of its parts │ the parts, leaf by leaf
 *
 *  where all but the parts are numbers of 32 bits, and the parts are filled up to a multiple of four bytes. */

/** Leaves lie in so many buckets, by the highest bits of their hash. */
export const buckets = 256

/** Bytes that a bucket gathers before it writes them. */
const chunkBytes = 1 << 15

/** Numbers that stand before a chunk's leaves, and for each of them. */
const chunkHead = 2
const leafNumbers = 1 + leafColumns

export type RunWriter = {
  add(leaf: LeafParts): void
  close(): void
}

/** Takes the leaves of the `nth` walk, in its order. */
export function runWriter(scratch: string, nth: number, alphabet: Alphabet): RunWriter {
  const head = new ByteWriter()
  const chunks = Array.from({ length: buckets }, () => ({
    numbers: new Uint32Array(1024),
    leaves: 0,
    parts: new ByteWriter(),
  }))
  type Chunk = (typeof chunks)[number]

  function flush(chunk: Chunk, bucket: number): void {
    if (chunk.leaves === 0) return
    while (chunk.parts.length % 4 !== 0) chunk.parts.byte(0)
    chunk.numbers[0] = chunk.leaves
    chunk.numbers[1] = chunk.parts.length
    const file = openSync(join(scratch, runName(bucket, nth)), 'a')
    writevSync(file, [chunk.numbers.subarray(0, chunkHead + chunk.leaves * leafNumbers), chunk.parts.written()])
    closeSync(file)
    chunk.leaves = 0
    chunk.parts.clear()
  }

  return {
    add({ gram, docs, places, parts }) {
      const hash = hashOf(gram)
      const bucket = shardOfHash(hash, buckets)
      const chunk = chunks[bucket] as Chunk
      const [gaps, counts, lefts, lengths, texts] = parts
      head.clear()
      const sizes: LeafSizes = [gaps.length, counts.length, lefts.length, lengths.length, texts.length]
      writeLeafHead(head, { gram, docs, places, sizes }, alphabet)
      let at = chunkHead + chunk.leaves++ * leafNumbers
      if (at + leafNumbers > chunk.numbers.length) chunk.numbers = doubled(chunk.numbers)
      chunk.numbers[at++] = hash
      for (const part of [head, gaps, counts, lefts, lengths, texts]) {
        chunk.numbers[at++] = part.length
        chunk.parts.append(part)
      }
      if (chunk.parts.length > chunkBytes) flush(chunk, bucket)
    },
    close() {
      chunks.forEach(flush)
    },
  }
}

/** Takes the leaves of a bucket, of so many walks one after the other, out of the scratch folder: those of each shard from
 *  `first` on, of `of` in all. */
export function takeRuns(
  scratch: string,
  bucket: number,
  walks: number,
  into: LeafRecord[][],
  first: number,
  of: number,
): void {
  for (let nth = 0; nth < walks; nth++) {
    const file = join(scratch, runName(bucket, nth))
    if (!existsSync(file)) continue
    const bytes = readFileSync(file)
    rmSync(file)
    const sizes = numbersIn(bytes)
    for (let chunk = 0; chunk < sizes.length; ) {
      const leaves = sizes[chunk] ?? 0
      const partBytes = sizes[chunk + 1] ?? 0
      let row = chunk + chunkHead
      let at = (row + leaves * leafNumbers) * 4
      chunk = (at + partBytes) / 4
      for (let left = leaves; left > 0; left--, row += leafNumbers) {
        into[shardOfHash(sizes[row] ?? 0, of) - first]?.push({ bytes, at, sizes, row: row + 1 })
        for (let column = 1; column <= leafColumns; column++) at += sizes[row + column] ?? 0
      }
    }
  }
}

function runName(bucket: number, nth: number): string {
  return `leaves-${bucket}-${nth}`
}
