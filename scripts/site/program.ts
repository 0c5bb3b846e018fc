import { join, resolve } from 'node:path'
import { fingerprint } from './fingerprint.ts'
import { type Key, keyOf } from './made-of.ts'

export const project = resolve(import.meta.dirname, '../..')

/** Where a build works, and what it leaves for the next one. */
export const cache = join(project, '.cache')

/** What is kept of all sites: see `earlier.ts`. */
export const states = join(cache, 'sites')

/** What makes pages of an archive, as a hash: the program, its packages, its runtime. */
export function programKey(): Key {
  const { version, versions, env } = process
  return keyOf(fingerprint(project, programFiles), version, versions.icu, env.NODE_ENV)
}

const programFiles = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
