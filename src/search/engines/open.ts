import type { PlaceNames } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import { indexFile, type Refusal, readIndexFile, sealNames, type Whole } from '../index/format.ts'
import { packsIn } from '../index/packs.ts'
import { segmentReader } from '../index/reader.ts'
import { type Index, joined, type SegmentFacts, segmentOf } from '../index/segments.ts'
import { contentOf, type Source, unpacked } from '../index/source.ts'
import { mostSettled } from '../options.ts'
import type { Doc, SearchEngine } from '../types.ts'
import { searchEngine } from './engine.ts'
import { nearIn, piecesIn } from './fuzzy.ts'
import { memoryIndex } from './memory-index.ts'
import { nearDocuments } from './near-documents.ts'
import { remoteEngine } from './remote.ts'

/** An index's files → the engine that searches them, or why they cannot be searched. Throws when the source does (a host that
 *  cannot be reached), and `DamagedIndex` of a file that is not what the index file says. */
export async function openSearch(source: Source): Promise<{ engine: SearchEngine } | { refused: Refusal }> {
  const file = await source.read(indexFile)
  if (file === undefined) return { refused: { is: 'missing', found: indexFile } }
  const bytes = await unpackedOrNot(file)
  if (bytes === undefined) return { refused: { is: 'damaged', found: indexFile } }
  const read = readIndexFile(bytes)
  if ('refused' in read) return read
  const { header } = read
  if ('remote' in header) return { engine: remoteEngine(source, header) }
  const words = wordsFrom(source, header.words)
  if ('segments' in header) return { engine: engineOfFiles(indexOfFiles(source, header), words) }
  const { docs, places } = await readJson<Whole>(source, header.whole, sealNames.whole)
  return { engine: engineInMemory(docs, places, words) }
}

/** The index of some segments' files; they are listed the newest first. */
export function indexOfFiles(
  source: Source,
  { segments, places }: { segments: readonly SegmentFacts[]; places: readonly PlaceNames[] },
): Index {
  const oldestFirst = [...segments].reverse()
  return joined(
    oldestFirst.map((facts) => segmentOf(facts, segmentReader(facts.packed ? packsIn(source) : source, facts))),
    places,
  )
}

/** The engine of a big archive. */
export function engineOfFiles(index: Index, words: () => Promise<WordList>): SearchEngine {
  const near = async (text: string) => Promise.all((await nearDocuments(text, index)).map(index.doc))
  return searchEngine({ index, words, pieces: piecesIn(near, words), mostSettled })
}

/** The engine of a small one. `docs` are newest first, undated last; `mostPlaces` as the build of a big one takes it. */
export function engineInMemory(
  docs: readonly Doc[],
  places: readonly PlaceNames[],
  words: () => Promise<WordList>,
  mostPlaces?: number,
): SearchEngine {
  const index = memoryIndex(docs, places, mostPlaces)
  return searchEngine({ index, words, pieces: nearIn(docs, words), mostSettled: docs.length })
}

/** The words of the archive, fetched when they are first needed. */
function wordsFrom(source: Source, name: string): () => Promise<WordList> {
  let words: Promise<WordList> | undefined
  return () => {
    words ??= readJson<WordList>(source, name, sealNames.words)
    return words
  }
}

async function readJson<Content>(source: Source, name: string, sealedAs: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await contentOf(source, name, sealedAs)))
}

async function unpackedOrNot(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  try {
    return await unpacked(file)
  } catch {
    return undefined
  }
}
