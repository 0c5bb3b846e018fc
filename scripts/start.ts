import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { faultText } from '../src/archive/fault.ts'
import { readArchive } from '../src/archive/load.ts'
import { parseNew } from './archive/parse-new.ts'
import { done, interrupted, runCommand, someInputUnusable } from './command/cli.ts'
import { countsOf } from './command/counts.ts'
import { many } from './command/many.ts'
import { ownContent, portOption } from './command/options.ts'
import { type OnProgress, progressOn } from './command/progress.ts'
import { buildSite } from './site/build.ts'
import { fingerprint } from './site/fingerprint.ts'
import { serveSite } from './site/serve.ts'

const command = {
  name: 'start',
  about: 'Parses what is new, builds what changed, and serves the site on this machine until Ctrl-C.',
  options: {
    port: portOption,
  },
} as const

const project = resolve(import.meta.dirname, '..')
const content = resolve(project, ownContent)
const dist = resolve(project, 'dist')

/** Everything that a built site depends on, and the site itself: with none of it changed there is nothing to build. */
const builtFrom = [
  relative(project, content),
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'dist',
]

/** The fingerprint after the last build that went well. */
const memory = resolve(project, '.cache', 'built')

await runCommand(command, async ({ port }) => {
  const onProgress = progressOn()
  const unusable = await parseNew(content)
  const read = readArchive(content)
  const why = 'faults' in read ? read.faults.map((fault) => faultText(content, fault)) : await build(onProgress)
  say(why)
  if ('faults' in read || why.length > 0) return someInputUnusable
  const { address, close } = await serveSite({ dir: dist, base: read.archive.site.base, port: Number(port) })
  const ended = interrupted()
  say([
    ...(unusable.length > 0
      ? [`${many(unusable.length, 'fault')} above: what they name was left as it was before.`]
      : []),
    'Serving until Ctrl-C.',
  ])
  process.stdout.write(`${countsOf(read.archive).join('\n')}\n${address}\n`)
  await ended
  await close()
  return unusable.length > 0 ? someInputUnusable : done
})

/** Builds the site, unless nothing that it depends on has changed since the last time; what stands in its way comes back. */
async function build(onProgress: OnProgress): Promise<string[]> {
  const now = () => fingerprint(project, builtFrom)
  if (existsSync(memory) && readFileSync(memory, 'utf8') === now()) return []
  const outcome = await buildSite({ content, out: dist, onProgress })
  if (outcome.is === 'failed') return outcome.why
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, now())
  return []
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}
