import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../../tests/folders.ts'
import { inputIn } from './input.ts'

test.each([true, false])('what the disk refuses is named by its path, also from a thread: %s', async (isBig) => {
  const content = emptyFolder()
  const path = join(content, 'site.yaml')
  execFileSync('mkfifo', [path])
  await expect(inputIn(content, isBig)).rejects.toMatchObject({
    path,
    code: 'ENXIO',
    message: expect.stringMatching(/^no file/),
  })
})
