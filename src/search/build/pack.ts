import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file that was written: its name below the folder, its size in bytes, its hash. */
export type WrittenFile = { name: string; bytes: number; sha256: string }

/** Packs bytes with gzip, the same on every system: byte 9 of a gzip file names the system that made it, and 255 is
 *  “unknown”. Level 9 is for what every reader fetches; lists are two percent larger at level 4, and packed in a sixth of
 *  the time. */
export function packed(bytes: Uint8Array | string, level = 9): Uint8Array {
  const result = gzipSync(bytes, { level })
  result[9] = 255
  return result
}

/** Writes a file of lists, packed. */
export function writePacked(folder: string, name: string, content: Uint8Array | string): WrittenFile {
  const bytes = packed(content, 4)
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return { name, bytes: bytes.length, sha256: hashOf(bytes) }
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
