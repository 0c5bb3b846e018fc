import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { byText } from '../../src/archive/order.ts'
import { readRegular } from '../../src/disk/regular-file.ts'

/** Where the hashes of a site's files begin: those that stand in no part, and the parts. */
export const manifestFile = 'manifest-sha256.txt'

/** The parts of the manifest lie below this folder. */
const partsFolder = 'manifests'

/** Writes the hash of every file of a finished site as `sha256sum --check` reads it: into a file for each part of the site, so that
 *  little of it changes from day to day, and into `manifest-sha256.txt` what is in no part, with the hashes of these files.
 *  `partOf` gives the part of a file by its path; `site` is none. */
export function writeManifest(site: string, partOf: (path: string) => string): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)).split(sep).join('/'))
    .filter((file) => file !== manifestFile)
  const parts = Map.groupBy(files, partOf)
  const line = (file: string) => `${hash('sha256', readFileSync(join(site, file)))}  ${file}\n`
  mkdirSync(join(site, partsFolder), { recursive: true })
  const named = [...parts].filter(([part]) => part !== 'site')
  for (const [part, own] of named) writeFileSync(join(site, partFile(part)), own.toSorted(byText).map(line).join(''))
  const rest = [...(parts.get('site') ?? []), ...named.map(([part]) => partFile(part))]
  writeFileSync(join(site, manifestFile), rest.toSorted(byText).map(line).join(''))
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

function linesOf(folder: string, from: string): ManifestLine[] {
  const text = readRegular(join(folder, from)).toString('utf8').trimEnd()
  return text.split('\n').map((text, nth) => {
    const [, hash, file = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(text) ?? []
    return { from, line: nth + 1, text, file, hash }
  })
}
