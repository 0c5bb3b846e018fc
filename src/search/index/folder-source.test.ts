import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../../tests/folders.ts'
import { folderSource } from './folder-source.ts'

test('a file is read whole or in part, one that is not there is none, and a pipe is not waited for', async () => {
  const dir = emptyFolder()
  writeFileSync(join(dir, 'a.bin'), 'abcdef')
  execFileSync('mkfifo', [join(dir, 'pipe.bin')])
  const read = async (...of: Parameters<ReturnType<typeof folderSource>['read']>) => {
    const bytes = await folderSource(dir).read(...of)
    return bytes && Buffer.from(bytes).toString()
  }
  expect(await read('a.bin')).toBe('abcdef')
  expect(await read('a.bin', undefined, { from: 2, to: 4 })).toBe('cd')
  expect(await read('a.bin', undefined, { from: 4, to: 9 })).toBe('ef')
  expect(await read('b.bin')).toBeUndefined()
  await expect(read('pipe.bin')).rejects.toMatchObject({ code: 'ENXIO' })
})
