import { join } from 'node:path'
import { readRegular, readStretch } from '../../disk/regular-file.ts'
import type { Source } from './source.ts'

/** Files of a folder on this machine. */
export function folderSource(dir: string): Source {
  return {
    async read(name, _anew, part) {
      try {
        const path = join(dir, name)
        return new Uint8Array(part === undefined ? readRegular(path) : readStretch(path, part.from, part.to))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}
