import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launchOptions } from '../../scripts/testing/browser.ts'

/** How somebody reads: which built site, and on what. */
export type Reading = {
  address: string
  width?: number
  colorScheme?: 'light' | 'dark'
  javaScript?: boolean
  /** whether pages may be kept for reading without a line */
  keeping?: boolean
}

export const desk = 1280
export const phone = 390

/** Readers for the tests of one file: `read({ address }, async (page) => …)` opens the site's home in a window of its own.
 *  The reading fails when a page writes an error to the console (the browser does so itself for a file that is not there),
 *  throws, or asks any other host for anything; such a request never leaves the machine. `start` gives another browser than
 *  the one that all tests share. */
export function readers(
  start = sharedBrowser,
): (reading: Reading, walk: (page: Page) => Promise<void>) => Promise<void> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await start()
  })
  afterAll(() => browser?.close())
  return async (reading, walk) => {
    const { page, complaints, close } = await windowFor(reading, browser)
    await page.goto(reading.address)
    await walk(page)
    await close()
    expect(complaints).toEqual([])
  }
}

/** A reader who stays in one window for the tests of one file, where what each of them does there is nothing to the next. */
export function oneReader(reading: Reading): (walk: (page: Page) => Promise<void>) => Promise<void> {
  let window: Awaited<ReturnType<typeof windowFor>>
  beforeAll(async () => {
    window = await windowFor(reading, await sharedBrowser())
  })
  afterAll(() => window?.close())
  return async (walk) => {
    await walk(window.page)
    expect(window.complaints.splice(0)).toEqual([])
  }
}

async function windowFor(reading: Reading, browser: Browser | undefined) {
  const context = await browser?.newContext(settings(reading))
  const page = await context?.newPage()
  if (context === undefined || page === undefined) throw new Error('no browser was started')
  const { origin } = new URL(reading.address)
  const complaints: string[] = []
  listen(page, complaints, (url) => url.origin === origin)
  return { page, complaints, close: () => context.close() }
}

/** Takes one of an article's reading settings, which are folded away; `name` as it is shown. */
export async function choose(page: Page, name: string): Promise<void> {
  const settings = page.locator('[data-tools] details')
  if (!(await settings.evaluate((details: HTMLDetailsElement) => details.open)))
    await settings.locator('summary').click()
  await page
    .locator('[data-tools] button')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .click()
}

/** This machine's Chromium, started once for all tests. */
export function sharedBrowser(): Promise<Browser> {
  const browser = inject('browser')
  if ('missing' in browser) throw new Error(browser.missing)
  return chromium.connect(browser.address)
}

/** Another Chromium than this machine's, to be started for the tests of one file. */
export const startBrowser = (executable: string): Promise<Browser> => chromium.launch(launchOptions(executable))

/** How far what is seen has moved on a page until now without the reader's doing, as browsers reckon it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    (wait) =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), wait)
      }),
    settled,
  )
}

/** Milliseconds in which an observer hears of what happened before it. */
const settled = 200

function settings({
  width = desk,
  colorScheme = 'light',
  javaScript = true,
  keeping = false,
}: Reading): BrowserContextOptions {
  return {
    viewport: { width, height: 800 },
    colorScheme,
    javaScriptEnabled: javaScript,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: keeping ? 'allow' : 'block',
  }
}

/** What Playwright itself writes where it lets no page be kept. */
const blocked = 'Service Worker registration blocked by Playwright'

/** Adds to `complaints` what a page writes to the console as an error or a warning, what it throws, and requests to others than its
 *  own. */
export function listen(page: Page, complaints: string[], isOwn: (url: URL) => boolean): void {
  page.on('request', (request) => {
    if (!isOwn(new URL(request.url()))) complaints.push(`a request to ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.text() === blocked) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
}
