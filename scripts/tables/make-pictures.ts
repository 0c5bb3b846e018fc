import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser, launchOptions } from '../testing/browser.ts'

/** Makes the pictures of the site that take no SVG from `public/favicon.svg`: what others show beside a link to it
 *  (`share.png`) and what a phone puts on its screen (`touch-icon.png`). */
const pictures = [
  { file: 'share.png', width: 1200, height: 630, mark: 320 },
  { file: 'touch-icon.png', width: 180, height: 180, mark: 180 },
]

const found = findBrowser()
if ('missing' in found) throw new Error(found.missing)
const mark = readFileSync('public/favicon.svg', 'utf8')
const browser = await chromium.launch(launchOptions(found.executable))
for (const { file, width, height, mark: size } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<style>
    body { margin: 0; block-size: 100vh; display: grid; place-content: center; background: #fbfaf6 }
    svg { inline-size: ${size}px }
  </style>${mark}`)
  writeFileSync(`public/${file}`, await page.screenshot())
}
await browser.close()
