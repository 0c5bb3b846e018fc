import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Puts the temporary files of all tests, and of the programs they start, into one folder that goes when they are over. */
export default function setup(): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'xianwen-tests-'))
  const name = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'
  const before = process.env[name]
  process.env[name] = dir
  return () => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
    rmSync(dir, { recursive: true, force: true })
  }
}
