import { hash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byText } from '../../../src/archive/order.ts'
import { readRegular } from '../../../src/disk/regular-file.ts'

/** Where the hashes of a site's files begin: those that stand in no part, and the parts. */
export const manifestFile = 'manifest-sha256.txt'

/** The parts of the manifest lie below this folder. */
const partsFolder = 'manifests'

/** Writes the hash of every file of a finished site as `sha256sum --check` reads it: into a file for each part of the site, so that
 *  little of it changes from day to day, and into `manifest-sha256.txt` what is in no part, with the hashes of these files.
 *  `files` are the hashes of the site's files by their paths, and get those of the manifest; `partOf` gives the part of a file by its
 *  path; `site` is none. */
export function writeManifest(site: string, files: Map<string, string>, partOf: (path: string) => string): void {
  const parts = Map.groupBy(files.keys(), partOf)
  const write = (file: string, listed: readonly string[]) => {
    const text = listed
      .toSorted(byText)
      .map((path) => `${files.get(path)}  ${path}\n`)
      .join('')
    writeFileSync(join(site, file), text)
    files.set(file, hash('sha256', text))
  }
  mkdirSync(join(site, partsFolder), { recursive: true })
  const named = [...parts].filter(([part]) => part !== 'site')
  for (const [part, own] of named) write(partFile(part), own)
  write(manifestFile, [...(parts.get('site') ?? []), ...named.map(([part]) => partFile(part))])
}

function partFile(part: string): string {
  return `${partsFolder}/${part}.txt`
}

/** A line of a manifest, and where it stands; `hash` is undefined in what is no line of a manifest. */
export type ManifestLine = { from: string; line: number; text: string; file: string; hash: string | undefined }

/** The lines of a site's manifest with those of its parts, where they are there. `folder` holds them at their paths: a built site,
 *  or what was kept of one that was published. */
export function readManifest(folder: string): ManifestLine[] {
  const lines = linesOf(folder, manifestFile)
  const parts = lines.map(({ file }) => file).filter((file) => /^manifests\/[^/]+$/.test(file))
  return [...lines, ...parts.flatMap((part) => (existsSync(join(folder, part)) ? linesOf(folder, part) : []))]
}

/** No path of a site has a control character: a line that ends with one was copied as text from another system. */
const aLine = /^([0-9a-f]{64}) {2}([^\p{Cc}]+)$/u

function linesOf(folder: string, from: string): ManifestLine[] {
  const text = readRegular(join(folder, from)).toString('utf8').trimEnd()
  return text.split('\n').map((text, nth) => {
    const [, hash, file = ''] = aLine.exec(text) ?? []
    return { from, line: nth + 1, text, file, hash }
  })
}
