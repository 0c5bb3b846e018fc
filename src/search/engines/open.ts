import type { PlaceNames } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import { indexFile, type Refusal, readIndexFile, type Whole } from '../index/format.ts'
import { DamagedIndex, type IndexReader, indexReader } from '../index/reader.ts'
import type { FilesRoot } from '../index/root.ts'
import { type Source, unpacked } from '../index/source.ts'
import { mostSettled } from '../options.ts'
import type { Doc, SearchEngine } from '../types.ts'
import { searchEngine } from './engine.ts'
import { nearIn, nearInFew } from './fuzzy.ts'
import { memoryIndex } from './memory-index.ts'

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
  if ('root' in read) return { engine: engineOfFiles(read.root, indexReader(source, read.root), words) }
  const whole = await readWhole(await source.read(read.whole))
  if (whole === undefined) return { refused: { is: 'damaged', found: read.whole } }
  return { engine: engineInMemory(whole.docs, whole.places, words) }
}

/** The engine of a big archive. */
export function engineOfFiles(root: FilesRoot, reader: IndexReader, words: () => Promise<WordList>): SearchEngine {
  return searchEngine({ root, reader, words, pieces: nearInFew(root, reader, words), mostSettled })
}

/** The engine of a small one. `docs` are newest first, undated last; `mostPlaces` as the build of a big one takes it. */
export function engineInMemory(
  docs: readonly Doc[],
  places: readonly PlaceNames[],
  words: () => Promise<WordList>,
  mostPlaces?: number,
): SearchEngine {
  const index = memoryIndex(docs, places, mostPlaces)
  return searchEngine({ ...index, words, pieces: nearIn(docs, words), mostSettled: docs.length })
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
