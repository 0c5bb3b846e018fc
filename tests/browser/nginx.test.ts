import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Serving } from '../../scripts/site/serve.ts'
import { emptyFolder } from '../folders.ts'
import { longestAddresses } from '../html.ts'
import { nginx } from '../nginx.ts'
import { gone } from '../site-setup.ts'
import { readers } from './reader.ts'

const read = readers()
const immutable = 'public, max-age=31536000, immutable'

describe.each([
  ['site', '/'],
  ['below', '/archive/'],
] as const)('hosting/nginx.conf, %s', (name, base) => {
  const { dist } = inject(name)
  let serving: Serving
  beforeAll(async () => {
    serving = await nginx(dist, base)
  })
  afterAll(() => serving.close())
  const ask = (path: string, headers = {}) => fetch(new URL(path, serving.address), { redirect: 'manual', headers })

  test('a browser keeps what it was sent', () =>
    read({ address: new URL('about/', serving.address).href, keeping: true }, async (page) => {
      await page.keyboard.press('PageDown')
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await page.goto(new URL('dates/', serving.address).href)
      await page.context().setOffline(true)
      await page.goto(new URL('about/', serving.address).href)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('关于')
    }))

  test('search works', () =>
    read({ address: new URL('search/?q=党建', serving.address).href }, (page) =>
      page.locator('main mark').first().waitFor(),
    ))

  test('a page is sent with the policy, and asked about again', async () => {
    const page = await ask('about/')
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'self';(?!.*unsafe)/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'no-cache',
    })
    const again = await ask('about/', { 'If-None-Match': page.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('what has its content in its name is kept for ever', async () => {
    const [style = ''] = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.css'))
    const [index = ''] = readdirSync(join(dist, 'search')).filter((file) => /-[0-9a-f]{8}/.test(file))
    for (const path of [`_astro/${style}`, `search/${index}`])
      expect([path, (await ask(path)).headers.get('cache-control')]).toEqual([path, immutable])
    for (const path of ['search/index.bin', 'sw.js'])
      expect([path, (await ask(path)).headers.get('cache-control')]).toEqual([path, 'no-cache'])
  })

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json'],
    ['data/articles.csv', 'text/csv; charset=utf-8'],
    ['data/articles.jsonl', 'application/jsonl'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['index.json', 'application/json'],
  ])('%s is %s, packed, and unpacks to what was built', async (path, type) => {
    const { headers, bytes } = await packed(new URL(path, serving.address))
    expect([headers['content-type'], headers['content-encoding']]).toEqual([type, 'gzip'])
    expect(headers['access-control-allow-origin']).toBe(type?.startsWith('text/html') ? undefined : '*')
    expect(gunzipSync(bytes).equals(readFileSync(join(dist, path)))).toBe(true)
  })

  test.each(['no/such/page/', 'articles/', '_astro/'])(
    '/%s is answered by the archive’s own 404 page',
    async (path) => {
      const response = await ask(path)
      expect([response.status, response.headers.get('x-content-type-options')]).toEqual([404, 'nosniff'])
      expect(await response.text()).toBe(readFileSync(join(dist, '404.html'), 'utf8'))
    },
  )

  test('a folder without its slash leads to the one with it', async () => {
    const response = await ask('about')
    expect([response.status, response.headers.get('location')]).toEqual([301, `${base}about/`])
  })
})

describe('a site with articles that are gone', () => {
  const { dist } = inject('below')
  let serving: Serving
  beforeAll(async () => {
    serving = await nginx(dist, '/archive/')
  })
  afterAll(() => serving.close())

  test('every kind of page opens, and its policy refuses nothing', () =>
    read({ address: serving.address }, async (page) => {
      for (const path of longestAddresses(dist)) {
        const response = await page.goto(new URL(path, serving.address).href)
        expect([path, response?.status()]).toEqual([path, 200])
      }
    }))

  test('a redirected id leads on', () =>
    read({ address: new URL(`articles/${gone.redirected}/`, serving.address).href }, async (page) => {
      await page.waitForURL(
        (url) => /\/articles\/[a-z2-7]{12}\/$/.test(url.pathname) && !url.href.includes(gone.redirected),
      )
      expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('换了地址')
    }))

  test('a withdrawn one says so', () =>
    read({ address: new URL(`articles/${gone.withdrawn}/`, serving.address).href }, async (page) => {
      expect(await page.locator('main').innerText()).toContain('应当事人要求')
    }))
})

test('what was packed beforehand is sent as it is', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'index.html.gz'), gzipSync('packed beforehand'))
  const { address, close } = await nginx(folder, '/')
  const { bytes } = await packed(new URL(address))
  await close()
  expect(gunzipSync(bytes).toString()).toBe('packed beforehand')
})

/** A file as it comes over the line, packed; `fetch` would unpack it. */
function packed(url: URL): Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}
