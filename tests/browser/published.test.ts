import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIndexFile, writeIndexFile } from '../../src/search/index/format.ts'
import { bigSite } from '../big-site.ts'
import { readers } from './reader.ts'

/** The search of a big archive while its site is published anew, on a host that lets browsers keep every file for ten minutes,
 *  and on one that has a page for what it has not. */

const read = readers()
const root = mkdtempSync(join(tmpdir(), 'xianwen-published-'))
const [before, after] = [join(root, 'before'), join(root, 'after')]
const host = { dir: before, answersWithPage: /(?!)/, lacks: /(?!)/ }
let server: Server
let search = ''

beforeAll(async () => {
  cpSync(await bigSite(), before, { recursive: true })
  cpSync(before, after, { recursive: true })
  renameIndex(after)
  server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname)
    const file = fileAt(join(host.dir, path))
    if (host.answersWithPage.test(path)) response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
    else if (file === undefined || host.lacks.test(path)) response.writeHead(404, kept('.html')).end()
    else response.writeHead(200, kept(extname(file))).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  search = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(root, { recursive: true })
})

/** The same index in folders of other names, as those of a later build are. */
function renameIndex(site: string): void {
  const index = join(site, 'search/index.bin')
  const read = readIndexFile(gunzipSync(readFileSync(index)))
  if (!('header' in read && 'segments' in read.header)) throw new Error('the index has no segments')
  const segments = read.header.segments.map((one, nth) => ({ ...one, folder: `segment-0123456789abcde${nth}` }))
  for (const [nth, { folder }] of read.header.segments.entries())
    renameSync(join(site, 'search', folder), join(site, 'search', segments[nth]?.folder ?? ''))
  writeFileSync(index, gzipSync(writeIndexFile({ ...read.header, segments })))
}

function fileAt(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isDirectory() ? fileAt(join(path, 'index.html')) : stat && path
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function kept(extension: string): Record<string, string> {
  return { 'content-type': types[extension] ?? 'application/octet-stream', 'cache-control': 'max-age=600' }
}

function said(page: Page): Promise<string> {
  return page.getByRole('status').innerText()
}

async function ask(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox').fill(typed)
}

test('an open tab goes on searching after a build', () =>
  read({ address: search }, async (page) => {
    host.dir = before
    await ask(page, '党建')
    await expect.poll(() => said(page)).toMatch(/^找到/)
    host.dir = after
    await ask(page, '第一书记')
    await expect.poll(() => said(page)).toMatch(/^找到/)
  }).catch(onlyLostFiles))

test('so does a page that is opened while the browser keeps the files of before', () =>
  read({ address: search }, async (page) => {
    host.dir = before
    await ask(page, '党建')
    await expect.poll(() => said(page)).toMatch(/^找到/)
    host.dir = after
    await page.goto(`${search}?q=${encodeURIComponent('第一书记')}`)
    await expect.poll(() => said(page)).toMatch(/^找到/)
  }))

test('a page in the place of a file of the index is not believed, and later the search goes on', () =>
  read({ address: search }, async (page) => {
    host.dir = after
    host.answersWithPage = /search\/segment-/
    await ask(page, '高质量发展')
    await expect.poll(() => said(page)).toContain('检索数据有一部分没有取到')
    host.answersWithPage = /(?!)/
    await page.getByRole('link', { name: '再试一次' }).click()
    await expect.poll(() => said(page)).toMatch(/^找到|^没有找到/)
  }))

test('where the search’s program is gone, the page says so', () =>
  read({ address: search }, async (page) => {
    host.lacks = /_astro\/.*worker/
    await ask(page, '党建')
    await expect.poll(() => said(page)).toContain('搜索程序没有载入')
    host.lacks = /(?!)/
  }).catch(onlyLostFiles))

/** The browser itself complains of files that are not there. */
function onlyLostFiles(error: unknown): void {
  const complaints = (error as { actual?: unknown }).actual
  expect(complaints, String(error)).toBeInstanceOf(Array)
  for (const complaint of complaints as string[]) expect(complaint).toMatch(/404|Failed to load/)
}
