import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesBelow } from '../../archive/files.ts'
import type { WordList } from '../../words/list.ts'
import { type Header, indexFile, readIndexFile } from '../index/format.ts'
import type { SegmentFacts } from '../index/segments.ts'
import { type Cut, cutsOf } from './cuts.ts'
import { digestOf, type OnProgress } from './gather.ts'
import type { IndexInput } from './input.ts'
import { type Helpers, segmentName, writeSegment } from './segment.ts'
import { type Sources, someSources } from './sources.ts'
import { surveyed } from './words.ts'

export type SegmentsInput = IndexInput & {
  /** the folder that gets the segments' folders */
  out: string
  helpers: Helpers
  /** the folder of an index that was made before: segments whose articles are the same are taken from it */
  earlier?: string | undefined
  /** how to cut; by default as cuts.ts says */
  cut?: ((dates: readonly (string | undefined)[]) => Cut[]) | undefined
  mostPlaces?: number | undefined
  bytesInFile?: number | undefined
  packed?: boolean | undefined
  onProgress?: OnProgress | undefined
}

/** Writes the segments of an archive; gives what the index file has to say of them, the newest first, and the archive's words. */
export async function writeSegments(
  input: SegmentsInput,
): Promise<{ segments: SegmentFacts[]; words: WordList; written: number }> {
  const { sources, known: learnt, helpers, out, earlier = out, cut = cutsOf, ...options } = input
  const { dates, words } = await surveyed(input, helpers.words)
  const known = earlierSegments(earlier)
  const segments: SegmentFacts[] = []
  let written = 0
  for (const { first, end } of cut(dates)) {
    const some = someSources(sources, first, end)
    const own = learnt && ownKey(some, learnt.digests.slice(first, end), options.packed)
    const nameOf = async () => segmentName(await digestOf(some, helpers.pool), options.packed)
    const name = (own && learnt.memory.get<string>(own)) ?? (known.size > 0 ? await nameOf() : '')
    const same = known.get(name)
    if (same) takeOver(join(earlier, same.folder), join(out, same.folder))
    else written++
    const segment = same ?? (await writeSegment({ ...options, sources: some, out, pool: helpers.pool }))
    if (own) learnt.memory.recall(own, () => segment.folder)
    segments.unshift(segment)
  }
  return { segments, words: await words, written }
}

/** What the name of a segment follows from, without reading its articles: what their frontmatter says, and hashes of their files. */
function ownKey({ bytes }: Sources, digests: readonly string[], packed = false): string {
  return `segment ${packed} ${createHash('sha256').update(bytes).update(digests.join(' ')).digest('base64url')}`
}

/** The segments of an index that stands in a folder, by the names of their folders; of those whose files are all there. */
function earlierSegments(folder: string): Map<string, SegmentFacts> {
  const read = readEarlier(join(folder, indexFile))
  const segments = read && 'segments' in read ? read.segments : []
  return new Map(segments.filter((one) => isWhole(join(folder, one.folder), one)).map((one) => [one.folder, one]))
}

/** The header of an index; undefined of one that is not there, or is another program's. */
function readEarlier(file: string): Header | undefined {
  if (!existsSync(file)) return undefined
  try {
    const read = readIndexFile(gunzipSync(readFileSync(file)))
    return 'header' in read ? read.header : undefined
  } catch {
    return undefined // no gzip: whatever it is, nothing is taken from it
  }
}

function isWhole(folder: string, { files, bytes }: SegmentFacts): boolean {
  const sizes = filesOf(folder).map((name) => statSync(join(folder, name)).size)
  return sizes.length === files && sizes.reduce((sum, size) => sum + size, 0) === bytes
}

/** Takes a folder over, as links to the same files: they never change. Where the disk has no links, they are copied. */
function takeOver(from: string, to: string): void {
  if (from === to) return
  for (const name of filesOf(from)) {
    mkdirSync(dirname(join(to, name)), { recursive: true })
    try {
      linkSync(join(from, name), join(to, name))
    } catch {
      copyFileSync(join(from, name), join(to, name))
    }
  }
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder, '.', '.bin') : []
}
