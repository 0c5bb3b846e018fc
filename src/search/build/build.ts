import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { filesBelow } from '../../archive/files.ts'
import type { Archive } from '../../archive/load.ts'
import { knownNames, sampledTexts } from '../../words/known-names.ts'
import type { WordList } from '../../words/list.ts'
import { startWords, type WordsProcess } from '../../words/words-process.ts'
import { type Header, indexFile, sealNames, type Whole, writeIndexFile } from '../index/format.ts'
import { sealed } from '../index/seal.ts'
import { mostWholeArticles, mostWholeBytes } from '../options.ts'
import { docFrom } from './doc.ts'
import { type IndexInput, inputIn, inputOf } from './input.ts'
import { hashOf, packed, type WrittenFile } from './pack.ts'
import { type ShardedInput, startHelpers, writeSharded } from './sharded.ts'
import { unpackSources } from './sources.ts'

/** Writes the search index of the content folder `content` into `out`/search, over the one that lies there, and says how
 *  many files and bytes it has. The same content gives the same bytes. Throws `UnusableContent` when the content has
 *  faults; then nothing is written. */
export async function writeSearchIndex(options: {
  content: string
  out: string
  /** what was read from `content` already, if it was: it is not read again */
  archive?: Archive
  /** the process that cuts words, where it runs already; it ends with the index */
  words?: WordsProcess | undefined
  /** more articles than this get a sharded index */
  mostWhole?: number
  onProgress?: (what: string, done: number, total: number) => void
}): Promise<{ files: number; bytes: number; articles: number }> {
  const { onProgress, mostWhole = mostWholeArticles } = options
  const content = resolve(options.content)
  const expected = options.archive?.articles.size ?? filesBelow(content, 'articles', '.md').length
  const isBig = expected > mostWhole
  const helpers = isBig ? startHelpers({ words: options.words }) : undefined // ready when the archive is read
  try {
    const input = options.archive ? inputOf(options.archive) : await inputIn(content, isBig)
    const articles = input.sources.ends.length
    const folder = join(options.out, 'search')
    await mkdir(folder, { recursive: true })
    const files =
      (articles <= mostWhole && (await writeWhole(input, folder, options.words))) ||
      (await writeBig({ ...input, helpers, onProgress }, folder))
    await removeOthers(folder, files)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return { files: files.length, bytes, articles }
  } finally {
    await helpers?.close()
  }
}

/** The index of a small archive; undefined, and nothing is written, when it is too big to be fetched at once. */
async function writeWhole(
  { sources, places }: IndexInput,
  folder: string,
  cutter: WordsProcess | undefined,
): Promise<WrittenFile[] | undefined> {
  const docs = unpackSources(sources.bytes).reverse().map(docFrom)
  const whole: Whole = { docs, places }
  const bytes = packed(sealed(sealNames.whole, JSON.stringify(whole)))
  if (bytes.length > mostWholeBytes) return undefined
  const program = cutter ?? startWords()
  program.know(knownNames(docs, whole.places))
  program.add(docs.flatMap(sampledTexts))
  const list = await program.list().finally(() => program.close())
  const files = [await writeNamed(folder, 'whole', bytes), await writeWords(folder, list)]
  const [{ name }, words] = files as [WrittenFile, WrittenFile]
  return [...files, await writeHeader(folder, { articles: docs.length, words: words.name, whole: name })]
}

async function writeBig(input: Omit<ShardedInput, 'out'>, folder: string): Promise<WrittenFile[]> {
  const articles = input.sources.ends.length
  const { facts, common, words, files } = await writeSharded({ ...input, out: folder })
  const list = await writeWords(folder, words)
  return [...files, list, await writeHeader(folder, { articles, words: list.name, root: facts }, common)]
}

function writeWords(folder: string, words: WordList): Promise<WrittenFile> {
  return writeNamed(folder, 'words', packed(sealed(sealNames.words, JSON.stringify(words))))
}

/** Writes the file that says where the others are: the last one, so that nobody reads of a file that is not there yet. */
function writeHeader(folder: string, header: Header, common?: Uint8Array): Promise<WrittenFile> {
  return writeOne(folder, indexFile, packed(writeIndexFile(header, common)))
}

/** Writes a file under a name that its content gives it. */
function writeNamed(folder: string, kind: string, bytes: Uint8Array): Promise<WrittenFile> {
  return writeOne(folder, `${kind}-${hashOf(bytes).slice(0, 16)}.bin`, bytes)
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
