import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { halvingCuts } from '../src/search/build/cuts.ts'
import { startPool } from '../src/search/build/pool.ts'
import type { Helpers } from '../src/search/build/segment.ts'
import { writeSegments } from '../src/search/build/segments.ts'
import { packSources, type Sources } from '../src/search/build/sources.ts'
import { places, words } from '../src/search/engines/fixtures.ts'
import { engineOfFiles, indexOfFiles } from '../src/search/engines/open.ts'
import type { Source } from '../src/search/index/source.ts'
import type { Doc, SearchEngine } from '../src/search/types.ts'
import { filesIn } from './folders.ts'

/** Threads that build one index after another while a file's tests run; the words are not what is tested. */
export function indexHelpers(): Helpers {
  const pool = startPool(2)
  afterAll(() => pool.close())
  return { pool, words: () => ({ know() {}, add() {}, list: async () => words, close() {} }), close: async () => {} }
}

type Made = {
  mostPlaces: number
  segments?: number
  bytesInFile?: number
  packed?: boolean
  /** is told the name of every file that is read */
  see?: (name: string) => void
}

/** The engine over an index of these articles, newest first, in which a gram that stands in more than so many places is
 *  common: with few, small archives have everything that big ones have; likewise with lists that are long at so many bytes. It is
 *  cut into so many segments. */
export async function engineFor(
  all: readonly Doc[],
  helpers: Helpers,
  { segments = 1, see = () => {}, ...made }: Made,
): Promise<SearchEngine> {
  const out = mkdtempSync(join(tmpdir(), 'xianwen-test-'))
  const input = { sources: sourcesOf(all), places, out, helpers, cut: halvingCuts(segments), ...made }
  const written = await writeSegments(input)
  const files = new Map(filesIn(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]))
  rmSync(out, { recursive: true })
  const read: Source['read'] = async (name, _anew, part) => {
    see(name)
    return part ? files.get(name)?.slice(part.from, part.to) : files.get(name)
  }
  return engineOfFiles(indexOfFiles({ read }, { segments: written.segments, places }), async () => words)
}

/** Articles, newest first and undated last, as a build takes them. */
export function sourcesOf(all: readonly Doc[]): Sources {
  return packSources(all.toReversed().map(({ text, ...card }) => ({ card, text })))
}
