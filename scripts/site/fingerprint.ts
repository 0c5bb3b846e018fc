import { createHash, hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** One hash (SHA-256, hexadecimal) over every file at or below the given paths: their names and their bytes, nothing of
 *  their times or their order on the disk. A path that is not there counts as such, so its coming changes the hash.
 *  Hidden files (`.DS_Store`, an editor's own) do not count. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const whole = createHash('sha256')
  for (const path of paths) {
    for (const file of filesAt(root, path)) {
      const bytes = hash('sha256', readFileSync(join(root, file)))
      whole.update(`${file.split(sep).join('/')}\0${bytes}\n`)
    }
    whole.update('\n')
  }
  return whole.digest('hex')
}

function filesAt(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort(byName)
  return entries.flatMap(({ name }) => (name.startsWith('.') ? [] : filesAt(root, join(path, name))))
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}
