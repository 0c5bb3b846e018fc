import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { readSite } from '../src/archive/load.ts'
import { done, runCommand, someInputUnusable } from './command/cli.ts'
import { ownContent } from './command/options.ts'
import { progressOn } from './command/progress.ts'
import { buildSite } from './site/build.ts'
import { serveSite } from './site/serve.ts'
import { launchOptions, prepareBrowser } from './testing/browser.ts'

const command = {
  name: 'screenshot',
  about: 'Builds the site and takes the README’s pictures of it: the home page by day and an article by night.',
  options: { out: { type: 'string', value: 'DIR', default: 'docs', about: 'where the pictures go' } },
} as const

const window = { width: 1280, height: 860 }

/** WebP quality, 0 to 100: at 80 either picture is about 100 KB, its smallest characters still sharp. */
const quality = 80

await runCommand(command, async ({ out }) => {
  const found = prepareBrowser()
  const dist = mkdtempSync(join(tmpdir(), 'xianwen-screenshot-'))
  try {
    if ('missing' in found) return fail(found.missing)
    const content = resolve(ownContent)
    const built = await buildSite({ content, out: dist, onProgress: progressOn() })
    if (built.is === 'failed') return fail(built.why.join('\n'))
    const site = readSite(content)
    const base = 'value' in site ? site.value.base : '/'
    mkdirSync(out, { recursive: true })
    for (const path of await takePictures({ dist, base, out, executable: found.executable }))
      process.stdout.write(`${path}\n`)
    return done
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
})

type Shot = { dist: string; base: string; out: string; executable: string }

async function takePictures({ dist, base, out, executable }: Shot): Promise<string[]> {
  const { address, close } = await serveSite({ dir: dist, base })
  const browser = await chromium.launch(launchOptions(executable))
  const page = await browser.newPage({ viewport: window, colorScheme: 'light', locale: 'zh-CN' })
  await page.goto(address)
  const home = await picture(page, join(out, 'home.webp'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('main a[href*="/articles/"]').first().click()
  await page.waitForURL('**/articles/*/')
  const article = await picture(page, join(out, 'article.webp'))
  await browser.close()
  await close()
  return [home, article]
}

/** Playwright's own screenshots are PNG or JPEG; the browser itself writes WebP. */
async function picture(page: Page, path: string): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  writeFileSync(path, Buffer.from(data, 'base64'))
  return path
}

function fail(why: string): number {
  process.stderr.write(`${why}\n`)
  return someInputUnusable
}
