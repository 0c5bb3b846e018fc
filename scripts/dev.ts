import { once } from 'node:events'
import { relative, resolve, sep } from 'node:path'
import type { AstroIntegration } from 'astro'
import { watch } from 'chokidar'
import { contentVariable, forgetArchives } from '../src/archive/current.ts'
import { done, interrupted, runCommand } from './cli.ts'
import { failureText } from './failure-text.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { parseArchive } from './parse-archive.ts'
import { progressOn } from './progress.ts'

const command = {
  name: 'dev',
  about: 'Serves the site while it is being worked on: a changed dump is parsed again, and open pages reload.',
  options: {},
} as const

const project = resolve(import.meta.dirname, '..')
const content = resolve(project, process.env[contentVariable] || 'content')

/** Nobody but this machine sees what is being worked on. */
const host = '127.0.0.1'

/** What the parser reads; everything else in the content folder only has to be shown again. */
const parsedFrom = new Set(['dumps', 'corrections', 'papers', 'places.yaml'])

await runCommand(command, async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const pages = reloader()
  const changed = oneAtATime(async (paths: readonly string[]) => {
    if (paths.some(isParsed)) await parse()
    forgetArchives()
    pages.reload()
  }, sayWhy)
  const watcher = watch(content, { ignoreInitial: true }).on('all', (_, path) => changed(path))
  await once(watcher, 'ready')
  await parse()
  const { dev } = await import('astro')
  const server = await dev({ root: project, server: { host }, integrations: [pages.integration] })
  const ended = interrupted()
  process.stdout.write(`${server.resolvedUrls.local[0]}\n`)
  await ended
  await watcher.close()
  await server.stop()
  return done
})

function sayWhy(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

function isParsed(path: string): boolean {
  return parsedFrom.has(relative(content, path).split(sep)[0] ?? '')
}

async function parse(): Promise<void> {
  const dumps = resolve(content, 'dumps')
  const { failed } = await parseArchive({ dumps, out: content, onProgress: progressOn() })
  for (const failure of failed) process.stderr.write(`${failureText(failure)}\n`)
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
