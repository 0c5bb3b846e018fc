import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { exampleAddresses, longestAddresses } from '../html.ts'
import { gone } from '../site-setup.ts'
import { violations } from './axe.ts'
import { desk, layoutShifts, phone, readersInTurn } from './reader.ts'
import { openedStates } from './states.ts'

const { address, dist } = inject('site')
const read = readersInTurn()
const addressOf = (path: string) => new URL(path, address).href
const tablet = 768
/** The narrowest window that WCAG's reflow asks for: 1,280 pixels at 400 %. */
const narrow = 320

test.each(exampleAddresses(dist))(
  '/%s on a phone: nothing moves, is cut off, lies over another or ends in a line of a few characters',
  (path) =>
    read({ address: addressOf(path), width: phone }, async (page) => {
      expect(await layoutShifts(page)).toEqual([])
      expect([await widthOf(page), await stubs(page)]).toEqual([phone, []])
      await resize(page, tablet)
      expect(await stubs(page)).toEqual([])
      await resize(page, narrow)
      expect([await widthOf(page), await covered(page)]).toEqual([narrow, []])
    }),
)

test.each(longestAddresses(dist))(
  '/%s on a desk: the same, and axe finds nothing by day or by night; what can only be clicked is not printed',
  (path) =>
    read({ address: addressOf(path) }, async (page) => {
      expect(await layoutShifts(page)).toEqual([])
      expect([await widthOf(page), await stubs(page)]).toEqual([desk, []])
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      const controls = page.locator('button, input, select, textarea, summary, nav, form, [role=option]')
      expect(await controls.filter({ visible: true }).count()).toBe(0)
    }),
)

test.each(openedStates)('so it is with $what', ({ path, open, over }) =>
  read({ address: addressOf(path), width: narrow }, async (page) => {
    await open(page)
    expect(await widthOf(page)).toBe(narrow)
    if (!over) expect(await covered(page)).toEqual([])
    await resize(page, phone)
    expect(await violations(page)).toEqual([])
  }),
)

test('axe finds nothing on the page of an article that was withdrawn', () =>
  read({ address: new URL(`articles/${gone.withdrawn}/`, inject('below').address).href }, async (page) => {
    expect(await violations(page)).toEqual([])
  }))

/** How wide the window must be for nothing to be scrolled sideways. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 800 })

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
