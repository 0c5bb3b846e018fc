import { statSync } from 'node:fs'
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
 *      > values of its dumps, each packed | entries, one a line of JSON, packed | where they begin | XWPART01 */
const mark = Buffer.from('XWPART01')
const tail = 8 + mark.length

/** Behind the values of its entries a pack gets these, and its end; then it is on the disk. */
export function endPart(pack: Pack, entries: readonly Entry[]): void {
  const lines = entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`))
  const { at } = pack.append(zstdCompressSync(Buffer.concat(lines)))
  const where = Buffer.alloc(8)
  where.writeBigUInt64LE(BigInt(at))
  pack.append(Buffer.concat([where, mark]))
  pack.flush()
}

/** The entries of a partition's file, and the pack that has their values; undefined where there is no whole one. */
export function readPart(path: string): { entries: Entry[]; pack: Pack } | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < tail) return undefined
  const pack = new Pack(path, 'r')
  try {
    const end = Buffer.from(pack.read({ at: size - tail, length: tail }))
    if (!end.subarray(8).equals(mark)) throw new Error('it has no end')
    const at = Number(end.readBigUInt64LE())
    return { entries: [...entriesIn(zstdDecompressSync(pack.read({ at, length: size - tail - at })))], pack }
  } catch {
    pack.close()
    return undefined
  }
}

/** Line by line: all of them may be more than one string can hold. */
function* entriesIn(lines: Buffer): Generator<Entry> {
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf('\n', from)
    yield JSON.parse(lines.toString('utf8', from, end))
    from = end + 1
  }
}
