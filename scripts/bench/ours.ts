import { join } from 'node:path'
import { openSearch } from '../../src/search/engines/open.ts'
import { folderSource } from '../../src/search/index/folder-source.ts'
import type { Source } from '../../src/search/index/source.ts'
import type { SearchEngine } from '../../src/search/types.ts'
import { measured } from './tools/child.ts'
import type { Cold, Measured } from './tools/engine.ts'

/** Hits beyond which not all are asked for: reading the texts of tens of thousands tells nothing more. */
const mostListed = 1000

/** Makes the index of a content folder in a process of its own, cut by date or into so many segments, and searches it as
 *  `npm run search` does. */
export async function ours(content: string, out: string, segments?: number): Promise<Measured> {
  const cut = segments === undefined ? [] : [String(segments)]
  const took = await measured(process.execPath, [join(import.meta.dirname, 'build-ours.ts'), content, out, ...cut])
  const { bytes, files } = JSON.parse(took.out)
  const folder = join(out, 'search')
  const engine = await open(folderSource(folder))
  return {
    name: segments === undefined ? 'ours' : `ours in ${segments}`,
    index: { bytes, files, seconds: took.seconds, cpu: took.cpu, peak: took.peak },
    async cold(query): Promise<Cold> {
      const source = watched(folderSource(folder))
      const { hits } = await (await open(source)).search(query)
      return { ids: hits.map(({ id }) => id), ...source.seen() }
    },
    async all(query) {
      const some = await engine.search(query, { limit: mostListed })
      const whole = some.total > mostListed && some.exact ? some : await engine.search(query, { limit: 0 })
      return { ids: whole.hits.map(({ id }) => id), total: whole.total, exact: some.exact && whole.exact }
    },
    async warm(query) {
      await engine.search(query)
      const started = performance.now()
      await engine.search(query)
      return performance.now() - started
    },
    async close() {},
  }
}

async function open(source: Source): Promise<SearchEngine> {
  const opened = await openSearch(source)
  if ('refused' in opened) throw new Error(`the index is refused: ${opened.refused.is} ${opened.refused.found}`)
  return opened.engine
}

/** A source that counts files, bytes, and rounds: a request belongs to the round after the last that was over when it began. */
function watched(source: Source): Source & { seen(): { bytes: number; requests: number; rounds: number } } {
  const seen = { bytes: 0, requests: 0, rounds: 0 }
  let over = 0
  return {
    async read(name) {
      const round = over + 1
      seen.requests++
      seen.rounds = Math.max(seen.rounds, round)
      const file = await source.read(name)
      seen.bytes += file?.length ?? 0
      over = Math.max(over, round)
      return file
    },
    seen: () => seen,
  }
}
