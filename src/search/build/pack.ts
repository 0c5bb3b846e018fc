import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file that was written: its name below the folder, its size in bytes, its hash. */
export type WrittenFile = { name: string; bytes: number; sha256: string }

/** Packs bytes with gzip, the same on every system: byte 9 of a gzip file names the system that made it, and 255 is
 *  “unknown”. At the usual level 6: level 9 takes three times as long for lists that are half a percent smaller. */
export function packed(bytes: Uint8Array | string): Uint8Array {
  const result = gzipSync(bytes)
  result[9] = 255
  return result
}

export function writePacked(folder: string, name: string, content: Uint8Array | string): WrittenFile {
  const bytes = packed(content)
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return { name, bytes: bytes.length, sha256: hashOf(bytes) }
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
