import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { shortId } from '../../src/text/hash.ts'
import type { Failure } from '../pipeline/dump.ts'

/** Everything that the parser does to a disk. A test hands in its own. */
export type Effects = {
  /** the dumps below a folder, sorted, with `/` between folders; what cannot be one is a failure */
  dumps(dir: string): { dumps: string[]; failures: Failure[] }
  read(path: string): Uint8Array
  size(path: string): number
  /** a link that leads nowhere does not exist, one that bites its own tail does: reading it says why it cannot be read */
  exists(path: string): boolean
  /** the files below a folder that end so, sorted, with `/`; none when there is no folder */
  files(dir: string, ending: string): string[]
  /** writes all of it or nothing */
  write(path: string, data: string | Uint8Array): void
  remove(path: string): void
  /** all of a file or a folder, or nothing: the files that `files` would name, the content of a link in its place, no link out of the folder;
   *  into a folder that is there already, each file that it lacks, and over none that it has */
  copy(from: string, to: string): void
}

/** A file that is being written. One that is found later was left by a run that was cut off, and is thrown away. */
export const unfinished = '.xianwen-tmp'

/** Its name while it is written: of its own, the same every time, and short whatever it will be called. */
export const halfOf = (name: string): string => shortId(name) + unfinished

export const disk: Effects = {
  dumps(dir) {
    const failures: Failure[] = []
    const root = realpathSync(dir)
    const dumps = walk(dir, '').filter((path) => path.endsWith('.txt') && isOwnFile(root, dir, path, failures))
    return { dumps, failures }
  },
  read: (path) => readFileSync(path),
  size: (path) => statSync(path).size,
  exists(path) {
    try {
      return statSync(path, { throwIfNoEntry: false }) !== undefined
    } catch {
      return true
    }
  },
  files: (dir, ending) => (isFolder(dir) ? walk(dir, '').filter((p) => p.endsWith(ending)) : []),
  write(path, data) {
    mkdirSync(dirname(path), { recursive: true })
    const half = join(dirname(path), halfOf(basename(path)))
    try {
      writeFileSync(half, data)
      renameSync(half, path)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
  },
  remove: (path) => rmSync(path, { force: true }),
  copy(from, to) {
    if (isFolder(from) && isFolder(to)) return fillFolder(from, to)
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

/** Whether there is a folder of this name, itself or as a link to one. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Whether an absolute path is that of a folder, or lies below it: `/a/out-2` does not lie below `/a/out`. */
export const isWithin = (folder: string, path: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`)

function copyFolder(from: string, to: string): void {
  const root = realpathSync(from)
  mkdirSync(to, { recursive: true })
  for (const path of walk(from, '')) if (isOwnFile(root, from, path, [])) copyFile(join(from, path), join(to, path))
}

function fillFolder(from: string, to: string): void {
  const root = realpathSync(from)
  for (const path of walk(from, '')) {
    const target = join(to, path)
    if (isOwnFile(root, from, path, []) && !disk.exists(target)) disk.copy(join(from, path), target)
  }
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

/** Every path below a folder in code-unit order, folders not among them. Hidden files do not count. */
function walk(dir: string, below: string): string[] {
  const entries = readdirSync(join(dir, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? walk(dir, path) : [path]
  })
}

/** Whether a path below a folder is a file of its own; why it is none becomes a failure. */
function isOwnFile(root: string, dir: string, path: string, failures: Failure[]): boolean {
  const why = whyNoFile(root, resolve(dir, path)) ?? whyNoName(path)
  if (why !== undefined) failures.push({ file: path, line: undefined, ...why })
  return why === undefined
}

type Why = Pick<Failure, 'found' | 'todo'>

/** A file system takes 255 bytes, and the record of `x.txt` is `x.yaml`. */
const longestName = 254

function whyNoName(path: string): Why | undefined {
  const bytes = Buffer.byteLength(basename(path))
  if (bytes <= longestName) return undefined
  return {
    found: `a name of ${bytes} bytes`,
    todo: `give it one of at most ${longestName}: its files are named after it`,
  }
}

/** A link that leads out of the folder is not followed, and a pipe that nobody writes to would be read for ever. */
function whyNoFile(root: string, path: string): Why | undefined {
  const todo = 'put the file itself there'
  let real: string
  try {
    real = realpathSync(path)
  } catch {
    if (path.includes('\ufffd')) return { found: 'a name that is not UTF-8', todo: 'give the file another name' }
    return { found: 'a link that leads nowhere', todo }
  }
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep))
    return { found: `a link out of the folder, to ${real}`, todo }
  return statSync(real).isFile() ? undefined : { found: 'no file: a folder, a pipe or a device', todo }
}
