import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { readersInTurn } from './reader.ts'

/** Readers' own settings: paper, no movement, colours of their own. */

const read = readersInTurn()
const { address, dist } = inject('site')
const [{ fields } = expect.fail('there is no article')] = readContent().articles
const article = new URL(`articles/${fields.id}/`, address).href

test('links to files of other formats are not printed', () =>
  read({ address: article }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const files = page.locator('a[href$=".md"], a[href$=".txt"], a[href$=".json"], a[href$=".xml"]')
    expect(await files.count()).toBeGreaterThan(0)
    expect(await files.filter({ visible: true }).count()).toBe(0)
  }))

test('on paper the notice stands beside the nameplate, where it cannot be alone on a last sheet', () =>
  read({ address, width: 600 }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    for (const path of ['', article, 'words/'].map((path) => new URL(path, address).href)) {
      await page.goto(path)
      const [notice, main] = await Promise.all(['.colophon', 'main'].map((part) => page.locator(part).boundingBox()))
      if (!notice || !main) return expect.fail('there is no notice or no text')
      expect([path, notice.y + notice.height <= main.y]).toEqual([path, true])
    }
  }))

test('nothing moves by itself: no style sheet has a transition or an animation, no script scrolls smoothly', () => {
  const files = [...filesIn(dist, '.css'), ...filesIn(dist, '.js')]
  const moving = files.filter((file) =>
    /(?:transition|animation)[\w-]*:|@keyframes|scroll-behavior|behavior:\s*["'`]smooth|\.animate\(/.test(
      readFileSync(join(dist, file), 'utf8'),
    ),
  )
  expect(files.some((file) => file.endsWith('.css'))).toBe(true)
  expect(moving).toEqual([])
})

test('in a reader’s own colours, what is chosen still differs from what is not', () =>
  read({ address: article }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' })
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBlockEndColor)
    expect(await line('.tools [aria-pressed=true]')).not.toBe(await line('.tools [aria-pressed=false]'))
    await page.goto(new URL('counties/', address).href)
    expect(await line('.sections a[aria-current]')).not.toBe(await line('.sections a:not([aria-current])'))
  }))
