import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Installs packages that only a measurement needs, each with its exact version, into `folder`, unless they are there: the project does not depend on them. Gives
 *  the folder, whose `node_modules` holds them. */
export function installed(folder: string, packages: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...packages], {
      stdio: ['ignore', process.stderr, process.stderr],
    })
  return folder
}
