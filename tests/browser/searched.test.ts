import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { violations } from './axe.ts'
import { choose, desk, phone, readers, readersInTurn } from './reader.ts'

/** Search beyond its page: the box of every page, and the article that a search led to. */

const read = readersInTurn()
const readAnew = readers()
const { articles } = readContent()
const { address } = inject('below')
const search = new URL('search/', address).href

/** Bytes that all scripts of a search may have, packed: a fifth of them is the table of traditional characters, by which it folds. */
const mostScript = 60_000

/** Scripts that have nothing to do with searching: how a page looks, and that it is kept. */
const ofEveryPage = /\/reading\.js$|\/Base\.astro/

const word = '第一书记'
const holding = articles.filter((article) => paragraphsOf(article).some((text) => text.includes(word)))
const one = holding[0] ?? expect.fail(`no article holds ${word}`)
const page = `${address}articles/${one.fields.id}/`

test('the box of every page suggests, and fetches nothing before it is touched', () =>
  read({ address: page }, async (page) => {
    const fetched = requestsOf(page)
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(fetched.filter((url) => /worker|\.bin/.test(url))).toEqual([])
    await page.keyboard.press('Control+/')
    await page.keyboard.type('wens')
    const options = page.getByRole('option')
    await expect.poll(() => options.allInnerTexts()).toContainEqual(expect.stringContaining('汶上'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/archive\/search\/\?q=/)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
  }))

test('a headline that is suggested leads to its article', () =>
  read({ address }, async (page) => {
    await page.getByRole('combobox').pressSequentially(one.fields.headline.slice(0, 5))
    await page.getByRole('option').filter({ hasText: one.fields.headline }).first().click()
    await page.waitForURL(`**/articles/${one.fields.id}/`)
  }))

test('Enter without a choice searches for what was typed', () =>
  read({ address }, async (page) => {
    await page.getByRole('combobox').fill(word)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=/)
    await expect.poll(() => page.locator('[data-search-results] mark').first().innerText()).toBe(word)
  }))

test('every page names the description of the search', () =>
  read({ address: page }, async (page) => {
    const href = await page.locator('link[rel=search]').getAttribute('href')
    const response = await page.request.get(new URL(href ?? '', page.url()).href)
    expect(await response.text()).toContain('/archive/search/?q={searchTerms}')
  }))

test('an article that a search led to has its hits marked, and leads from one to the next', () =>
  read({ address: `${search}?q=${word}` }, async (page) => {
    await page.locator(`[data-search-results] a[href$="/articles/${one.fields.id}/"]`).click()
    const marks = page.locator('.text mark')
    await expect.poll(() => marks.count()).toBe(occurrences(paragraphsOf(one), word))
    expect(new Set(await marks.allInnerTexts())).toEqual(new Set([word]))
    const heads = await page.locator('article :is(h1, header p)').allInnerTexts()
    const all = occurrences([...heads, ...paragraphsOf(one)], word)
    const line = page.getByRole('group', { name: '搜索结果' })
    expect(await line.innerText()).toContain(`共 ${all} 处`)
    for (const nth of [1, 2]) {
      await line.getByRole('button', { name: '下一处' }).click()
      expect(await line.innerText()).toContain(`第 ${Math.min(nth, all)} 处，共 ${all} 处`)
      expect((await page.locator('mark[data-current]').allInnerTexts()).join('')).toBe(word)
    }
    expect(await violations(page)).toEqual([])
  }))

test('an article that nobody searched for has no marks', () =>
  read({ address: page }, async (page) => {
    await page.waitForLoadState('networkidle')
    expect(await page.locator('mark').count()).toBe(0)
  }))

test('marks and traditional characters go together, and the printed text comes back whole', () =>
  read({ address: page }, async (page) => {
    const printed = await page.locator('.text').innerText()
    await choose(page, '繁体')
    await page.locator('html[lang=zh-Hant]').waitFor()
    await page.goto(`${search}?q=${word}`)
    await page.locator(`[data-search-results] a[href$="/articles/${one.fields.id}/"]`).click()
    const marks = page.locator('.text mark')
    await expect.poll(async () => new Set(await marks.allInnerTexts())).toEqual(new Set(['第一書記']))
    await choose(page, '原樣')
    await expect.poll(() => page.locator('.text').innerText()).toBe(printed)
    expect(new Set(await marks.allInnerTexts())).toEqual(new Set([word]))
  }))

test('all scripts of a search are small', () =>
  read({ address: search }, async (page) => {
    const fetched = requestsOf(page)
    await page.reload()
    await page.getByRole('combobox').fill(word)
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBeGreaterThan(0)
    const scripts = [...new Set(fetched.filter((url) => url.endsWith('.js') && !ofEveryPage.test(url)))]
    expect(scripts.some((url) => url.includes('worker'))).toBe(true)
    const packed = await Promise.all(
      scripts.map(async (url) => gzipSync(await (await page.request.get(url)).body()).length),
    )
    expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(mostScript)
  }))

test.each([
  { colorScheme: 'light', width: desk },
  { colorScheme: 'dark', width: phone },
] as const)('results, facets and an empty result have no barrier: %j', (reading) =>
  readAnew({ address: `${search}?q=${word}`, ...reading }, async (page) => {
    if (reading.width === phone) await page.getByText('筛选').click()
    await page.locator('.facet li').first().waitFor()
    await page.getByText('按作者').click()
    await page.locator('[data-search-reporter-list] li').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('combobox').fill(`${word} 年:1999`)
    await page.locator('.near a').first().waitFor()
    expect(await violations(page)).toEqual([])
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }))
    expect(scrollWidth).toBe(clientWidth)
  }),
)

function requestsOf(page: Page): string[] {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  return fetched
}

function occurrences(texts: readonly string[], word: string): number {
  return texts.reduce((sum, text) => sum + text.split(word).length - 1, 0)
}
