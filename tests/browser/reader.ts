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
const height = 800

type Read = (reading: Reading, walk: (page: Page) => Promise<void>) => Promise<void>

/** Readers for the tests of one file: `read({ address }, async (page) => …)` opens the site's home in a window of its own.
 *  The reading fails when a page writes an error to the console (the browser does so itself for a file that is not there),
 *  throws, or asks any other host for anything; such a request never leaves the machine. `start` gives another browser than
 *  the one that all tests share. */
export function readers(start = sharedBrowser): Read {
  const windowFor = windows(start)
  return async (reading, walk) => {
    const page = await windowFor(reading)
    const complaints = complaintsOf(page, reading)
    await page.goto(reading.address)
    await walk(page)
    await page.context().close()
    expect(complaints).toEqual([])
  }
}

/** Readers who take one window in turn, which is half of the work: each finds it empty, with nothing remembered. What scripts are to do
 *  before a page's own (`addInitScript`, `clock`) would stay: that wants a window of its own. */
export function readersInTurn(settings: Pick<Reading, 'javaScript'> = {}) {
  const windowFor = windows()
  let window: Page | undefined
  return async ({ address, width = desk }: Pick<Reading, 'address' | 'width'>, walk: Parameters<Read>[1]) => {
    const page = window ?? (await windowFor({ address, ...settings }))
    window = undefined
    const complaints = complaintsOf(page, { address })
    await page.setViewportSize({ width, height })
    await page.goto(address)
    await walk(page)
    await page.evaluate(() => [localStorage, sessionStorage].map((kept) => kept.clear()))
    for (const other of page.context().pages()) if (other !== page) await other.close()
    for (const event of ['request', 'console', 'pageerror'] as const) page.removeAllListeners(event)
    await page.unrouteAll()
    await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: null })
    await page.goto('about:blank')
    window = page
    expect(complaints).toEqual([])
  }
}

/** Opens windows of a browser that is there while a file's tests run. */
function windows(start = sharedBrowser): (reading: Reading) => Promise<Page> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await start()
  })
  afterAll(() => browser?.close())
  return async (reading) => {
    const context = await browser?.newContext(settings(reading))
    if (context === undefined) throw new Error('no browser was started')
    return context.newPage()
  }
}

function complaintsOf(page: Page, { address }: Reading): string[] {
  const { origin } = new URL(address)
  const complaints: string[] = []
  listen(page, complaints, (url) => url.origin === origin)
  return complaints
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

/** What has moved on a page until now without the reader's doing, as browsers reckon it: each element, from where to where in pixels. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (wait) =>
      new Promise<string[]>((resolve) => {
        type Moved = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }
        type Shift = PerformanceEntry & { value: number; sources: Moved[] }
        const rect = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ')
        const shifts: string[] = []
        new PerformanceObserver((list) => {
          for (const { value, sources, startTime } of list.getEntries() as Shift[]) {
            const moved = sources.map(({ node, previousRect, currentRect }) => {
              const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName
              return `${name}: ${rect(previousRect)} → ${rect(currentRect)}`
            })
            shifts.push(`${value} at ${startTime} ms: ${moved.join('; ')}`)
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(shifts), wait)
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
    viewport: { width, height },
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
