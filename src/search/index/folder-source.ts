import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from './source.ts'

/** Files of a folder on this machine. */
export function folderSource(dir: string): Source {
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(join(dir, name)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}
