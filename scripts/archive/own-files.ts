import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { type DiskWords, unread } from '../../src/disk/error-texts.ts'
import type { Failure } from '../pipeline/dump.ts'

/** Which files of a folder are its own, and why the others are not. */

/** Every path below a folder in code-unit order, folders not among them. Hidden files do not count. A folder that cannot be
 *  looked into is a failure. */
export function walk(dir: string, below: string, failures: Failure[]): string[] {
  return entriesOf(dir, below, failures).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? walk(dir, path, failures) : [path]
  })
}

function entriesOf(dir: string, below: string, failures: Failure[]): Dirent[] {
  try {
    return readdirSync(join(dir, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    const why = below === '' ? undefined : unread(error)
    if (!why) throw error
    failures.push({ file: below, line: undefined, found: `a folder that is passed over: ${why.found}`, todo: why.todo })
    return []
  }
}

/** Whether a path below a folder is a file of its own; why it is none becomes a failure. */
export function isOwnFile(root: string, dir: string, path: string, failures: Failure[]): boolean {
  const why = whyNoFile(root, resolve(dir, path)) ?? whyNoName(path)
  if (why !== undefined) failures.push({ file: path, line: undefined, ...why })
  return why === undefined
}

/** A file system takes 255 bytes, and the record of `x.txt` is `x.yaml`. */
const longestName = 254

function whyNoName(path: string): DiskWords | undefined {
  const bytes = Buffer.byteLength(basename(path))
  if (bytes <= longestName) return undefined
  return {
    found: `a name of ${bytes} bytes`,
    todo: `give it one of at most ${longestName}: its files are named after it`,
  }
}

/** A pipe that nobody writes to would be read for ever. */
function whyNoFile(root: string, path: string): DiskWords | undefined {
  const outside = whyOutside(root, path)
  if (outside) return outside
  try {
    return statSync(path).isFile() ? undefined : { found: 'no file: a folder, a pipe or a device', todo: putItThere }
  } catch (error) {
    return unread(error)
  }
}

/** A link that leads out of the folder is not followed. */
export function whyOutside(root: string, path: string): DiskWords | undefined {
  let real: string
  try {
    real = realpathSync(path)
  } catch (error) {
    if (path.includes('\ufffd')) return { found: 'a name that is not UTF-8', todo: 'give the file another name' }
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? { found: 'a link that leads nowhere', todo: putItThere } : unread(error)
  }
  if (real.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined
  return { found: `a link out of the folder, to ${real}`, todo: putItThere }
}

const putItThere = 'put the file itself there'

/** Whether what stands beside the dumps is no link to a folder: the dumps in that are not read. */
export function isNoFolder(dir: string, path: string, failures: Failure[]): boolean {
  const isLink = isFolder(join(dir, path))
  const found = 'a link to a folder, which is not followed'
  if (isLink) failures.push({ file: path, line: undefined, found, todo: 'put the folder itself there' })
  return !isLink
}

/** Whether there is a folder of this name, itself or as a link to one. One that cannot be reached is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
