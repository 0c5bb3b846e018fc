import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UnusableContent } from '../archive/fault.ts'
import { filesBelow } from '../archive/files.ts'
import { type Archive, readArchive } from '../archive/load.ts'
import { byText } from '../archive/order.ts'
import { type DocSource, docFrom, sourceOf } from './build/doc.ts'
import { hashOf, packed, type WrittenFile } from './build/pack.ts'
import { type ShardedInput, startHelpers, writeSharded } from './build/sharded.ts'
import { knownNames, sampledTexts } from './build/words-input.ts'
import { startWords } from './build/words-process.ts'
import { formatName, formatVersion, type Header, indexFile, type Whole, writeIndexFile } from './format.ts'
import { mostWholeArticles, mostWholeBytes } from './options.ts'
import type { PlaceNames } from './types.ts'
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
  const { onProgress, mostWhole = mostWholeArticles } = options
  const content = resolve(options.content)
  const expected = options.archive?.articles.size ?? filesBelow(content, 'articles', '.md').length
  const helpers = expected > mostWhole ? startHelpers() : undefined // ready when the archive is read
  try {
    const archive = options.archive ?? readOrThrow(content)
    const folder = join(options.out, 'search')
    await mkdir(folder, { recursive: true })
    const isSmall = archive.articles.size <= mostWhole
    const files =
      (isSmall && (await writeWhole(archive, folder))) || (await writeBig(archive, { folder, helpers, onProgress }))
    await removeOthers(folder, files)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return { files: files.length, bytes, articles: archive.articles.size }
  } finally {
    await helpers?.close()
  }
}

function readOrThrow(dir: string): Archive {
  const read = readArchive(dir)
  if ('faults' in read) throw new UnusableContent(dir, read.faults)
  return read.archive
}

/** The index of a small archive; undefined, and nothing is written, when it is too big to be fetched at once. */
async function writeWhole(archive: Archive, folder: string): Promise<WrittenFile[] | undefined> {
  const docs = sourcesOf(archive).reverse().map(docFrom)
  const whole: Whole = { docs, places: placesOf(archive) }
  const bytes = packed(JSON.stringify(whole))
  if (bytes.length > mostWholeBytes) return undefined
  const program = startWords()
  program.know(knownNames(docs, whole.places))
  program.add(docs.flatMap(sampledTexts))
  const list = await program.list().finally(() => program.close())
  const files = [await writeNamed(folder, 'whole', bytes), await writeWords(folder, list)]
  const [{ name }, words] = files as [WrittenFile, WrittenFile]
  return [...files, await writeHeader(folder, { articles: docs.length, words: words.name, whole: name })]
}

async function writeBig(
  archive: Archive,
  { folder, ...how }: { folder: string } & Pick<ShardedInput, 'helpers' | 'onProgress'>,
): Promise<WrittenFile[]> {
  const articles = archive.articles.size
  const input = { sources: sourcesOf(archive), places: placesOf(archive), out: folder, ...how }
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

/** All articles in the order of the index: undated ones first, then the oldest to the newest. */
function sourcesOf(archive: Archive): DocSource[] {
  const articles = [...archive.articles.values()].reverse()
  articles.sort((a, b) => byText(a.date ?? '', b.date ?? ''))
  return articles.map((article) => sourceOf(archive, article))
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
