import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Failure } from '../pipeline/dump.ts'
import type { Reading } from '../pipeline/identity/types.ts'
import { Pack, type Span } from './pack.ts'
import type { SavedPrint } from './state.ts'

/** What a dump was when it was read: a hash of its bytes and one of what people had decided about it. */
export type Stamp = { sha256: string; decided: string }

/** A dump as a partition read it: what the whole archive has to know of it, and where its values stand; or why it could not be
 *  used, without a stamp where it could not even be read. */
export type Entry = { dump: string } & (
  | { stamp: Stamp; reading: Reading; print: SavedPrint; values: Span }
  | { stamp?: Stamp; failures: Failure[] }
)

/** The file of a partition:
 *      > values of its dumps, each packed | entries, one a line of JSON, packed | where they begin | hash of its name and all that | XWPART02 */
const mark = Buffer.from('XWPART02')
const hashLength = 32
const tail = hashLength + mark.length

/** Behind the values of its entries the pack of the file that will have this name gets these, and its end; then it is on the disk. */
export function endPart(pack: Pack, name: string, entries: readonly Entry[]): void {
  const lines = entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`))
  const { at } = pack.append(zstdCompressSync(Buffer.concat(lines)))
  const where = Buffer.alloc(8)
  where.writeBigUInt64LE(BigInt(at))
  const end = pack.append(where)
  pack.append(Buffer.concat([hashOf(pack, name, end.at + end.length), mark]))
  pack.flush()
}

/** The entries of a partition's file, and the pack that has their values; undefined where there is none that is whole and as it was
 *  written under its name. */
export function readPart(path: string): { entries: Entry[]; pack: Pack } | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < 8 + tail) return undefined
  const pack = new Pack(path, 'r')
  try {
    const end = Buffer.from(pack.read({ at: size - tail - 8, length: 8 + tail }))
    const wanted = Buffer.concat([hashOf(pack, basename(path), size - tail), mark])
    if (!end.subarray(8).equals(wanted)) throw new Error('it is another file, or damaged')
    const at = Number(end.readBigUInt64LE())
    return { entries: [...entriesIn(zstdDecompressSync(pack.read({ at, length: size - tail - 8 - at })))], pack }
  } catch {
    pack.close()
    return undefined
  }
}

/** Bytes of a pack that are in memory at once. */
const piece = 1 << 20

function hashOf(pack: Pack, name: string, end: number): Buffer {
  const hash = createHash('sha256').update(name)
  for (let at = 0; at < end; at += piece) hash.update(pack.read({ at, length: Math.min(piece, end - at) }))
  return hash.digest()
}

/** Line by line: all of them may be more than one string can hold. */
function* entriesIn(lines: Buffer): Generator<Entry> {
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf('\n', from)
    yield JSON.parse(lines.toString('utf8', from, end))
    from = end + 1
  }
}
