import { expect, inject, test } from 'vitest'
import { exampleAddresses } from '../html.ts'
import { desk, layoutShift, phone, readers } from './reader.ts'

const read = readers()
const { address, dist } = inject('site')
const widths = [phone, desk]

test.each(widths)('no page moves while it loads, or has to be scrolled sideways, at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    const wrong: string[] = []
    for (const path of exampleAddresses(dist)) {
      await page.goto(new URL(path, address).href)
      const shift = await layoutShift(page)
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (shift > 0 || needed > width) wrong.push(`${path} moves by ${shift} and needs ${needed} pixels`)
    }
    expect(wrong).toEqual([])
  }),
)

test.each(widths)('nothing moves while the answer to an address comes, at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    for (const query of ['党建', '乡村振兴', '没有这一句']) {
      await page.goto(new URL(`search/?q=${query}`, address).href)
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/篇|没有/)
      await page.waitForLoadState('networkidle')
      expect([query, await layoutShift(page)]).toEqual([query, 0])
    }
  }),
)
