import type { Browser, Page } from 'playwright-core'
import { listen } from '../reader.ts'
import type { Engine, Window } from './window.ts'

/** A Chromium, as Playwright has it. */
export function chromium(browser: Browser): Engine {
  const complaints: string[] = []
  return {
    name: `Chromium ${browser.version()}`,
    complaints,
    async window() {
      const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block' })
      const page = await context.newPage()
      listen(page, complaints, ({ hostname }) => hostname === '127.0.0.1')
      return { ...pageWindow(page), close: () => context.close() }
    },
    close: () => browser.close(),
  }
}

/** A page of Playwright's as a window. */
export function pageWindow(page: Page): Omit<Window, 'close'> {
  return {
    open: async (address) => {
      await page.goto(address)
    },
    back: async () => {
      await page.goBack()
    },
    ask: (look, ...args) => page.evaluate(`(${look})(...${JSON.stringify(args)})`),
    click: (selector) => page.locator(selector).filter({ visible: true }).first().click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width) => page.setViewportSize({ width, height: 800 }),
  }
}
