import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { unwritten } from '../../src/disk/error-texts.ts'
import { readRegular, refused } from '../../src/disk/regular-file.ts'
import { shortId } from '../../src/text/hash.ts'
import type { Failure } from '../pipeline/dump.ts'
import { isFolder, isNoFolder, isOwnFile, walk, whyOutside } from './own-files.ts'

/** Everything that the parser does to a disk. A test hands in its own. */
export type Effects = {
  /** the dumps below a folder, sorted, with `/` between folders; what cannot be one is a failure */
  dumps(dir: string): { dumps: string[]; failures: Failure[] }
  /** the bytes of a file, of `most` bytes and `within` a folder; throws where it is none, is larger, or is a link out of the
   *  folder */
  read(path: string, limits?: { within?: string; most?: number }): Uint8Array
  size(path: string): number
  /** a link that leads nowhere does not exist, a link that leads to itself does: reading it says why it cannot be read */
  exists(path: string): boolean
  /** the files below a folder that end so, sorted, with `/`; none when there is no folder. A folder below it that cannot be
   *  looked into is one of `failures`. */
  files(dir: string, ending: string, failures?: Failure[]): string[]
  /** writes all of it or nothing; in pieces, what is more than should be in memory at once */
  write(path: string, data: string | Iterable<string>): void
  remove(path: string): void
  /** all of a file or a folder, or nothing: the files that `files` would name, the content of a link in its place, no link out
   *  of the folder; into a folder that is there already, each file that it lacks, and over none that it has. What could not be
   *  copied is one of `failures`. */
  copy(from: string, to: string, failures?: Failure[]): void
}

/** A file that is being written. One that is found later was left by a run that was cut off, and is thrown away. */
export const unfinished = '.xianwen-tmp'

/** Its name while it is written: of its own, the same every time, and short whatever it will be called. */
export const halfOf = (name: string): string => shortId(name) + unfinished

export const disk: Effects = {
  dumps(dir) {
    const failures: Failure[] = []
    const root = realpathSync(dir)
    const dumps = walk(dir, '', failures).filter((path) =>
      path.endsWith('.txt') ? isOwnFile(root, dir, path, failures) : isNoFolder(dir, path, failures),
    )
    return { dumps: dumps.filter((path) => path.endsWith('.txt')), failures }
  },
  read(path, { within, most } = {}) {
    const outside = within === undefined ? undefined : whyOutside(realpathSync(within), path)
    if (outside) throw refused(path, 'EXDEV', outside.found)
    return readRegular(path, most)
  },
  size: (path) => statSync(path).size,
  exists(path) {
    try {
      return statSync(path, { throwIfNoEntry: false }) !== undefined
    } catch {
      return true
    }
  },
  files: (dir, ending, failures = []) =>
    isFolder(dir) ? walk(dir, '', failures).filter((path) => path.endsWith(ending)) : [],
  write(path, data) {
    mkdirSync(dirname(path), { recursive: true })
    const half = join(dirname(path), halfOf(basename(path)))
    try {
      if (typeof data === 'string') writeFileSync(half, data)
      else writePieces(half, data)
      renameSync(half, path)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
  },
  remove: (path) => rmSync(path, { force: true }),
  copy(from, to, failures = []) {
    if (isFolder(from) && isFolder(to)) return fillFolder(from, to, failures)
    const half = `${to}${unfinished}`
    rmSync(half, { recursive: true, force: true })
    try {
      if (statSync(from).isDirectory()) copyFolder(from, half)
      else copyFile(from, half)
      renameSync(half, to)
    } catch (error) {
      rmSync(half, { recursive: true, force: true })
      throw error
    }
  },
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** Whether an absolute path is that of a folder, or lies below it: `/a/out-2` does not lie below `/a/out`. */
export const isWithin = (folder: string, path: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`)

function copyFolder(from: string, to: string): void {
  const root = realpathSync(from)
  mkdirSync(to, { recursive: true })
  for (const path of walk(from, '', [])) if (isOwnFile(root, from, path, [])) copyFile(join(from, path), join(to, path))
}

function fillFolder(from: string, to: string, failures: Failure[]): void {
  const root = realpathSync(from)
  for (const path of walk(from, '', [])) {
    const target = join(to, path)
    if (!isOwnFile(root, from, path, []) || disk.exists(target)) continue
    try {
      disk.copy(join(from, path), target)
    } catch (error) {
      const why = unwritten(error)
      if (!why) throw error
      failures.push({ file: path, line: undefined, found: `could not be copied: ${why.found}`, todo: why.todo })
    }
  }
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}
