import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { phone, readers, readersInTurn } from './reader.ts'

/** The ways through a search that readers of other sites found blocked. */

const read = readersInTurn()
const readAnew = readers()
const { articles } = readContent()
const { address } = inject('below')
const search = new URL('search/', address).href
const article = `${address}articles/${articles[0]?.fields.id}/`
const box = (page: Page) => page.getByRole('combobox')
const results = (page: Page) => page.locator('[data-search-results] > li')

test('a page beyond the last leads to the last', () =>
  read({ address: `${search}?q=党建&p=999` }, async (page) => {
    await expect.poll(() => results(page).count()).toBeGreaterThan(0)
    const [current] = await page.locator('.leaves [aria-current]').allInnerTexts()
    expect(new URL(page.url()).searchParams.get('p')).toBe(current)
    expect(await page.getByRole('link', { name: '下一页' }).count()).toBe(0)
  }))

test('results have numbered pages, and the heading is what was asked for', () =>
  read({ address: `${search}?q=党` }, async (page) => {
    await page.getByRole('link', { name: '第 2 页' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('p')).toBe('2')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^党\s+\d+ 篇$/)
  }))

describe('suggestions', () => {
  const options = (page: Page) => page.getByRole('listbox').getByRole('option')

  test('are opened elsewhere where that is asked, and the page stays', () =>
    read({ address: article }, async (page) => {
      await box(page).pressSequentially('党')
      await options(page).nth(1).click({ button: 'right' })
      const opened = page.context().waitForEvent('page')
      await options(page).nth(1).click({ button: 'middle' })
      await (await opened).waitForURL(/\/search\/\?q=/)
      expect(page.url()).toBe(article)
    }))

  test('are not taken by a finger that only presses, as to draw the list', () =>
    read({ address: article, width: phone }, async (page) => {
      await box(page).pressSequentially('党')
      const option = options(page).nth(1)
      await option.waitFor()
      await option.dispatchEvent('pointerdown', { pointerType: 'touch', button: 0 })
      await option.dispatchEvent('pointercancel', { pointerType: 'touch' })
      expect(page.url()).toBe(article)
      expect(await option.isVisible()).toBe(true)
    }))

  test('the box says that it opens them', () =>
    read({ address: article }, async (page) => {
      expect(await box(page).getAttribute('aria-expanded')).toBe('false')
      await box(page).pressSequentially('党')
      await options(page).first().waitFor()
      expect(await box(page).getAttribute('aria-expanded')).toBe('true')
    }))
})

test('a single sign is no command: “/” stays with the reader and the browser', () =>
  read({ address: article }, async (page) => {
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('search-box')
  }))

test('a browser that takes few changes of the address is not stopped by typing', () =>
  readAnew({ address: search }, async (page) => {
    await page.addInitScript(() => {
      let calls = 0
      for (const name of ['pushState', 'replaceState'] as const) {
        const real = History.prototype[name]
        History.prototype[name] = function (...rest) {
          if (++calls > 20) throw new DOMException('100 times per 10 seconds', 'SecurityError')
          return real.apply(this, rest)
        }
      }
    })
    await page.reload()
    await box(page).fill(`党建${'错'.repeat(60)}`)
    for (let typed = 0; typed < 60; typed++) await page.keyboard.press('Backspace', { delay: 20 })
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到/)
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('党建')
  }))

describe('a query of 1,457 characters', () => {
  const long = `${'党建'.repeat(728)}党`

  test('is never sent to the host, and comes again when the page does', () =>
    read({ address: article }, async (page) => {
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url()))
      await box(page).fill(long)
      await box(page).press('Enter')
      await page.waitForURL(/\/search\/\?#q=/)
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/没有一篇/)
      await page.reload()
      await expect.poll(() => box(page).inputValue()).toBe(long)
      expect((await page.title()).length).toBeLessThan(60)
      expect(Math.max(...sent.map((url) => url.replace(/#.*/, '').length))).toBeLessThan(2000)
    }))
})

test('Back leads to the place on the list, also where the browser keeps no page', () =>
  readAnew({ address: search, width: phone }, async (page) => {
    await page.addInitScript(() => addEventListener('unload', () => {}))
    await page.goto(`${search}?q=党&p=2`)
    const link = results(page).nth(7).getByRole('link')
    await link.scrollIntoViewIfNeeded()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
    const before = await page.evaluate(() => scrollY)
    await link.click()
    await page.waitForURL(/\/articles\//)
    await page.goBack()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
  }))

test('from an article one goes on to the next result, back to the one before, and to the list', () =>
  read({ address: `${search}?q=党建` }, async (page) => {
    await results(page).nth(1).getByRole('link').first().waitFor()
    const headlines = await results(page).locator('h2').allInnerTexts()
    await results(page).nth(1).getByRole('link').first().click()
    const line = page.getByRole('group', { name: '搜索结果' })
    await expect.poll(() => line.innerText()).toMatch(/结果 2 \/ \d+/)
    await line.getByRole('link', { name: '下一条' }).click()
    await expect.poll(() => line.innerText()).toMatch(/结果 3 \/ \d+/)
    await line.getByRole('link', { name: '上一条' }).click()
    await line.getByRole('link', { name: '上一条' }).click()
    await expect.poll(() => line.innerText()).toMatch(/结果 1 \/ \d+/)
    expect(await page.title()).toContain(headlines[0])
    await line.getByRole('link', { name: '回到结果' }).click()
    await expect.poll(() => results(page).count()).toBe(10)
  }))

test.each(['CSV', 'RIS', 'JSON'])('the results can be had as %s, all of them', (form) =>
  read({ address: `${search}?q=党建` }, async (page) => {
    const [, total] = /(\d+) 篇/.exec(await settled(page)) ?? []
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: `把结果存为 ${form}` }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe(`党建.${form.toLowerCase()}`)
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
    const addresses = Buffer.concat(chunks)
      .toString()
      .match(/\/articles\/[a-z2-7]{12}\//g)
    expect(addresses?.length).toBe(Number(total))
  }),
)

test('a worker that is gone since a publish is said in words', () =>
  readAnew({ address: search }, async (page) => {
    await page.addInitScript(() => {
      const gone = class extends EventTarget {
        postMessage(): void {
          setTimeout(() => this.dispatchEvent(new Event('error')))
        }
      }
      Reflect.set(window, 'Worker', gone)
    })
    await page.reload()
    await box(page).fill('党建')
    await expect.poll(() => page.getByRole('status').innerText()).toContain('请刷新页面')
  }))

async function settled(page: Page): Promise<string> {
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到/)
  return page.getByRole('status').innerText()
}
