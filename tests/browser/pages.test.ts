import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { builtPages, exampleAddresses } from '../html.ts'
import { gone } from '../site-setup.ts'
import { desk, phone, readers } from './reader.ts'

/** The narrowest window that WCAG's reflow asks for. */
const narrow = 320

const read = readers()
const { address, dist } = inject('site')
const [{ fields } = expect.fail('there is no article')] = readContent().articles.filter(({ fields }) => fields.date)
const article = `articles/${fields.id}/`
const addresses = builtPages(dist).map((page) => page.address)
const examples = exampleAddresses(dist)

test.each(examples)('axe finds nothing by day or by night: /%s', (path) =>
  read({ address: new URL(path, address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }),
)

/** What a reader has opened, on pages that look otherwise before. */
const states: [what: string, path: string, open: (page: Page) => Promise<unknown>][] = [
  ['search results', 'search/?q=党建', (page) => page.locator('main mark').first().waitFor()],
  ['no result', 'search/?q=没有这一句', (page) => page.getByText('没有一篇').first().waitFor()],
  ['suggestions', 'search/', suggest],
  ['the menus of an article', article, openMenus],
  ['traditional characters', article, traditional],
  ['the largest characters', article, (page) => page.getByRole('button', { name: '特大' }).click()],
]

test.each(states)('nor with %s', (_, path, open) =>
  read({ address: new URL(path, address).href, width: phone }, async (page) => {
    await open(page)
    expect(await violations(page)).toEqual([])
  }),
)

test('nor on the page of an article that was withdrawn', () =>
  read({ address: new URL(`articles/${gone.withdrawn}/`, inject('below').address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }))

test.each(states)('nothing is lost in the narrowest window, with %s', (_, path, open) =>
  read({ address: new URL(path, address).href, width: narrow }, async (page) => {
    await open(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow)
    if (open !== suggest) expect(await covered(page)).toEqual([])
  }),
)

test('nor on any kind of page', () =>
  read({ address, width: narrow }, async (page) => {
    for (const path of examples) {
      await page.goto(new URL(path, address).href)
      expect([path, ...(await covered(page))]).toEqual([path])
    }
  }))

test.each([
  [narrow, addresses],
  [phone, examples],
  [desk, examples],
])('no page has to be scrolled sideways at %i pixels', (width, paths) =>
  read({ address, width }, async (page) => {
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(new URL(path, address).href)
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) wide.push(`${path} needs ${needed}`)
    }
    expect(wide).toEqual([])
  }),
)

async function suggest(page: Page): Promise<void> {
  await page.getByRole('searchbox').pressSequentially('wens')
  await page.getByRole('option').first().waitFor()
}

async function openMenus(page: Page): Promise<void> {
  const menus = page.locator('main summary')
  expect(await menus.count()).toBe(3)
  for (const menu of await menus.all()) await menu.click()
}

async function traditional(page: Page): Promise<void> {
  await page.getByRole('button', { name: '繁体' }).click()
  await page.locator('.text[lang=zh-Hant]').waitFor()
}

/** The links, buttons and fields that something else lies over, once a reader has scrolled to them. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('a[href], button, input, select, summary')]
    return controls.flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      control.scrollIntoView({ block: 'center' })
      const box = control.getClientRects()[0]
      if (box === undefined || box.width === 0) return []
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      const isOver = top !== null && !control.contains(top) && !top.contains(control)
      return isOver ? [`${control.outerHTML} lies under ${top.outerHTML.slice(0, 80)}`] : []
    })
  })
}

/** What axe finds by day, and by night of the colours, which are all that differs. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page })
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)))
  }
  return found
}
