import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { contentDir, paragraphsOf, readContent } from '../content.ts'
import { call } from '../program.ts'
import { choose, readers } from './reader.ts'

const read = readers()
const { articles } = readContent()
const [first, second, unread] = articles.filter(({ fields }) => fields.kind === 'article')
if (!first || !second || !unread) throw new Error('there are no three articles')

const folder = mkdtempSync(join(tmpdir(), 'xianwen-offline-'))
const content = join(folder, 'content')
const withdrawn = join(folder, 'withdrawn')

/** A site from which the first article was withdrawn. */
beforeAll(async () => {
  cpSync(contentDir, content, { recursive: true })
  await call('permalinks', ['withdraw', first.fields.id, '--why', '误收', '--on', '2026-07-01', '--content', content])
  const { code, err } = await call('build', ['--content', content, '--out', withdrawn])
  if (code !== 0) throw new Error(err)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('below a folder of its host', () => {
  const { dist, address } = inject('below')
  const base = new URL(address).pathname

  test('what was read opens without a line, so does the search, and what was not read says so', () =>
    withServer(dist, base, (server) =>
      read({ address: at(server, first.fields.id), keeping: true }, async (page) => {
        await kept(page)
        await page.goto(at(server, second.fields.id))
        await expect.poll(() => keptPages(page)).toEqual([first, second].map(({ fields }) => at(server, fields.id)))
        await cut(page, server)

        await page.goto(at(server, first.fields.id))
        await expectText(page, first)
        await page.goto(`${at(server, second.fields.id)}#p2`)
        await expectText(page, second)
        await choose(page, '繁体')
        await page.locator('html[lang=zh-Hant]').waitFor()
        await choose(page, '原樣')

        await page.getByRole('combobox').fill(unread.fields.headline)
        await page.getByRole('combobox').press('Enter')
        const found = page.locator(`main a[href$="/articles/${unread.fields.id}/"]`).first()
        await found.click()
        await page.getByText('您要看的这一页还没有留在这台设备上').waitFor()
        const links = page.locator('[data-kept-list] a')
        await expect.poll(() => links.count()).toBe(2)
        expect(await links.last().innerText()).toBe(first.fields.headline)
        await links.last().click()
        await expectText(page, first)
      }),
    ))
})

test('an article that was withdrawn is kept no longer than until the next time on line', () =>
  withServer(inject('site').dist, '/', async (server) => {
    await read({ address: at(server, first.fields.id), keeping: true }, async (page) => {
      await kept(page)
      await page.goto(at(server, second.fields.id))
      await expect.poll(() => keptPages(page)).toContain(at(server, first.fields.id))
      await server.close()
      const later = await serveSite({ dir: withdrawn, port: Number(new URL(server.address).port) })
      await page.goto(at(server, second.fields.id))
      await expect.poll(async () => (await everythingKept(page)).includes(first.fields.headline)).toBe(false)
      await later.close()
      await page.context().setOffline(true)
      await page.goto(at(server, first.fields.id))
      await page.getByText('这篇文章已经撤下').waitFor()
      await page.goto(at(server, second.fields.id))
      await expectText(page, second)
    })
  }))

test('a reader who does not move has nothing loaded, and one who does can forget it all', () =>
  read(
    { address: new URL(`articles/${first.fields.id}/`, inject('site').address).href, keeping: true },
    async (page) => {
      const registered = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope))
      await page.waitForLoadState('networkidle')
      expect(await registered()).toEqual([])
      await kept(page)
      await page.goto(new URL('offline/', inject('site').address).href)
      await page.getByRole('button', { name: '全部清除' }).click()
      await page.getByText('还没有留下页面').waitFor()
      expect(await keptPages(page)).toEqual([])
    },
  ))

test('every build has a version of its own', () => {
  const versionOf = (dist: string) =>
    /version:[`'"]([0-9a-f]{16})/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? expect.fail('no version')
  expect(new Set([withdrawn, inject('site').dist, inject('below').dist].map(versionOf)).size).toBe(3)
})

/** The site on a host of its own, which a test may take down. */
async function withServer(dist: string, base: string, work: (server: Serving) => Promise<void>): Promise<void> {
  const server = await serveSite({ dir: dist, base })
  await work(server).finally(() => server.close().catch(() => {}))
}

const at = ({ address }: Serving, id: string) => new URL(`articles/${id}/`, address).href

/** Moves on the page, as a reader does, and waits until it is kept. */
async function kept(page: Page): Promise<void> {
  await page.keyboard.press('PageDown')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => keptPages(page)).toContain(page.url())
}

async function cut(page: Page, server: Serving): Promise<void> {
  await server.close()
  await page.context().setOffline(true)
}

/** The addresses of the pages that are kept, the oldest first. */
function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(' read'))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => url)
  })
}

/** All that the browser keeps of the site, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const key of await cache.keys()) texts.push((await (await cache.match(key))?.text()) ?? '')
    }
    return texts.join('\n')
  })
}

async function expectText(page: Page, article: (typeof articles)[number]): Promise<void> {
  await page.waitForURL((url) => url.pathname.endsWith(`/articles/${article.fields.id}/`))
  const text = (await page.locator('main').innerText()).replace(/\s+/g, '')
  expect(paragraphsOf(article).filter((words) => !text.includes(words.replace(/\s+/g, '')))).toEqual([])
}
