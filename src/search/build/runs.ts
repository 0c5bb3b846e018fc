import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ByteReader, ByteWriter } from '../index/bytes.ts'
import { hashOf } from '../index/grams.ts'
import type { LeafRecord, LeafSizes } from '../index/leaf-shard.ts'
import type { LeafParts } from './lists.ts'

/** Leaf lists on their way from the walk to the shards: scratch files, one a bucket and worker. */

/** Leaves lie in so many buckets, by the highest bits of their hash. */
export const buckets = 256

/** Bytes that a bucket gathers before it writes them. */
const chunk = 1 << 15

export type RunWriter = {
  add(leaf: LeafParts): void
  close(): void
}

export function runWriter(scratch: string, worker: number): RunWriter {
  const writers = Array.from({ length: buckets }, () => new ByteWriter())
  const flush = (writer: ByteWriter, bucket: number) => {
    if (writer.length > 0) appendFileSync(join(scratch, runName(bucket, worker)), writer.written())
    writer.clear()
  }
  return {
    add(leaf) {
      const bucket = hashOf(leaf.gram) >>> 24
      const writer = writers[bucket]
      if (writer === undefined) return
      write(writer, leaf)
      if (writer.length > chunk) flush(writer, bucket)
    },
    close() {
      writers.forEach(flush)
    },
  }
}

/** Takes the records of a bucket, of all workers, out of the scratch folder. */
export function takeRuns(scratch: string, bucket: number, workers: number): LeafRecord[] {
  return Array.from({ length: workers }, (_, worker) => join(scratch, runName(bucket, worker)))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const bytes = readFileSync(file)
      rmSync(file)
      return readRun(bytes)
    })
}

function runName(bucket: number, worker: number): string {
  return `leaves-${bucket}-${worker}`
}

function write(writer: ByteWriter, { gram, docs, places, parts }: LeafParts): void {
  writer.number(gram.length)
  for (let i = 0; i < gram.length; i++) writer.number(gram.charCodeAt(i))
  writer.number(docs)
  writer.number(places)
  for (const part of parts) writer.number(part.length)
  for (const part of parts) writer.append(part)
}

function readRun(bytes: Uint8Array): LeafRecord[] {
  const reader = new ByteReader(bytes)
  const records: LeafRecord[] = []
  while (reader.at < bytes.length) {
    let gram = ''
    for (let left = reader.number(); left > 0; left--) gram += String.fromCharCode(reader.number())
    const docs = reader.number()
    const places = reader.number()
    const sizes: LeafSizes = [reader.number(), reader.number(), reader.number(), reader.number(), reader.number()]
    records.push({ gram, docs, places, bytes, at: reader.at, sizes })
    for (const size of sizes) reader.at += size
  }
  return records
}
