import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { show } from '../../src/archive/current.ts'
import { exampleArchive, examplePage } from '../../src/archive/examples.ts'
import { emptyFolder } from '../../tests/folders.ts'
import { writeFilled, writePage } from './page-file.ts'
import { cutFrame } from './page-frame.ts'
import { sharedPages } from './page-work.ts'

const template = 'src/pages/articles/[id].astro'
const frames = new Map([[template, cutFrame('<p><!--xianwen-main--></p>')]])

test('a page is written below the site’s folder, and its hash is known', () => {
  const folder = emptyFolder()
  const page = '<!DOCTYPE html>正文'
  const sha256 = createHash('sha256').update(page).digest('hex')
  expect(writePage(folder, '/base/', '/base/articles/x/', page)).toEqual(['articles/x/index.html', sha256])
  expect(readFileSync(join(folder, 'articles/x/index.html'), 'utf8')).toBe(page)
})

test('a page after a longer one, and one longer than any before, are written as they are', () => {
  const folder = emptyFolder()
  for (const page of ['正'.repeat(1_000_000), '短', '𠀀文'.repeat(700_000)]) {
    writePage(folder, '/', '/x/', page)
    expect(readFileSync(join(folder, 'x/index.html'), 'utf8') === page).toBe(true)
  }
})

test('what cannot be rendered is named', () => {
  const archive = exampleArchive({ pages: [examplePage()] })
  show({ archive, data: true, portable: false })
  const shared = sharedPages([], frames)
  const path = archive.url.article('x')
  const cause = new Error('no article has the id x')
  const write = () => writeFilled(emptyFolder(), archive, shared, { template, name: 'x' })
  expect(write).toThrow(expect.objectContaining({ message: `${path} cannot be rendered`, cause }))
})
