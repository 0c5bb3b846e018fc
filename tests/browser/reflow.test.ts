import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { builtPages } from '../html.ts'
import { readers } from './reader.ts'
import { openedStates } from './states.ts'

/** The narrowest window that WCAG's reflow asks for: 1,280 pixels at 400 %. */
const narrow = 320

const read = readers()
const { address, dist } = inject('site')

test('in the narrowest window no page has to be scrolled sideways, and nothing lies over what can be clicked', () =>
  read({ address, width: narrow }, async (page) => {
    for (const { address: path } of builtPages(dist)) {
      await page.goto(new URL(path, address).href)
      expect([path, await widthOf(page), ...(await covered(page))]).toEqual([path, narrow])
    }
  }))

test.each(openedStates)('nor with $what', ({ path, open, over }) =>
  read({ address: new URL(path, address).href, width: narrow }, async (page) => {
    await open(page)
    expect(await widthOf(page)).toBe(narrow)
    if (!over) expect(await covered(page)).toEqual([])
  }),
)

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
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
