import { spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export const project = resolve(import.meta.dirname, '..')

/** What a command came to. */
export type Ended = { code: number | null; out: string; err: string }

/** Two machines that agree on nothing a program could lean on: time zone, language, order of letters. */
export const jining = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }
export const istanbul = { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }

/** Runs `scripts/<name>.ts` as npm would, in the project's folder (or in `cwd`), and waits for its end. */
export function run(name: string, args: readonly string[] = [], settings: Settings = {}): Promise<Ended> {
  const child = start(name, args, settings)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Runs `scripts/<name>.ts` as `run` does, but in this process, which has loaded most of it already: a tenth of the work. For what a
 *  command says and writes; how it starts, in which time zone and language, and how it is stopped is for `run`. */
export async function call(
  name: string,
  args: readonly string[] = [],
  { env: added = {} }: Pick<Settings, 'env'> = {},
): Promise<Ended> {
  const { argv, exitCode, env } = process
  const streams = [process.stdout, process.stderr] as const
  const writes = streams.map(({ write }) => write)
  const listeners = process.stdout.listeners('error')
  const said = ['', '']
  for (const [nth, stream] of streams.entries())
    stream.write = (text: string | Uint8Array) => {
      said[nth] += typeof text === 'string' ? text : Buffer.from(text).toString()
      return true
    }
  process.argv = [process.execPath, join(project, 'scripts', `${name}.ts`), ...args]
  process.env = { ...plainEnvironment(), ...added }
  process.exitCode = undefined
  try {
    await import(`${pathToFileURL(process.argv[1] ?? '')}?call=${++calls}`)
    return { code: Number(process.exitCode ?? 0), out: said[0] ?? '', err: said[1] ?? '' }
  } finally {
    for (const [nth, stream] of streams.entries()) stream.write = writes[nth] as typeof stream.write
    for (const listener of process.stdout.listeners('error'))
      if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void)
    Object.assign(process, { argv, exitCode, env })
  }
}

/** A module is run once for an address. */
let calls = 0

/** `env` is added to an environment that holds nothing of Vitest's, so that a command runs as it does for a user. */
export type Settings = { env?: Record<string, string>; cwd?: string }

export function start(name: string, args: readonly string[], { env = {}, cwd = project }: Settings = {}) {
  return spawn(process.execPath, [join(cwd, 'scripts', `${name}.ts`), ...args], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A copy of the project that a test may write to, with the same packages and nothing built. */
export function copyOfProject(to: string): void {
  const left = new Set(['node_modules', 'dist', '.git', '.astro', '.cache'])
  cpSync(project, to, { recursive: true, filter: (path) => !left.has(relative(project, path)) })
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'), 'junction')
}

/** Nothing of Vitest's. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'NODE_COMPILE_CACHE']
  const known = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return { ...Object.fromEntries(known), ASTRO_TELEMETRY_DISABLED: '1' }
}
