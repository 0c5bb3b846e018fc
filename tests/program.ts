import { spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

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
