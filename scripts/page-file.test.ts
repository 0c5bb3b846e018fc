import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../tests/folders.ts'
import { writePage, writeRendered } from './page-file.ts'

const address = 'https://example.org/base/articles/x/'

test('a page is written below the site’s folder, and its hash is known', () => {
  const folder = emptyFolder()
  const bytes = Buffer.from('<!DOCTYPE html>正文')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(writePage(folder, '/base/', address, Uint8Array.from(bytes))).toEqual(['articles/x/index.html', sha256])
  expect(readFileSync(join(folder, 'articles/x/index.html'), 'utf8')).toBe('<!DOCTYPE html>正文')
})

test('what cannot be rendered is named', async () => {
  const cause = new Error('no article has the id x')
  const rendered = writeRendered(emptyFolder(), '/base/', { address, component: 'a.astro' }, () =>
    Promise.reject(cause),
  )
  await expect(rendered).rejects.toMatchObject({ message: `${address} cannot be rendered`, cause })
})
