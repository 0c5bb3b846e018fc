import { resolve } from 'node:path'
import { UnusableContent } from './fault.ts'
import { type Archive, readArchive } from './load.ts'

/** The archive that the pages show: the content folder named by `XIANWEN_CONTENT`, else `content`, from the working
 *  directory. Read once a process; throws `UnusableContent` when its files have faults. */
export function archive(): Archive {
  const dir = resolve(process.env[contentVariable] || 'content')
  const known = archives.get(dir)
  if (known) return known
  const read = readArchive(dir)
  if ('faults' in read) throw new UnusableContent(dir, read.faults)
  archives.set(dir, read.archive)
  return read.archive
}

/** Has `archive()` give one that is known already, in the place of what lies in its folder. */
export function setArchive(known: Archive): void {
  archives.set(known.dir, known)
}

/** Has `archive()` read the files again. */
export function forgetArchives(): void {
  archives.clear()
}

/** The environment variable that names the content folder. */
export const contentVariable = 'XIANWEN_CONTENT'

declare global {
  var xianwenArchives: Map<string, Archive> | undefined
}

/** By folder. It outlives the module: Astro bundles a second copy of this file into the pages, in the same process. */
globalThis.xianwenArchives ??= new Map()
const archives = globalThis.xianwenArchives
