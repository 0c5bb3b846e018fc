import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants, gzipSync, type ZlibOptions } from 'node:zlib'
import { sealed } from '../index/seal.ts'

/** A file that was written: its name below the folder, its size in bytes, its hash. */
export type WrittenFile = { name: string; bytes: number; sha256: string }

/** Packs bytes with gzip, the same on every system: byte 9 of a gzip file names the system that made it, and 255 is
 *  “unknown”. By default as small as can be, for what every reader fetches. */
export function packed(bytes: Uint8Array | string, options: ZlibOptions = { level: 9 }): Uint8Array {
  const result = gzipSync(bytes, options)
  result[9] = 255
  return result
}

/** Most files are smaller than this, and a larger piece of memory for each takes a tenth longer. */
const chunkSize = 8192

/** How files are packed of which there are thousands. At level 1 they are two or three percent larger than at 9, and packed in
 *  a fifth of the time. In lists of numbers hardly anything stands twice, and looking for it costs time and bytes: with
 *  Huffman's codes alone these are a tenth smaller. */
const packings = {
  texts: { level: 1, chunkSize },
  numbers: { level: 1, chunkSize, strategy: constants.Z_HUFFMAN_ONLY },
} as const satisfies Record<string, ZlibOptions>

/** Writes a file of the index, sealed by its name and packed. */
export function writePacked(
  folder: string,
  name: string,
  content: Uint8Array | string,
  packing: keyof typeof packings,
): WrittenFile {
  const bytes = packed(sealed(name, content), packings[packing])
  const file = join(folder, name)
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    if (!isMissing(error)) throw error
    mkdirSync(dirname(file), { recursive: true }) // the first file of a folder makes it: asking before each takes longer
    writeFileSync(file, bytes)
  }
  return { name, bytes: bytes.length, sha256: hashOf(bytes) }
}

export function hashOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
