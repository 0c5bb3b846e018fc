import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { exampleAddresses } from '../html.ts'
import { gone } from '../site-setup.ts'
import { phone, readers } from './reader.ts'
import { openedStates } from './states.ts'

const read = readers()
const { address, dist } = inject('site')

test.each(exampleAddresses(dist))('axe finds nothing by day or by night: /%s', (path) =>
  read({ address: new URL(path, address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }),
)

test.each(openedStates)('nor with $what', ({ path, open }) =>
  read({ address: new URL(path, address).href, width: phone }, async (page) => {
    await open(page)
    expect(await violations(page)).toEqual([])
  }),
)

test('nor on the page of an article that was withdrawn', () =>
  read({ address: new URL(`articles/${gone.withdrawn}/`, inject('below').address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }))

/** What axe finds by day, and by night of the colours, which are all that differs. Its legacy mode looks into no frames
 *  of other hosts, of which a page has none, and takes half the time. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`)))
  }
  return found
}
