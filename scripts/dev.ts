import { existsSync, realpathSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { archive, show } from '../src/archive/current.ts'
import { faultText, UnusableContent } from '../src/archive/fault.ts'
import { rememberFiles } from '../src/archive/files.ts'
import { readArchive, readSite } from '../src/archive/load.ts'
import { unread } from '../src/disk/error-texts.ts'
import { visible } from '../src/text/visible.ts'
import { parseNew } from './archive/parse-new.ts'
import { done, interrupted, runCommand, someInputUnusable } from './command/cli.ts'
import { oneAtATime } from './command/one-at-a-time.ts'
import { ownContent } from './command/options.ts'
import { articleFiles } from './dev/article-files.ts'
import { notesAt, notesOfFaults } from './dev/notes.ts'
import { ownSiteOnly } from './dev/own-site.ts'
import { reloader } from './dev/reload.ts'
import { problemsToolbar } from './dev/toolbar.ts'
import { traditionalCharacters } from './dev/traditional-characters.ts'
import type { Failure } from './pipeline/dump.ts'
import { oneArchive } from './site/one-model.ts'

const command = {
  name: 'dev',
  about:
    'Serves the site while it is being worked on: a changed dump is parsed again, open pages reload, and each shows the doubts about its dump.',
  options: {},
} as const

const project = resolve(import.meta.dirname, '..')
const content = resolve(project, ownContent)

/** The archive's folder as the archivist names it in a command. */
const named = relative(project, content).startsWith('..') ? content : relative(project, content).split(sep).join('/')

/** Nobody but this machine sees what is being worked on. */
const host = '127.0.0.1'

/** What the parser writes: its own work must not set it to work again. */
const written = new Set(['articles', 'pages', 'permalinks.yaml'])

/** A file counts as changed when its size has been the same for so many milliseconds: a dump that is being copied in is
 *  not read half. */
const stillFor = 200

await runCommand(command, async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true'
  rememberFiles()
  const pages = reloader()
  const toolbar = problemsToolbar((path) => {
    try {
      return notesAt(archive(), unusable, path, named)
    } catch (error) {
      if (error instanceof UnusableContent) return notesOfFaults(error.faults, named)
      throw error
    }
  })
  let unusable: Failure[] = []
  const changed = oneAtATime(async () => {
    unusable = await parseNew(content)
    showArchive()
    pages.reload()
  }, sayWhy)
  const watcher = watch(watched(), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: isWritten,
    awaitWriteFinish: { stabilityThreshold: stillFor, pollInterval: stillFor / 4 },
  })
    .on('all', changed)
    .on('error', sayWhy)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  unusable = await parseNew(content)
  showArchive()
  const site = readSite(content)
  if ('faults' in site) {
    for (const fault of site.faults) process.stderr.write(`${faultText(named, fault)}\n`)
    await watcher.close()
    return someInputUnusable
  }
  const { dev } = await import('astro')
  const server = await dev({
    root: project,
    site: site.value.address,
    base: site.value.base,
    server: { host },
    devToolbar: { enabled: true, placement: 'bottom-right' },
    integrations: [pages.integration, toolbar, articleFiles(), traditionalCharacters(), ownSiteOnly()],
    vite: { plugins: [oneArchive()] },
  })
  const ended = interrupted()
  process.stdout.write(`${server.resolvedUrls.local[0]}\n`)
  await ended
  await watcher.close()
  await server.stop()
  return done
})

/** The archive's folder, and where those of its folders lie that are links. A link deeper down may lead anywhere, and is not followed. */
function watched(): string[] {
  const folders = ['dumps', 'corrections', 'papers'].map((name) => resolve(content, name))
  return [content, ...folders].filter((path) => existsSync(path)).map((path) => realpathSync(path))
}

/** Has the pages show the archive as its files are now; what is wrong with them is said on the pages. */
function showArchive(): void {
  const read = readArchive(content)
  show('faults' in read ? new UnusableContent(content, read.faults) : { ...read, data: true, portable: false })
}

/** What the disk refuses to show is said in a line; what broke the program, with its stack. */
function sayWhy(error: unknown): void {
  const refused = unread(error)
  const said = error instanceof Error ? error.stack : String(error)
  const why = refused ? visible(`${refused.found} – ${refused.todo}`) : said
  process.stderr.write(`${why}\n`)
}

function isWritten(path: string): boolean {
  const root = existsSync(content) ? realpathSync(content) : content
  const [top = ''] = relative(root, path).split(sep)
  return written.has(top) || basename(path).startsWith('.')
}
