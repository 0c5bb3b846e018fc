import { basename, relative, resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { watch } from 'chokidar'
import { contentVariable, forgetArchives } from '../src/archive/current.ts'
import { visible } from '../src/text/visible.ts'
import { done, interrupted, runCommand } from './cli.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { parseNew } from './parse-new.ts'

const command = {
  name: 'dev',
  about: 'Serves the site while it is being worked on: a changed dump is parsed again, and open pages reload.',
  options: {},
} as const

const project = resolve(import.meta.dirname, '..')
const content = resolve(project, process.env[contentVariable] || 'content')

/** Nobody but this machine sees what is being worked on. */
const host = '127.0.0.1'

/** What the parser writes: its own work must not set it to work again. */
const written = new Set(['articles', 'pages', 'permalinks.yaml'])

/** A file counts as changed when its size has been the same for so many milliseconds: a dump that is being copied in is
 *  not read half. */
const stillFor = 200

await runCommand(command, async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const pages = reloader()
  const changed = oneAtATime(async () => {
    await parseNew(content)
    forgetArchives()
    pages.reload()
  }, sayWhy)
  const watcher = watch(content, {
    ignoreInitial: true,
    ignored: isWritten,
    awaitWriteFinish: { stabilityThreshold: stillFor, pollInterval: stillFor / 4 },
  })
    .on('all', changed)
    .on('error', sayWhy)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  await parseNew(content)
  const { dev } = await import('astro')
  const server = await dev({ root: project, server: { host }, integrations: [pages.integration] })
  const ended = interrupted()
  process.stdout.write(`${server.resolvedUrls.local[0]}\n`)
  await ended
  await watcher.close()
  await server.stop()
  return done
})

/** What the disk refuses to show (a link that bites its own tail) is said in a line; what broke the program, with its stack. */
function sayWhy(error: unknown): void {
  const refused = error instanceof Error && 'code' in error
  const why = refused ? visible(error.message) : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${why}\n`)
}

function isWritten(path: string): boolean {
  const [top = ''] = relative(content, path).split(sep)
  return written.has(top) || basename(path).startsWith('.')
}

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']

/** Has Astro make every page again and open browsers load theirs. Astro keeps the list of pages that a route has until
 *  it hears that content has changed. */
function reloader(): { integration: AstroIntegration; reload(): void } {
  let server: DevServer | undefined
  return {
    integration: {
      name: 'xianwen:reload',
      hooks: {
        'astro:server:setup': (started) => {
          server = started.server
        },
      },
    },
    reload: () => {
      const { client, ...others } = server?.environments ?? {}
      for (const environment of Object.values(others)) environment.hot.send('astro:content-changed', {})
      client?.hot.send({ type: 'full-reload', path: '*' })
    },
  }
}
