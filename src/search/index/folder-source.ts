import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from './source.ts'

/** Files of a folder on this machine. */
export function folderSource(dir: string): Source {
  return {
    async read(name, _anew, part) {
      try {
        if (part === undefined) return new Uint8Array(await readFile(join(dir, name)))
        await using file = await open(join(dir, name))
        const { buffer, bytesRead } = await file.read({
          buffer: new Uint8Array(part.to - part.from),
          position: part.from,
        })
        return buffer.subarray(0, bytesRead)
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}
