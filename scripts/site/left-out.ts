import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../src/archive/load.ts'
import { hidden, type Key, keyOf } from './made-of.ts'
import type { Frame } from './page-frame.ts'

/** What a build with `--on-demand` says to the server that makes what it left out: of what it made the site, and the frames of
 *  the pages. */
export type LeftOut = {
  /** what all files of the site are made of */
  everywhere: Key
  /** the articles and pages of the archive */
  content: Key
  /** whether articles have files for programs */
  data: boolean
  /** by the file of the template */
  frames: Readonly<Record<string, Frame>>
}

/** In the site's folder. Static hosts show no hidden files. */
const leftOutFile = '.xianwen-on-demand.json'

export function writeLeftOut(site: string, leftOut: LeftOut): void {
  writeFileSync(join(site, leftOutFile), `${JSON.stringify(leftOut)}\n`)
}

/** Undefined of a site that has all its files, and of what is no site. */
export function readLeftOut(site: string): LeftOut | undefined {
  const file = join(site, leftOutFile)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** What is said in an archive's articles and pages, in which order, and what of it is gone. */
export function keyOfContent(archive: Archive): Key {
  return keyOf([...archive.digests], archive.gone, [...archive.since], hidden(archive))
}
