import { createHash, hash } from 'node:crypto'
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { unread } from '../../src/disk/error-texts.ts'
import { readRegular } from '../../src/disk/regular-file.ts'

/** One hash (SHA-256, hexadecimal) over every file at or below the given paths: their names and their bytes, nothing of
 *  their times or their order on the disk. A path that is not there counts as such, so its coming changes the hash, and
 *  so does what cannot be read. Links to folders are not followed: one may lead anywhere, or to itself. Hidden files
 *  (`.DS_Store`, an editor's own) do not count. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const whole = createHash('sha256')
  for (const path of paths) {
    for (const file of filesAt(root, path))
      whole.update(`${file.split(sep).join('/')}\0${contentOf(join(root, file))}\n`)
    whole.update('\n')
  }
  return whole.digest('hex')
}

function filesAt(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  return stat === undefined ? [] : stat.isDirectory() ? filesBelow(root, path) : [path]
}

function filesBelow(root: string, path: string): string[] {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true }).sort(byName)
    return entries.flatMap((entry) => {
      if (entry.name.startsWith('.')) return []
      const below = join(path, entry.name)
      return entry.isDirectory() ? filesBelow(root, below) : [below]
    })
  } catch (error) {
    if (unread(error)) return [path]
    throw error
  }
}

/** A file's hash; of what is none, or cannot be read, why. */
function contentOf(path: string): string {
  try {
    return hash('sha256', readRegular(path))
  } catch (error) {
    const why = unread(error)
    if (why) return why.found
    throw error
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}
