import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { builtPages, exampleAddresses } from '../html.ts'
import { desk, phone, readers } from './reader.ts'

/** The narrowest window that WCAG's reflow asks for. */
const narrow = 320

const read = readers()
const { address, dist } = inject('site')
const built = builtPages(dist)
const addresses = built.map((page) => new URL(page.address, address).href)

test.each(exampleAddresses(dist))('axe finds nothing by day or by night: /%s', (path) =>
  read({ address: new URL(path, address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }),
)

test('nor in search results', () =>
  read({ address: new URL('search/?q=党建', address).href }, async (page) => {
    await page.locator('main mark').first().waitFor()
    expect(await violations(page)).toEqual([])
  }))

test.each([narrow, phone, desk])('no page has to be scrolled sideways at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    const wide: string[] = []
    for (const url of addresses) {
      await page.goto(url)
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) wide.push(`${url} needs ${needed}`)
    }
    expect(wide).toEqual([])
  }),
)

async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)))
  }
  return found
}
