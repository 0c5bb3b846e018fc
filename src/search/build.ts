import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readBody } from '../archive/body.ts'
import { UnusableContent } from '../archive/fault.ts'
import { type Archive, readArchive } from '../archive/load.ts'
import type { Article } from '../archive/schema.ts'
import { formatName, formatVersion, type Manifest, manifestFile, type Whole } from './format.ts'
import type { Doc } from './types.ts'

/** Writes the search index of the content folder `content` into `out`/search, over the one that lies there, and says how
 *  many files and bytes it has. The same content gives the same bytes. Throws `UnusableContent` when the content has
 *  faults; then nothing is written. */
export async function writeSearchIndex(options: {
  content: string
  out: string
}): Promise<{ files: number; bytes: number; articles: number }> {
  const dir = resolve(options.content)
  const read = readArchive(dir)
  if ('faults' in read) throw new UnusableContent(dir, read.faults)
  const files = filesOf(wholeOf(read.archive))
  const folder = join(options.out, 'search')
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (isOurs(name) && !files.has(name)) await rm(join(folder, name))
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
  const sizes = [...files.values()].map(({ length }) => length)
  return { files: files.size, bytes: sizes.reduce((a, b) => a + b, 0), articles: read.archive.articles.size }
}

/** What the index holds of one article. */
export function docOf(article: Article, text: string[]): Doc {
  const { id, kind, headline, reporter, photographer } = article
  const people = [...new Set([...reporter, ...photographer].map(({ name }) => name))]
  const printed = {
    kicker: article.kicker,
    subtitle: article.subtitle,
    county: article.county,
    date: article.date,
    estimate: article.dateEstimate?.interval ?? null,
    paper: article.paper,
    page: article.page,
    section: article.section,
    column: article.column,
    dateline: article.dateline,
  }
  const known = Object.fromEntries(Object.entries(printed).filter(([, value]) => value !== null))
  return { id, kind, headline, ...known, people, text }
}

function wholeOf(archive: Archive): Whole {
  const docs = [...archive.articles.values()].map((article) =>
    docOf(
      article,
      readBody(archive, article.id).map(({ text }) => text),
    ),
  )
  return { docs, places: archive.places.map(({ name, aliases }) => ({ name, aliases })) }
}

/** The index's files by name, the manifest last: whoever reads it finds the others. */
function filesOf(whole: Whole): Map<string, Uint8Array> {
  const bytes = gzip(JSON.stringify(whole))
  const name = `whole-${hashOf(bytes)}.bin`
  const manifest: Manifest = { format: formatName, version: formatVersion, articles: whole.docs.length, whole: name }
  return new Map([
    [name, bytes],
    [manifestFile, Buffer.from(`${JSON.stringify(manifest)}\n`)],
  ])
}

/** The names that this module gives, so that it deletes only what it wrote. `.bin`, because some hosts unpack `.gz`. */
function isOurs(name: string): boolean {
  return /^whole-[0-9a-f]{16}\.bin$/.test(name)
}

/** Byte 9 of a gzip file names the operating system that made it: 255 is “unknown”, so that all make the same. */
function gzip(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9 })
  bytes[9] = 255
  return bytes
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
