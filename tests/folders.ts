import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder outside the project that any user may look into, gone when the test is over. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'xianwen-test-'))
  chmodSync(dir, 0o755)
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The files below a folder, as paths with `/`, sorted; none when it is not there. `ending` picks some. */
export function filesIn(dir: string, ending = ''): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith(ending) && statSync(join(dir, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
}

/** The files that two folders do not have alike: one lacks it, or its bytes are others. */
export function differences(one: string, other: string): string[] {
  const [ones, others] = [bytesOf(one), bytesOf(other)]
  return [...new Set([...Object.keys(ones), ...Object.keys(others)])].filter((name) => ones[name] !== others[name])
}

/** Every file below a folder with the SHA-256 of its bytes: two equal objects are two equal folders. */
export function bytesOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(dir).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  )
}
