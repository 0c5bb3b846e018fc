import type { PlaceNames } from '../../words/known-names.ts'
import type { Doc } from '../types.ts'
import { type FilesRoot, type RootFacts, rootOf } from './root.ts'
import { sealed, unsealed } from './seal.ts'

/** The index as files: see README.md beside this file. */

const formatName = 'xianwen-search'

/** Raised whenever a reader of the older version would misread the files. */
export const formatVersion = 5

/** The file that is read first. It alone has a fixed name. */
export const indexFile = 'index.bin'

/** What the index file says in its first line, as JSON, besides its format and version: how many articles the index holds,
 *  the file of its words, and where the articles are: in one file, or in the folder that `root` describes; then the common
 *  grams follow, sealed. */
export type Header = {
  articles: number
  words: string
  whole?: string
  root?: RootFacts
}

/** The file of a small archive: everything. Articles newest first, undated last. */
export type Whole = { places: PlaceNames[]; docs: Doc[] }

/** Why an index cannot be used: there is none, it is something else, of another version, or a file is lost or damaged.
 *  `found` is the version or the file's name. */
export type Refusal = { is: 'missing' | 'foreign' | 'version' | 'damaged'; found: string }

/** The names by which files are sealed that have their content's hash in their own. */
export const sealNames = { index: indexFile, whole: 'whole', words: 'words' } as const

/** An index file's bytes before they are packed. */
export function writeIndexFile(header: Header, common: Uint8Array = new Uint8Array()): Uint8Array {
  const facts = JSON.stringify({ format: formatName, version: formatVersion, ...header })
  const line = new TextEncoder().encode(`${facts}\n`)
  const rest = sealed(sealNames.index, common)
  const bytes = new Uint8Array(line.length + rest.length)
  bytes.set(line)
  bytes.set(rest, line.length)
  return bytes
}

/** An unpacked index file → the name of the file with everything, or the root of a sharded index, or why it cannot be used. */
export function readIndexFile(
  bytes: Uint8Array,
): { words: string; whole: string } | { words: string; root: FilesRoot } | { refused: Refusal } {
  const newline = bytes.indexOf(0x0a)
  const end = newline === -1 ? bytes.length : newline
  const { format, version, ...header } = parsed(new TextDecoder().decode(bytes.subarray(0, end)))
  if (format !== formatName) return { refused: { is: 'foreign', found: indexFile } }
  if (version !== formatVersion) return { refused: { is: 'version', found: String(version) } }
  const { articles, words, whole, root } = header
  const common = unsealed(sealNames.index, bytes.subarray(end + 1))
  if (common && typeof words === 'string' && typeof whole === 'string') return { words, whole }
  if (common && typeof articles === 'number' && typeof words === 'string' && typeof root === 'object')
    return { words, root: rootOf(articles, root, common) }
  return { refused: { is: 'damaged', found: indexFile } }
}

/** The refusal for whoever runs the commands: what stands there, what to do. */
export function refusalText({ is, found }: Refusal): string {
  const again = 'build the site again'
  switch (is) {
    case 'missing':
      return `there is no search index (no ${found}); name the search folder of a built site`
    case 'foreign':
      return `${found} is no search index of Xianwen; name the search folder of a built site`
    case 'version':
      return `the index has format ${found}, and this program reads format ${formatVersion}; ${again}`
    case 'damaged':
      return `${found} is lost or damaged; ${again}`
  }
}

/** The fields of a JSON object; none of what is no such thing. */
function parsed(text: string): Partial<Header & { format: string; version: number }> {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
