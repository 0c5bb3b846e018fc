import { hash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { byText } from '../../src/archive/order.ts'
import type { ShellFile } from '../../src/browser/offline/keep.ts'
import { disk } from '../archive/effects.ts'
import { fingerprint } from './fingerprint.ts'
import { classicScript } from './portable/classic-script.ts'

/** A search whose files are no larger than this, in bytes, is kept whole by every reader's browser: the largest index of a
 *  small archive with its words. */
const mostSearchBytes = 1_500_000

/** What every browser that keeps pages keeps besides: the home, what pages are made of, and the page for what is not kept. */
const keptByAll = ['', 'offline/', 'search/', 'reading.js', 'favicon.svg']

const worker = resolve(import.meta.dirname, '../../src/browser/offline/worker.ts')

/** Writes the service worker of a finished site into its folder, as `sw.js`. Its version is made from every page and all
 *  else that it keeps: a site that changed has another one. `pages` are the hashes of the pages' files by their paths. */
export async function writeServiceWorker(site: string, pages: ReadonlyMap<string, string>): Promise<void> {
  const parts = disk.files(join(site, '_astro'), '').map((name) => `_astro/${name}`)
  const files = [...keptByAll, ...parts, ...searchFiles(site)]
  const kept = fingerprint(
    site,
    files.filter((file) => !isPage(file)),
  )
  const version = hash('sha256', JSON.stringify([[...pages].sort(([a], [b]) => byText(a, b)), kept])).slice(0, 16)
  const shell = files.map((file): ShellFile => [file, isPage(file) ? null : hashOf(join(site, file))])
  const build = { version, files: shell, offline: 'offline/' }
  writeFileSync(join(site, 'sw.js'), await classicScript(worker, { BUILD: build }))
}

const isPage = (file: string): boolean => file === '' || file.endsWith('/')

/** So much of a hash tells a file from any other answer. */
const hashOf = (path: string): string => hash('sha256', readFileSync(path)).slice(0, 16)

function searchFiles(site: string): string[] {
  const names = disk.files(join(site, 'search'), '').filter((name) => !name.endsWith('.html'))
  const files = names.map((name) => `search/${name}`)
  const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0)
  return bytes <= mostSearchBytes ? files : []
}
