import { describe, inject, test } from 'vitest'
import { pageWindow } from './engines/chromium.ts'
import { bigSite, searchPaths } from './engines/main-paths.ts'
import { readers } from './reader.ts'

/** Browsers that lack what is newer than the oldest that the site is made for: the newer functions are taken away before
 *  any script of a page or of its worker begins. Chromium 92, which lacks them and unpacks, is tried itself. */

/** The array methods that come after `at`, of arrays and of typed arrays alike. */
const ofArrays = ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']
const ofSets = ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf']
const ofIterators = [
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'forEach',
  'some',
  'every',
  'find',
]

/** Since Chrome 93, Firefox 92, Safari 15.5. */
const newer: Record<string, readonly string[]> = {
  Object: ['groupBy', 'hasOwn'],
  Array: ['fromAsync'],
  Map: ['groupBy'],
  Promise: ['try', 'withResolvers'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any', 'timeout'],
  'Array.prototype': ofArrays,
  'Object.getPrototypeOf(Uint8Array).prototype': ofArrays,
  'Set.prototype': ofSets,
  'Object.getPrototypeOf(Object.getPrototypeOf([].values()))': ofIterators,
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  globalThis: ['Iterator', 'structuredClone', 'scheduler', 'CompressionStream'],
}

/** What is missing besides in Firefox before 113 and Safari before 16.4. */
const unpacking = { globalThis: ['DecompressionStream', 'TransformStream'] }

const big = bigSite()
const indexes = [
  ['a small archive', () => inject('site').address],
  ['a big archive', big],
] as const

const read = readers()
const without = [newer, unpacking].map(deleting).join('\n')

describe.each(indexes)('without newer functions, nor what unpacks: %s', (_, address) => {
  test.each(Object.entries(searchPaths))('%s', (_, walk) =>
    read({ address: address() }, async (page) => {
      await page.addInitScript(without)
      await page.route('**/_astro/*worker-*.js', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: `${without}\n${await response.text()}` })
      })
      await walk({ ...pageWindow(page), close: async () => {} }, address())
    }),
  )
})

function deleting(lacks: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(lacks).map(
    ([of, names]) => `for (const name of ${JSON.stringify(names)}) delete (${of})[name]`,
  )
  return `{${lines.join('\n')}}`
}
