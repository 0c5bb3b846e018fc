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
import { hashOf, packed } from './pack.ts'
import { startHelpers } from './segment.ts'
import { type SegmentsInput, writeSegments } from './segments.ts'
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
  /** the folder of an index that was made before, whose segments are taken where their articles are the same; by default the one
   *  that is written over */
  earlier?: string
  /** whether the files of an index of many are put into packs, for hosts that count them */
  packed?: boolean | undefined
  /** where a search server answers, from the folder of the index: the index file says so, and there is nothing else */
  remote?: string | undefined
  /** more articles than this get an index of many files */
  mostWhole?: number
  /** how these are cut into segments, where not as cuts.ts says */
  cut?: SegmentsInput['cut']
  onProgress?: (what: string, done: number, total: number) => void
}): Promise<{ files: number; bytes: number; articles: number }> {
  const { onProgress, mostWhole = mostWholeArticles, earlier, cut, packed, remote } = options
  const content = resolve(options.content)
  const expected = options.archive?.articles.size ?? filesBelow(content, 'articles', '.md').length
  const folder = join(options.out, 'search')
  if (remote !== undefined) {
    await mkdir(folder, { recursive: true })
    const header = await writeHeader(folder, { articles: expected, remote })
    await removeOthers(folder, [header])
    return { files: 1, bytes: header.bytes, articles: expected }
  }
  const isBig = expected > mostWhole
  let helpers = isBig ? startHelpers({ words: options.words }) : undefined // ready when the archive is read
  try {
    const input = options.archive ? inputOf(options.archive) : await inputIn(content, isBig)
    const articles = input.sources.ends.length
    await mkdir(folder, { recursive: true })
    let parts = articles > mostWhole ? undefined : await writeWhole(input, folder, options.words)
    if (parts === undefined) {
      helpers ??= startHelpers({ words: options.words })
      parts = await writeBig({ ...input, helpers, out: folder, earlier, cut, packed, onProgress })
    }
    await removeOthers(folder, parts)
    const [files, bytes] = [sum(parts, 'files'), sum(parts, 'bytes')]
    return { files, bytes, articles }
  } finally {
    await helpers?.close()
  }
}

/** What was written below the folder of the index: a file, or the folder of a segment with so many. */
type Part = { name: string; files: number; bytes: number }

function sum(parts: readonly Part[], of: 'files' | 'bytes'): number {
  return parts.reduce((all, part) => all + part[of], 0)
}

/** The index of a small archive; undefined, and nothing is written, when it is too big to be fetched at once. */
async function writeWhole(
  { sources, places }: IndexInput,
  folder: string,
  cutter: WordsProcess | undefined,
): Promise<Part[] | undefined> {
  const docs = unpackSources(sources.bytes).reverse().map(docFrom)
  const whole: Whole = { docs, places }
  const bytes = packed(sealed(sealNames.whole, JSON.stringify(whole)))
  if (bytes.length > mostWholeBytes) return undefined
  const program = cutter ?? startWords()
  program.know(knownNames(docs, whole.places))
  program.add(docs.flatMap(sampledTexts))
  const list = await program.list().finally(() => program.close())
  const files = [await writeNamed(folder, 'whole', bytes), await writeWords(folder, list)]
  const [{ name }, words] = files as [Part, Part]
  return [...files, await writeHeader(folder, { articles: docs.length, words: words.name, whole: name })]
}

async function writeBig(input: SegmentsInput): Promise<Part[]> {
  const { out, sources, places } = input
  const { segments, words } = await writeSegments(input)
  const list = await writeWords(out, words)
  const articles = sources.ends.length
  const header = await writeHeader(out, { articles, words: list.name, segments, places })
  return [...segments.map(({ folder, files, bytes }) => ({ name: folder, files, bytes })), list, header]
}

function writeWords(folder: string, words: WordList): Promise<Part> {
  return writeNamed(folder, 'words', packed(sealed(sealNames.words, JSON.stringify(words))))
}

/** Writes the file that says where the others are: the last one, so that nobody reads of a file that is not there yet. */
function writeHeader(folder: string, header: Header): Promise<Part> {
  return writeOne(folder, indexFile, packed(writeIndexFile(header)))
}

/** Writes a file under a name that its content gives it. */
function writeNamed(folder: string, kind: string, bytes: Uint8Array): Promise<Part> {
  return writeOne(folder, `${kind}-${hashOf(bytes).slice(0, 16)}.bin`, bytes)
}

async function writeOne(folder: string, name: string, bytes: Uint8Array): Promise<Part> {
  await writeFile(join(folder, name), bytes)
  return { name, files: 1, bytes: bytes.length }
}

/** Deletes what earlier builds left: only names that this module gives. */
async function removeOthers(folder: string, files: readonly Part[]): Promise<void> {
  const kept = new Set(files.map(({ name }) => name))
  for (const name of await readdir(folder))
    if (/^((whole|words)-[0-9a-f]{16}\.bin|(index|segment)-[0-9a-f]{16})$/.test(name) && !kept.has(name))
      await rm(join(folder, name), { recursive: true })
}
