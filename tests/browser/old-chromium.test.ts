import { selectors } from 'playwright-core'
import { beforeAll, describe, inject, test } from 'vitest'
import { oldChromium, oldChromiums } from '../../scripts/testing/old-chromium.ts'
import { bigSite, mainPaths } from './main-paths.ts'
import { readers, startBrowser } from './reader.ts'

/** Real browsers of years ago. */

/** Playwright, not the site, asks every element for this; Chromium has it since 105. It asks in a world of its own, into
 *  which a kind of selectors brings it, whether one is used or not. */
function whatPlaywrightCalls() {
  Element.prototype.checkVisibility ??= function () {
    return this.getClientRects().length > 0
  }
  return { query: () => null, queryAll: () => [] }
}
beforeAll(() => selectors.register('visibility', whatPlaywrightCalls, { contentScript: true }))

const big = bigSite()
const indexes = [
  ['a small archive', () => inject('site').address],
  ['a big archive', big],
] as const

describe.each(oldChromiums)('in Chromium $version', (which) => {
  const read = readers(async () => startBrowser(await oldChromium(which)))

  describe.each(indexes)('%s', (_, address) => {
    test.each(Object.entries(mainPaths))('%s', (_, walk) =>
      read({ address: address() }, async (page) => {
        await page.goto(`${address()}search/`)
        await walk(page)
      }),
    )
  })
})
