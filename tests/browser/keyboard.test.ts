import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { readers } from './reader.ts'

/** More stops than any page has: where Tab has come by so often without a hit, the link cannot be reached. */
const mostStops = 400

const read = readers()
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

type Stop = { href: string; role: string; seen: boolean }

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

/** What is in focus: its address if it is a link, and whether a reader sees that it is in focus. */
function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { href: '', role: 'page', seen: true }
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inWindow = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight
    return {
      href: element instanceof HTMLAnchorElement ? element.href : '',
      role: element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
      seen: inWindow && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    }
  })
}
