import type { WordList } from '../../words/list.ts'
import { indexFile, type Refusal, readIndexFile, type Whole } from '../index/format.ts'
import { DamagedIndex, indexReader } from '../index/reader.ts'
import { type Source, unpacked } from '../index/source.ts'
import type { SearchEngine } from '../types.ts'
import { fuseEngine } from './fuse-engine.ts'
import { shardedEngine } from './sharded-engine.ts'

/** An index's files → the engine that searches them, or why they cannot be searched. Throws only when the source does: a
 *  host that cannot be reached. */
export async function openSearch(source: Source): Promise<{ engine: SearchEngine } | { refused: Refusal }> {
  const file = await source.read(indexFile)
  if (file === undefined) return { refused: { is: 'missing', found: indexFile } }
  const bytes = await unpackedOrNot(file)
  if (bytes === undefined) return { refused: { is: 'damaged', found: indexFile } }
  const read = readIndexFile(bytes)
  if ('refused' in read) return read
  const words = wordsFrom(source, read.words)
  if ('root' in read) return { engine: shardedEngine(read.root, indexReader(source, read.root), words) }
  const whole = await readWhole(await source.read(read.whole))
  if (whole === undefined) return { refused: { is: 'damaged', found: read.whole } }
  return { engine: fuseEngine(whole.docs, whole.places, words) }
}

/** The words of the archive, fetched when they are first needed. */
function wordsFrom(source: Source, name: string): () => Promise<WordList> {
  let words: Promise<WordList> | undefined
  const read = async (): Promise<WordList> => {
    const file = await source.read(name)
    const bytes = file && (await unpackedOrNot(file))
    if (bytes === undefined) throw new DamagedIndex(name)
    return JSON.parse(new TextDecoder().decode(bytes))
  }
  return () => {
    words ??= read()
    return words
  }
}

async function readWhole(file: Uint8Array<ArrayBuffer> | undefined): Promise<Whole | undefined> {
  const bytes = file && (await unpackedOrNot(file))
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

async function unpackedOrNot(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  try {
    return await unpacked(file)
  } catch {
    return undefined
  }
}
