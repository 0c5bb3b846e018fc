import type { Browser, Page } from 'playwright-core'
import { listen } from '../reader.ts'
import type { Engine, Window } from './window.ts'

/** A Chromium, as Playwright has it. What stands in `lacks` is taken away from every page, and from its worker, before any script
 *  begins. */
export function chromium(browser: Browser, lacks: readonly string[] = []): Engine {
  const without = lacks.map((name) => `delete globalThis.${name};`).join('')
  const complaints: string[] = []
  return {
    name: `Chromium ${browser.version()}`,
    complaints,
    async window() {
      const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block' })
      const page = await context.newPage()
      if (without !== '') {
        await page.addInitScript(without)
        await page.route('**/_astro/*worker-*.js', async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, body: without + (await response.text()) })
        })
      }
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
