import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { readersInTurn } from './reader.ts'

/** More stops than any page has: where Tab has come by so often without a hit, the link cannot be reached. */
const mostStops = 400

const read = readersInTurn()
const { address } = inject('site')
const { articles, places } = readContent()
const local = articles.find(({ fields }) => fields.county !== null) ?? expect.fail('no article has a county')
const place = places.find(({ name }) => name === local.fields.county) ?? expect.fail('its county is in no gazetteer')

test('Tab and Enter lead from home over a county to an article', () =>
  read({ address }, async (page) => {
    await enter(page, `counties/${place.slug}/`)
    await enter(page, `articles/${local.fields.id}/`)
  }))

test('the first Tab offers to skip to the text, and Enter takes it', () =>
  read({ address: new URL(`articles/${local.fields.id}/`, address).href }, async (page) => {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    expect(stop).toMatchObject({ href: expect.stringMatching(/#\w+$/), seen: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }))

test('search works without a mouse', () =>
  read({ address: new URL('search/', address).href }, async (page) => {
    await tabTo(page, ({ role }) => role === 'search')
    await page.keyboard.type(local.fields.headline.slice(0, 4))
    await page.keyboard.press('Enter')
    await page.locator(`main a[href*="articles/${local.fields.id}/"]`).first().waitFor()
    await enter(page, `articles/${local.fields.id}/`)
  }))

test('Tab and Enter lead over the calendars to a day', () =>
  read({ address: new URL('dates/', address).href }, async (page) => {
    const { date } = articles.find(({ fields }) => fields.date !== null)?.fields ?? expect.fail('no article has a date')
    const [year, month, day] = date?.split('-') ?? []
    await enter(page, `dates/${year}/`)
    await enter(page, `dates/${year}/${month}/`)
    await enter(page, `dates/${year}/${month}/${day}/`)
  }))

test('suggestions are chosen with arrows; Escape closes them, and what was typed stays', () =>
  read({ address }, async (page) => {
    const box = page.getByRole('combobox')
    await tabTo(page, ({ role }) => role === 'search')
    await page.keyboard.type('wens')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await box.inputValue()).toBe('wens')
  }))

test('a facet narrows the results and its mark widens them again; the focus goes to what was found', () =>
  read({ address: new URL('search/?q=党建', address).href }, async (page) => {
    const status = page.getByRole('status')
    const heading = page.getByRole('heading', { level: 1 })
    await page.locator('[data-search-facets] .facet a').first().waitFor()
    const all = await status.innerText()
    const facet = await page
      .locator('[data-search-facets] .facet a')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href)
    await tabTo(page, ({ href }) => href === facet)
    await page.keyboard.press('Enter')
    await expect.poll(() => status.innerText()).not.toBe(all)
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
    const mark = await page.locator('.filters a').evaluate((link: HTMLAnchorElement) => link.href)
    await tabTo(page, ({ href }) => href === mark)
    await page.keyboard.press('Enter')
    await expect.poll(() => status.innerText()).toBe(all)
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true)
  }))

test.each(['依据', '其他格式', '写一张更正单'])('Enter opens “%s”, Tab goes into it, Enter closes it', (name) =>
  read({ address: new URL(`articles/${local.fields.id}/`, address).href }, async (page) => {
    const menu = page.locator('summary', { hasText: name })
    const isOpen = () => menu.evaluate((summary) => summary.closest('details')?.open)
    const isFocused = () => menu.evaluate((summary) => summary === document.activeElement)
    await tabTo(page, ({ text }) => text.includes(name))
    await page.keyboard.press('Enter')
    expect([await isOpen(), await isFocused()]).toEqual([true, true])
    await page.keyboard.press('Tab')
    expect(await stopOf(page)).toMatchObject({ seen: true })
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.innerText)).toContain(name)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect([await isOpen(), await isFocused()]).toEqual([false, true])
  }),
)

test('a correction slip is written without a mouse', () =>
  read({ address: new URL(`articles/${local.fields.id}/`, address).href }, async (page) => {
    await tabTo(page, ({ text }) => text.includes('写一张更正单'))
    await page.keyboard.press('Enter')
    for (const words of ['', '1', '文中没有的话', '别的话', '与原版核对']) {
      await page.keyboard.press('Tab')
      expect(await stopOf(page)).toMatchObject({ seen: true })
      await page.keyboard.type(words)
    }
    await page.keyboard.press('Enter')
    await page.getByText('第 1 段里没有').waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('form') !== null)).toBe(true)
  }))

type Stop = { href: string; role: string; text: string; seen: boolean }

/** Presses Tab until the link is in focus, then Enter; every stop on the way has to be seen. */
async function enter(page: Page, path: string): Promise<void> {
  const wanted = new URL(path, address).href
  await tabTo(page, ({ href }) => href === wanted)
  await page.keyboard.press('Enter')
  await page.waitForURL(wanted)
}

async function tabTo(page: Page, isWanted: (stop: Stop) => boolean): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    expect(stop).toMatchObject({ seen: true })
    if (isWanted(stop)) return
  }
  expect.fail(`Tab does not lead there on ${page.url()}`)
}

/** What is in focus: its address if it is a link, its words, and whether a reader sees that it is in focus. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { href: '', role: 'page', text: '', seen: true }
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inWindow = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight
    return {
      href: element instanceof HTMLAnchorElement ? element.href : '',
      text: element.textContent ?? '',
      role: element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
      seen: inWindow && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    }
  })
}
