import { hash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type Built, isAsBuilt, type State } from './earlier.ts'

/** The files of a site that is being built, in a folder of its own, beside the site `out` of an earlier build: what would be made of the
 *  same stands there already and is taken over, as another name of the same file. Nobody writes into a file that was taken over.
 *  Paths are those of files below the site's folder, with `/`. */
export class Stage {
  readonly folder: string
  readonly #out: string
  readonly #earlier: State
  readonly #keys = new Map<string, string>()
  readonly #hashes = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #leftOut = new Map<string, string>()

  constructor(folder: string, out: string, earlier: State) {
    this.folder = folder
    this.#out = out
    this.#earlier = earlier
  }

  /** Takes over files of the earlier site: all of them, or none, when one was made of something else or is not as it was built. `key`
   *  says what they are made of, also for those that are written now. */
  takes(paths: readonly string[], key: string): boolean {
    for (const path of paths) this.#keys.set(path, key)
    if (!paths.every((path) => this.#earlier.get(path)?.key === key && this.#isThere(path))) return false
    for (const path of paths) this.#takeOver(path)
    return true
  }

  /** Says of a page that no file is written: a server makes it when it is asked for. Gives whether it has to be written: never. */
  leavesOut(path: string, key: string): false {
    this.#leftOut.set(path, key)
    return false
  }

  /** Whether the site has a file, or its server makes it. */
  has(path: string): boolean {
    return this.#leftOut.has(path) || existsSync(join(this.folder, path))
  }

  /** Whether a file of the earlier site is as it was built. */
  #isThere(path: string): boolean {
    const built = this.#earlier.get(path)
    return built !== undefined && isAsBuilt(join(this.#out, path), built)
  }

  /** Whether the earlier site has files whose paths begin so, and all are as they were built. */
  isWhole(start: string): boolean {
    const files = [...this.#earlier.keys()].filter((path) => path.startsWith(start))
    return files.length > 0 && files.every((path) => this.#isThere(path))
  }

  /** A file that was taken over, as it was built. */
  taken(path: string): Built | undefined {
    return this.#taken.has(path) ? this.#earlier.get(path) : undefined
  }

  /** Says of a file that was written what it holds. */
  wrote(path: string, sha256: string): void {
    this.#hashes.set(path, sha256)
  }

  /** The hashes of all pages by their paths; of those that were left out, of what they are made of. */
  get pages(): ReadonlyMap<string, string> {
    return new Map([...this.#hashes, ...this.#leftOut].filter(([path]) => path.endsWith('index.html')))
  }

  /** The hashes of all files of the folder by their paths. What is neither taken over nor said is read. */
  files(): Map<string, string> {
    const files = new Map<string, string>()
    for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = relative(this.folder, join(entry.parentPath, entry.name)).split(sep).join('/')
      files.set(path, this.#hashes.get(path) ?? this.#linked(path) ?? hashOf(join(this.folder, path)))
    }
    return files
  }

  /** Gives every file that stands in the earlier site with the same bytes the time of that one: a file is as old as its content,
   *  whatever was built since, so that whoever copies by time and size copies what changed. Gives the state of the site.
   *  `files` are all with their hashes. */
  finish(files: ReadonlyMap<string, string>): Map<string, Built> {
    const state = new Map<string, Built>()
    for (const [path, sha256] of files) {
      const key = this.#keys.get(path)
      const own = this.taken(path) ?? { sha256, ...sizeAndTime(join(this.folder, path)) }
      const isSame = !this.#taken.has(path) && this.#earlierHash(path, own.size) === sha256
      if (isSame) {
        rmSync(join(this.folder, path))
        this.#takeOver(path)
      }
      state.set(path, { ...own, ...(isSame ? sizeAndTime(join(this.folder, path)) : {}), key })
    }
    return state
  }

  #takeOver(path: string): void {
    const [from, to] = [join(this.#out, path), join(this.folder, path)]
    mkdirSync(dirname(to), { recursive: true })
    link(from, to)
    const built = this.#earlier.get(path)
    if (built) this.#hashes.set(path, built.sha256)
    this.#taken.add(path)
  }

  /** The hash of what is another name of a file of the earlier site already. */
  #linked(path: string): string | undefined {
    const built = this.#earlier.get(path)
    return built && isAsBuilt(join(this.folder, path), built) ? built.sha256 : undefined
  }

  /** What the earlier site holds there, read where nobody remembers it; undefined when it cannot be of that size. */
  #earlierHash(path: string, size: number): string | undefined {
    if (this.#isThere(path)) return this.#earlier.get(path)?.sha256
    const old = join(this.#out, path)
    const stat = statSync(old, { throwIfNoEntry: false })
    return stat?.isFile() && stat.size === size ? hashOf(old) : undefined
  }
}

/** Another name of a file; where the disk has none, or the two lie on different ones, a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    const { atime, mtime } = statSync(from)
    utimesSync(to, atime, mtime)
  }
}

function sizeAndTime(path: string): Pick<Built, 'size' | 'time'> {
  const { size, mtimeMs } = statSync(path)
  return { size, time: mtimeMs }
}

const hashOf = (path: string): string => hash('sha256', readFileSync(path))
