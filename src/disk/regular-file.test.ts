import { expect, test } from 'vitest'
import { readRegular } from './regular-file.ts'

test.runIf(process.platform === 'linux')('a file that the disk fails to read is named by the error', () => {
  const path = '/proc/self/mem'
  expect(() => readRegular(path)).toThrow(expect.objectContaining({ code: 'EIO', path }))
})
