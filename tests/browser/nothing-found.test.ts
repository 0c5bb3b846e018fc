import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { layoutShifts, phone, readers, readersInTurn } from './reader.ts'

/** Where a search finds nothing, the page says why and leads on; and what a search is on paper. */

const read = readersInTurn()
const readAnew = readers()
const { address } = inject('below')
const search = new URL('search/', address).href
const [one, two] = readContent().articles.flatMap(({ fields }) =>
  /^\p{Script=Han}{6,}$/u.test(fields.headline) ? [fields.headline] : [],
) as [string, string]
const nowhere = '不见于任何文章'
const asking = (typed: string) => `${search}?q=${encodeURIComponent(typed)}`

test('a word that stands nowhere is named, and a link leaves it out', () =>
  read({ address: asking(`${one} ${nowhere}`) }, async (page) => {
    await expect.poll(() => page.locator('main').innerText()).toContain(`中，没有一篇含有“${nowhere}”。`)
    await page.getByRole('link', { name: `不要“${nowhere}”` }).click()
    await expect.poll(() => page.locator('[data-search-results] a').first().innerText()).toBe(one)
    expect(await page.getByRole('combobox').inputValue()).toBe(one)
  }))

test('of words that never stand together each can be left out', () =>
  read({ address: asking(`${one} ${two}`) }, async (page) => {
    await expect.poll(() => page.locator('main').innerText()).toContain(`没有一篇同时含有“${one}”、“${two}”`)
    await page.getByRole('link', { name: `不要“${one}”` }).click()
    await expect.poll(() => page.locator('[data-search-results] a').first().innerText()).toBe(two)
  }))

test('words that were typed as one are offered apart', () =>
  read({ address: asking('汶上党建') }, async (page) => {
    await page.locator('.near').getByRole('link', { name: '汶上 党建', exact: true }).click()
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
    expect(new Set(await page.locator('[data-search-results] mark').allInnerTexts())).toEqual(new Set(['汶上', '党建']))
  }))

test('how to search is said where nothing is asked and where nothing is found, and there only', () =>
  read({ address: search }, async (page) => {
    const help = page.locator('[data-search-help]')
    const box = page.getByRole('combobox')
    expect(await help.isVisible()).toBe(true)
    await box.fill(one)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到/)
    expect(await help.isVisible()).toBe(false)
    await box.fill(nowhere)
    await expect.poll(() => help.isVisible()).toBe(true)
    expect(await page.getByRole('status').innerText()).toMatch(/没有一篇/)
    await box.fill(two)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到/)
    expect(await help.isVisible()).toBe(false)
  }))

test('nothing moves while the page says why nothing was found', () =>
  read({ address: asking(`${one} ${nowhere}`), width: phone }, async (page) => {
    await page.locator('[data-search-help]').waitFor()
    expect(await layoutShifts(page)).toEqual([])
  }))

test('facets and near queries that come when the box is empty again are not shown', () =>
  readAnew({ address: search }, async (page) => {
    await page.addInitScript(holdBack)
    await page.reload()
    const box = page.getByRole('combobox')
    const items = page.locator('[data-search-results] > li')
    await box.fill('wenshang 的')
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/没有一篇/)
    await box.fill('的')
    await expect.poll(() => items.count()).toBeGreaterThan(0)
    await box.fill('')
    await expect.poll(() => items.count()).toBe(0)
    await page.evaluate(() => Reflect.get(window, 'release')())
    expect(await page.locator('[data-search-margin]').isVisible()).toBe(false)
    expect(await page.locator('.near').count()).toBe(0)
  }))

/** Keeps what a page asks its worker besides results, until `release()`; that is done when the answers have been shown. */
function holdBack(): void {
  const post = Worker.prototype.postMessage
  const held: (() => void)[] = []
  const heard: unknown[] = []
  Worker.prototype.postMessage = function (message: { is: string }) {
    if (message.is !== 'facets' && message.is !== 'near') return post.call(this, message)
    held.push(() => {
      this.addEventListener('message', ({ data }) => heard.push(data))
      post.call(this, message)
    })
  }
  Reflect.set(window, 'release', async () => {
    for (const send of held) send()
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
}

test('on paper a list of results says what was asked, and in which order', () =>
  read({ address: `${asking('的')}&s=newest` }, async (page) => {
    const asked = page.getByText('要找“的”，最新的在前。')
    await asked.waitFor({ state: 'attached' })
    expect(await asked.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await asked.isVisible()).toBe(true)
    expect(await page.locator('[data-search-tools]').isVisible()).toBe(false)
    const line = () =>
      page
        .locator('[data-search-results] mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    expect(await line()).toBe('underline')
  }))
