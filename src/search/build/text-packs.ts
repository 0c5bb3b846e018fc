import { textFile } from '../index/names.ts'
import type { Doc } from '../types.ts'
import { type WrittenFile, writePacked } from './pack.ts'

/** Articles in packs of a fixed number, so that an article's number says where it is. */
export type TextPacks = {
  add(doc: Doc): void
  finish(): WrittenFile[]
}

export function textPacks(out: string, perPack: number): TextPacks {
  const files: WrittenFile[] = []
  let pack: Doc[] = []

  function write(): void {
    files.push(writePacked(out, textFile(files.length), JSON.stringify(pack)))
    pack = []
  }

  return {
    add(doc) {
      pack.push(doc)
      if (pack.length === perPack) write()
    },
    finish() {
      if (pack.length > 0) write()
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
