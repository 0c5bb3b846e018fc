import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive } from '../archive/lock.ts'

/** The file that says of a folder: a built site, which the next build may replace. */
const marker = '.xianwen-build'

const markerText = 'This folder is a site made by npm run build; the next build replaces all of it.\n'

/** Whether a build may put its site at `out`: it is not there, it is empty, or a build made it. */
export function isReplaceable(out: string): boolean {
  if (!existsSync(out)) return true
  if (!statSync(out).isDirectory()) return false
  return existsSync(join(out, marker)) || readdirSync(out).length === 0
}

/** Puts away what builds left beside `out` that were killed: the old site comes back where the new one had not taken its
 *  place yet. What a build has that still runs stays. */
export function tidyBeside(out: string): void {
  const target = existsSync(out) ? realpathSync(out) : out
  const folder = dirname(target)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, stem, which, pid] = /^(.+)\.(new|old)-(\d+)$/s.exec(name) ?? []
    const left = join(folder, name)
    if (stem !== basename(target) || isAlive(Number(pid)) || !existsSync(join(left, marker))) continue
    if (which === 'old' && !existsSync(target)) renameSync(left, target)
    else removeSite(left)
  }
}

/** Puts the finished site `stage` in the place of `out` by renaming, so that `out` is at every moment the old site or
 *  the new one, never half of either. Runs without a pause: Ctrl-C takes effect before or after, not between.
 *  `stage` is gone afterwards. The caller has asked `isReplaceable`. `rename` is for tests of a disk that fails. */
export function replaceFolder(stage: string, out: string, rename: typeof renameSync = renameSync): void {
  writeFileSync(join(stage, marker), markerText)
  const target = existsSync(out) ? realpathSync(out) : out
  mkdirSync(dirname(target), { recursive: true })
  const incoming = `${target}.new-${process.pid}`
  const outgoing = `${target}.old-${process.pid}`
  try {
    move(stage, incoming, rename)
    if (existsSync(target)) rename(target, outgoing)
    rename(incoming, target)
  } catch (error) {
    if (existsSync(outgoing)) rename(outgoing, target)
    throw error
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
  removeSite(outgoing)
}

/** Takes a site away, last of all what says that a build made it: what is left where that is cut off is known by it. `remove` is for
 *  tests of that. */
export function removeSite(site: string, remove: typeof rmSync = rmSync): void {
  const names = existsSync(site) ? readdirSync(site) : []
  for (const name of names) if (name !== marker) remove(join(site, name), { recursive: true, force: true })
  remove(site, { recursive: true, force: true })
}

/** Moves what stands in a folder into another one on the same disk, beside what that has. */
export function moveFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name))
}

/** How many files a folder holds, how many of them are pages, and their bytes. */
export function measureFolder(dir: string): { files: number; pages: number; bytes: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return { files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length, bytes }
}

/** Renames, or copies where the two lie on different disks. */
function move(from: string, to: string, rename: typeof renameSync): void {
  try {
    rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    mkdirSync(to)
    writeFileSync(join(to, marker), markerText)
    cpSync(from, to, { recursive: true, preserveTimestamps: true })
    rmSync(from, { recursive: true, force: true })
  }
}
