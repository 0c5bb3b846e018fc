import type { PlaceNames } from '../../words/known-names.ts'
import type { Doc } from '../types.ts'
import { sealed, unsealed } from './seal.ts'
import type { SegmentFacts } from './segments.ts'

/** The index as files: see README.md beside this file. */

const formatName = 'xianwen-search'

/** Raised whenever a reader of the older version would misread the files. */
export const formatVersion = 7

/** The file that is read first. It alone has a fixed name. */
export const indexFile = 'index.bin'

/** What the index file holds besides its first line, which says its format and version: how many articles the index has, the file
 *  of its words, and where the articles are. A small archive's are in one file; those of another in segments, the newest first,
 *  undated articles last. */
export type Header =
  | ({ articles: number; words: string } & (
      | { whole: string }
      | { segments: readonly SegmentFacts[]; places: readonly PlaceNames[] }
    ))
  | RemoteHeader

/** An archive that a search server answers for: `remote` is where, from the folder of the index file, and stands in the first
 *  line. */
export type RemoteHeader = { articles: number; remote: string }

/** The file of a small archive: everything. Articles newest first, undated last. */
export type Whole = { places: PlaceNames[]; docs: Doc[] }

/** Why an index cannot be used: there is none, it is something else, of another version, or a file is lost or damaged.
 *  `found` is the version or the file's name. */
export type Refusal = { is: 'missing' | 'foreign' | 'version' | 'damaged'; found: string }

/** The names by which files are sealed that have their content's hash in their own. */
export const sealNames = { index: indexFile, whole: 'whole', words: 'words' } as const

/** An index file's bytes before they are packed: a line of JSON, then the header, sealed. */
export function writeIndexFile(header: Header): Uint8Array<ArrayBuffer> {
  const { remote, ...facts } = { remote: undefined, ...header }
  const line = new TextEncoder().encode(`${JSON.stringify({ format: formatName, version: formatVersion, remote })}\n`)
  const rest = sealed(sealNames.index, JSON.stringify(facts))
  const bytes = new Uint8Array(line.length + rest.length)
  bytes.set(line)
  bytes.set(rest, line.length)
  return bytes
}

/** An unpacked index file → its header, or why it cannot be used. */
export function readIndexFile(bytes: Uint8Array): { header: Header } | { refused: Refusal } {
  const newline = bytes.indexOf(0x0a)
  const end = newline === -1 ? bytes.length : newline
  const { format, version, remote } = parsed(new TextDecoder().decode(bytes.subarray(0, end)))
  if (format !== formatName) return { refused: { is: 'foreign', found: indexFile } }
  if (version !== formatVersion) return { refused: { is: 'version', found: String(version) } }
  const header = unsealed(sealNames.index, bytes.subarray(end + 1))
  const facts = header && JSON.parse(new TextDecoder().decode(header))
  if (facts && remote === undefined) return { header: facts }
  if (facts && isBelowHost(remote)) return { header: { ...facts, remote } }
  return { refused: { is: 'damaged', found: indexFile } }
}

/** Whether this is the address of a folder of the same host: `../api/`. An index sends no query anywhere else. */
export function isBelowHost(address: unknown): address is string {
  return typeof address === 'string' && /^(?:\.\.\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)+$/.test(address)
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
function parsed(text: string): { format?: unknown; version?: unknown; remote?: unknown } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
