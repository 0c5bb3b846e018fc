import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { exampleAddresses } from '../html.ts'
import { gone } from '../site-setup.ts'
import { violations } from './axe.ts'
import { desk, layoutShift, phone, readers } from './reader.ts'
import { openedStates } from './states.ts'

const read = readers()
const { address, dist } = inject('site')
const addressOf = (path: string) => new URL(path, address).href
const tablet = 768

/** Each page is opened once a width, and everything that holds for every kind of page is asked of it. */
describe.each(exampleAddresses(dist))('/%s', (path) => {
  test('on a phone: nothing moves, nothing is cut off, no note ends in a line of a few characters', () =>
    read({ address: addressOf(path), width: phone }, async (page) => {
      expect(await layoutShift(page)).toBe(0)
      expect(await widthOf(page)).toBe(phone)
      expect(await stubs(page)).toEqual([])
      await page.setViewportSize({ width: tablet, height: 1024 })
      expect(await stubs(page)).toEqual([])
    }))

  test('on a desk the same, and axe finds nothing by day or by night; what can only be clicked is not printed', () =>
    read({ address: addressOf(path), width: desk }, async (page) => {
      expect(await layoutShift(page)).toBe(0)
      expect(await widthOf(page)).toBe(desk)
      expect(await stubs(page)).toEqual([])
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      const controls = page.locator('button, input, select, textarea, summary, nav, form, [role=option]')
      expect(await controls.filter({ visible: true }).count()).toBe(0)
    }))
})

test.each(openedStates)('axe finds nothing with $what', ({ path, open }) =>
  read({ address: addressOf(path), width: phone }, async (page) => {
    await open(page)
    expect(await violations(page)).toEqual([])
  }),
)

test('nor on the page of an article that was withdrawn', () =>
  read({ address: new URL(`articles/${gone.withdrawn}/`, inject('below').address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }))

/** How wide the window must be for nothing to be scrolled sideways. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** The notes of several lines whose last one is less than four characters wide. */
function stubs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll('.lede, p.small, .colophon p')]
    return notes.flatMap((note) => {
      const range = document.createRange()
      range.selectNodeContents(note)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [boxes.at(0), boxes.at(-1)]
      if (first === undefined || last === undefined || last.top < first.bottom) return []
      const ends = boxes.filter(({ bottom }) => bottom > last.top)
      const width = Math.max(...ends.map(({ right }) => right)) - Math.min(...ends.map(({ left }) => left))
      return width < 4 * Number.parseFloat(getComputedStyle(note).fontSize) ? [note.textContent] : []
    })
  })
}
