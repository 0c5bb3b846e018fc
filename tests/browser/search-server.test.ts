import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { openSearch } from '../../src/search/engines/open.ts'
import { folderSource } from '../../src/search/index/folder-source.ts'
import { indexFile, writeIndexFile } from '../../src/search/index/format.ts'
import { serveSearch } from '../../src/search/sphinx/server.ts'
import { readers } from './reader.ts'

/** The same site with a search server in the place of an index, on one host: the page must not tell the difference. The engine behind
 *  the server is the static one. */

const read = readers()
const { dist } = inject('site')
const dir = mkdtempSync(join(tmpdir(), 'xianwen-served-'))
const opened = await openSearch(folderSource(join(dist, 'search')))
const engine = 'engine' in opened ? opened.engine : expect.fail('the index cannot be opened')
let site: Serving
let api: Awaited<ReturnType<typeof serveSearch>>
let host: Server
let search = ''

beforeAll(async () => {
  cpSync(dist, dir, { recursive: true })
  writeFileSync(
    join(dir, 'search', indexFile),
    gzipSync(writeIndexFile({ articles: engine.articles, remote: '../api/' })),
  )
  site = await serveSite({ dir })
  api = await serveSearch(engine)
  host = createServer(async ({ url = '' }, response) => {
    const from = url.startsWith('/api/') ? api.address + url.slice(1) : site.address + url.slice(1)
    const answer = await fetch(from)
    const kept = ['content-type', 'content-security-policy', 'cache-control']
    const headers = kept.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name) ?? '']] : []))
    response.writeHead(answer.status, Object.fromEntries(headers)).end(new Uint8Array(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  search = `http://127.0.0.1:${(host.address() as AddressInfo).port}/search/`
})

afterAll(async () => {
  host.closeAllConnections()
  host.close()
  await api.close()
  await site.close()
  rmSync(dir, { recursive: true })
})

test('a query, its facets and a near match come from the server', () =>
  read({ address: `${search}?q=${encodeURIComponent('第一书记')}` }, async (page) => {
    const { total } = await engine.search('第一书记')
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(`找到 ${total} 篇`)
    expect(await page.locator('[data-search-results] > li').count()).toBe(Math.min(10, total))
    expect(await page.locator('[data-search-results] mark').first().innerText()).toBe('第一书记')
    const { fields } = await engine.facets('第一书记', ['county'])
    const county = page.locator('.facet').filter({ hasText: '县区' }).locator('li').first().getByRole('link')
    await expect.poll(() => county.innerText()).toBe(fields.county?.[0]?.value)
    await page.getByRole('combobox').fill('第一书己')
    await page.locator('.near').getByRole('link', { name: '第一书记', exact: true }).waitFor()
  }))

test('what the server refuses is said in words, and later the search goes on', () =>
  read({ address: search }, async (page) => {
    let isDown = true
    await page.route('**/api/**', (route) => (isDown ? route.fulfill({ status: 502, body: '{}' }) : route.continue()))
    await page.getByRole('combobox').fill('第一书记')
    await page.getByRole('link', { name: '再试一次' }).waitFor()
    isDown = false
    await page.getByRole('link', { name: '再试一次' }).click()
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到/)
  }).catch((error) => {
    const complaints = (error as { actual?: unknown }).actual // the browser itself complains of 502
    expect(complaints, String(error)).toBeInstanceOf(Array)
    for (const complaint of complaints as string[]) expect(complaint).toMatch(/502|Failed to load/)
  }))
