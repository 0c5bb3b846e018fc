import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Failure } from './pipeline/dump.ts'

/** Everything that the parser does to a disk. A test hands in its own. */
export type Effects = {
  /** the dumps below a folder, sorted, with `/` between folders; what cannot be one is a failure */
  dumps(dir: string): { dumps: string[]; failures: Failure[] }
  read(path: string): Uint8Array
  size(path: string): number
  exists(path: string): boolean
  /** the files below a folder that end so, sorted, with `/`; none when there is no folder */
  files(dir: string, ending: string): string[]
  /** writes all of it or nothing */
  write(path: string, text: string): void
  remove(path: string): void
  /** a file or a whole folder */
  copy(from: string, to: string): void
}

/** A file that is being written. One that is found later was left by a run that was cut off, and is thrown away. */
export const unfinished = '.xianwen-tmp'

export const disk: Effects = {
  dumps(dir) {
    const failures: Failure[] = []
    const root = realpathSync(dir)
    const dumps = walk(dir, '').filter((path) => path.endsWith('.txt') && within(root, dir, path, failures))
    return { dumps, failures }
  },
  read: (path) => readFileSync(path),
  size: (path) => statSync(path).size,
  exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
  files: (dir, ending) =>
    statSync(dir, { throwIfNoEntry: false })?.isDirectory() ? walk(dir, '').filter((p) => p.endsWith(ending)) : [],
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    const half = `${path}${unfinished}`
    try {
      writeFileSync(half, text)
      renameSync(half, path)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
  },
  remove: (path) => rmSync(path, { force: true }),
  copy: (from, to) => cpSync(from, to, { recursive: true }),
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

/** A link that leads out of the folder is not followed. */
function within(root: string, dir: string, path: string, failures: Failure[]): boolean {
  let real: string | undefined
  try {
    real = realpathSync(resolve(dir, path))
  } catch {
    failures.push({
      file: path,
      line: undefined,
      found: 'a link that leads nowhere',
      todo: 'put the file itself there',
    })
    return false
  }
  if (real.startsWith(root + sep)) return true
  failures.push({
    file: path,
    line: undefined,
    found: `a link out of the folder of dumps, to ${real}`,
    todo: 'put the file itself there',
  })
  return false
}
