import { join, resolve } from 'node:path'
import { parseArchive } from '../archive/parse-archive.ts'
import type { Run } from './extraction.ts'

/** One run of the parser over the dumps of a content folder, in a process of its own; what it took goes to standard output as JSON. */
const [content = ''] = process.argv.slice(2)
const started = performance.now()
const { pages, parsed, articles, photos, failed, vanished } = await parseArchive({
  dumps: join(content, 'dumps'),
  out: content,
  template: resolve(import.meta.dirname, '../../content'),
})
const { user, system } = process.cpuUsage()
const run: Run = {
  pages,
  parsed,
  articles: articles + photos,
  failed: failed.length + vanished.length,
  wall: (performance.now() - started) / 1000,
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(JSON.stringify(run))
