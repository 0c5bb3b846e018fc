import { expect, inject, test } from 'vitest'
import { desk, layoutShifts, phone, readersInTurn } from './reader.ts'

const read = readersInTurn()
const { address } = inject('site')

test.each([phone, desk])('nothing moves while the answer to an address comes, at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    for (const query of ['党建', '乡村振兴', '没有这一句']) {
      await page.goto(new URL(`search/?q=${query}`, address).href)
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(/篇|没有/)
      await page.waitForLoadState('networkidle')
      expect([query, await layoutShifts(page)]).toEqual([query, []])
    }
  }),
)
