import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, inject, test } from 'vitest'
import { builtPages, kindOf } from '../html.ts'
import { desk, phone, readers } from './reader.ts'

/** The narrowest window that WCAG's reflow asks for. */
const narrow = 320

const read = readers()
const { address, dist } = inject('site')
const built = builtPages(dist)
const addresses = built.map((page) => new URL(page.address, address).href)

/** Of every kind of page the shortest and the longest. */
const examples = [...Map.groupBy(built, (page) => kindOf(page.address))].flatMap(([, pages]) => {
  const bySize = pages.toSorted((a, b) => a.html.length - b.html.length)
  return [...new Set([bySize[0], bySize.at(-1)])].flatMap((page) => (page ? [page.address] : []))
})

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s', (colorScheme) => {
  test.each(examples)('/%s', (path) =>
    read({ address: new URL(path, address).href, colorScheme }, async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    }),
  )
})

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
