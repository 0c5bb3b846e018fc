import { selectors } from 'playwright-core'
import { beforeAll, describe } from 'vitest'
import { oldChromium, oldChromiums } from '../../../scripts/testing/old-chromium.ts'
import { startBrowser } from '../reader.ts'
import { chromium } from './chromium.ts'
import { mainPathsIn } from './paths-in.ts'

/** Real browsers of years ago. The oldest also stands for Firefox before 113 and Safari before 16.4, which cannot unpack what is packed. */
const lacking: Partial<Record<number, string[]>> = {
  92: ['CompressionStream', 'DecompressionStream', 'TransformStream'],
}

/** Playwright, not the site, asks every element for this; Chromium has it since 105. It asks in a world of its own, into
 *  which a kind of selectors brings it, whether one is used or not. */
function whatPlaywrightCalls() {
  Element.prototype.checkVisibility ??= function () {
    return this.getClientRects().length > 0
  }
  return { query: () => null, queryAll: () => [] }
}
beforeAll(() => selectors.register('visibility', whatPlaywrightCalls, { contentScript: true }))

describe.each(oldChromiums)('Chromium $version', (which) => {
  mainPathsIn(async () => chromium(await startBrowser(await oldChromium(which)), lacking[which.version]))
})
