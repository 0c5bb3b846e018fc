import type { Doc, PlaceNames } from './types.ts'

/** The index as files: see README.md beside this file. */

export const formatName = 'xianwen-search'

/** Raised whenever a reader of the older version would misread the files. */
export const formatVersion = 1

export const manifestFile = 'manifest.json'

/** The index's first file: what it is, how many articles it holds, and where they are. */
export type Manifest = { format: string; version: number; articles: number; whole: string }

/** The file of a small archive: everything. Articles newest first, undated last. */
export type Whole = { places: PlaceNames[]; docs: Doc[] }

/** Why an index cannot be used: there is none, it is something else, of another version, or a file is lost or damaged.
 *  `found` is the version or the file's name. */
export type Refusal = { is: 'missing' | 'foreign' | 'version' | 'damaged'; found: string }

/** The manifest's text → the manifest, or why the index cannot be used. */
export function readManifest(text: string): { manifest: Manifest } | { refused: Refusal } {
  const value = parsed(text)
  if (value === undefined) return { refused: { is: 'damaged', found: manifestFile } }
  if (value?.format !== formatName) return { refused: { is: 'foreign', found: manifestFile } }
  if (value.version !== formatVersion) return { refused: { is: 'version', found: String(value.version) } }
  const whole = typeof value.articles === 'number' && typeof value.whole === 'string'
  return whole ? { manifest: value as Manifest } : { refused: { is: 'damaged', found: manifestFile } }
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

function parsed(text: string): Partial<Manifest> | null | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
