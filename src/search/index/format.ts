import type { PlaceNames } from '../../words/known-names.ts'
import type { Doc } from '../types.ts'
import { type Root, type RootFacts, rootOf } from './root.ts'

/** The index as files: see README.md beside this file. */

export const formatName = 'xianwen-search'

/** Raised whenever a reader of the older version would misread the files. */
export const formatVersion = 4

/** The file that is read first. It alone has a fixed name. */
export const indexFile = 'index.bin'

/** The first line of the index file, JSON: what it is, how many articles it holds, the file of its words, and where the
 *  articles are: in one file, or in the folder that `root` describes; then the common grams follow the line. */
export type Header = {
  format: string
  version: number
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

/** An index file's bytes before they are packed. */
export function writeIndexFile(header: Header, rest: Uint8Array = new Uint8Array()): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(line.length + rest.length)
  bytes.set(line)
  bytes.set(rest, line.length)
  return bytes
}

/** An unpacked index file → the name of the file with everything, or the root of a sharded index, or why it cannot be used. */
export function readIndexFile(
  bytes: Uint8Array,
): { words: string; whole: string } | { words: string; root: Root } | { refused: Refusal } {
  const newline = bytes.indexOf(0x0a)
  const header = parsed(new TextDecoder().decode(bytes.subarray(0, newline === -1 ? bytes.length : newline)))
  if (header?.format !== formatName) return { refused: { is: 'foreign', found: indexFile } }
  if (header.version !== formatVersion) return { refused: { is: 'version', found: String(header.version) } }
  const { articles, words, whole, root } = header
  if (typeof words === 'string' && typeof whole === 'string') return { words, whole }
  if (typeof articles !== 'number' || typeof words !== 'string' || typeof root !== 'object')
    return { refused: { is: 'damaged', found: indexFile } }
  return { words, root: rootOf(articles, root, bytes.subarray(newline + 1)) }
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

function parsed(text: string): Partial<Header> | null | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
