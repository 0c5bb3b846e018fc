import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UnusableContent } from '../archive/fault.ts'
import { type Archive, readArchive } from '../archive/load.ts'
import { byText } from '../archive/order.ts'
import { readDoc } from './build/doc.ts'
import { hashOf, packed, type WrittenFile } from './build/pack.ts'
import { writeSharded } from './build/sharded.ts'
import { WordCounter, wordListOf } from './build/words.ts'
import { formatName, formatVersion, type Header, indexFile, type Whole, writeIndexFile } from './format.ts'
import { mostWholeArticles, mostWholeBytes } from './options.ts'
import type { Doc, PlaceNames } from './types.ts'
import type { WordList } from './words/list.ts'

/** Writes the search index of the content folder `content` into `out`/search, over the one that lies there, and says how
 *  many files and bytes it has. The same content gives the same bytes. Throws `UnusableContent` when the content has
 *  faults; then nothing is written. */
export async function writeSearchIndex(options: {
  content: string
  out: string
  /** what was read from `content` already, if it was: it is not read again */
  archive?: Archive
  /** more articles than this get a sharded index */
  mostWhole?: number
  onProgress?: (what: string, done: number, total: number) => void
}): Promise<{ files: number; bytes: number; articles: number }> {
  const archive = options.archive ?? readOrThrow(resolve(options.content))
  const folder = join(options.out, 'search')
  await mkdir(folder, { recursive: true })
  const files =
    (archive.articles.size <= (options.mostWhole ?? mostWholeArticles) && (await writeWhole(archive, folder))) ||
    (await writeBig(archive, folder, options.onProgress))
  await removeOthers(folder, files)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return { files: files.length, bytes, articles: archive.articles.size }
}

function readOrThrow(dir: string): Archive {
  const read = readArchive(dir)
  if ('faults' in read) throw new UnusableContent(dir, read.faults)
  return read.archive
}

/** The index of a small archive; undefined, and nothing is written, when it is too big to be fetched at once. */
async function writeWhole(archive: Archive, folder: string): Promise<WrittenFile[] | undefined> {
  const docs = [...docsOf(archive)].reverse()
  const whole: Whole = { docs, places: placesOf(archive) }
  const bytes = packed(JSON.stringify(whole))
  if (bytes.length > mostWholeBytes) return undefined
  const counter = new WordCounter(docs.length)
  for (const doc of docs) counter.add(doc)
  const files = [
    await writeNamed(folder, 'whole', bytes),
    await writeWords(folder, wordListOf(counter.finish(), whole.places)),
  ]
  const [{ name }, words] = files as [WrittenFile, WrittenFile]
  return [...files, await writeHeader(folder, { articles: docs.length, words: words.name, whole: name })]
}

async function writeBig(
  archive: Archive,
  folder: string,
  onProgress?: (what: string, done: number, total: number) => void,
): Promise<WrittenFile[]> {
  const articles = archive.articles.size
  const input = { docs: docsOf(archive), articles, places: placesOf(archive), out: folder, onProgress }
  const { facts, common, words, files } = await writeSharded(input)
  const list = await writeWords(folder, words)
  return [...files, list, await writeHeader(folder, { articles, words: list.name, root: facts }, common)]
}

function writeWords(folder: string, words: WordList): Promise<WrittenFile> {
  return writeNamed(folder, 'words', packed(JSON.stringify(words)))
}

/** Writes the file that says where the others are: the last one, so that nobody reads of a file that is not there yet. */
function writeHeader(
  folder: string,
  header: Omit<Header, 'format' | 'version'>,
  common?: Uint8Array,
): Promise<WrittenFile> {
  const file = writeIndexFile({ format: formatName, version: formatVersion, ...header }, common)
  return writeOne(folder, indexFile, packed(file))
}

/** Writes a file under a name that its content gives it. */
function writeNamed(folder: string, kind: string, bytes: Uint8Array): Promise<WrittenFile> {
  return writeOne(folder, `${kind}-${hashOf(bytes).slice(0, 16)}.bin`, bytes)
}

/** All articles as the index holds them, read one at a time: undated ones first, then the oldest to the newest. */
function* docsOf(archive: Archive): Generator<Doc> {
  const articles = [...archive.articles.values()].reverse()
  articles.sort((a, b) => byText(a.date ?? '', b.date ?? ''))
  for (const article of articles) yield readDoc(archive, article)
}

function placesOf({ places }: Archive): PlaceNames[] {
  return places.map(({ name, aliases }) => ({ name, aliases }))
}

async function writeOne(folder: string, name: string, bytes: Uint8Array): Promise<WrittenFile> {
  await writeFile(join(folder, name), bytes)
  return { name, bytes: bytes.length, sha256: hashOf(bytes) }
}

/** Deletes what earlier builds left: only names that this module gives. */
async function removeOthers(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const kept = new Set(files.map(({ name }) => name.split('/')[0]))
  for (const name of await readdir(folder))
    if (/^((whole|words)-[0-9a-f]{16}\.bin|index-[0-9a-f]{16})$/.test(name) && !kept.has(name))
      await rm(join(folder, name), { recursive: true })
}
