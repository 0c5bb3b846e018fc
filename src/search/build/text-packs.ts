import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { textFile } from '../index/names.ts'
import type { Doc } from '../types.ts'
import { hashOf, type WrittenFile } from './pack.ts'

/** Articles in packs of a fixed number, so that an article's number says where it is. */
export type TextPacks = {
  add(doc: Doc): Promise<void>
  finish(): Promise<WrittenFile[]>
}

/** Packs that are being packed and written at the same time: enough for the threads that zlib has. */
const atOnce = 8

export function textPacks(out: string, perPack: number): TextPacks {
  const files: WrittenFile[] = []
  const underWay = new Set<Promise<void>>()
  let pack: Doc[] = []
  let nth = 0

  async function write(): Promise<void> {
    if (underWay.size >= atOnce) await Promise.race(underWay)
    const at = nth++
    const work = writePack(out, textFile(at), pack).then((file) => {
      files[at] = file
      underWay.delete(work)
    })
    underWay.add(work)
    pack = []
  }

  return {
    async add(doc) {
      pack.push(doc)
      if (pack.length === perPack) await write()
    },
    async finish() {
      if (pack.length > 0) await write()
      await Promise.all(underWay)
      return files
    },
  }
}

/** JSON bytes of a pack before packing: about 4 KB after it, two articles of a newspaper. */
const bytesInPack = 9_500

/** How many articles like these make a pack. */
export function articlesPerPack(sample: readonly Doc[]): number {
  const bytes = Buffer.byteLength(JSON.stringify(sample))
  return Math.max(1, Math.round((bytesInPack * sample.length) / bytes))
}

const pack = promisify(gzip)

async function writePack(out: string, name: string, docs: Doc[]): Promise<WrittenFile> {
  const bytes: Uint8Array = await pack(JSON.stringify(docs))
  bytes[9] = 255
  const file = join(out, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return { name, bytes: bytes.length, sha256: hashOf(bytes) }
}
