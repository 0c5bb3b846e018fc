import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Puts the temporary files of all tests, and of the programs they start, into one folder that goes when they are over.
 *  There Node keeps what it compiled, too: a program that is started for the hundredth time starts in half the time. */
export default function setup(): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'xianwen-tests-'))
  chmodSync(dir, 0o755)
  process.env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = dir
  process.env.NODE_COMPILE_CACHE = join(dir, 'compiled')
  return () => rmSync(dir, { recursive: true, force: true })
}
