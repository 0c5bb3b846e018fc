import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Serving, serveSite } from '../../../scripts/site/serve.ts'
import { bigSite } from '../../big-site.ts'
import { type MainPath, readingPaths, searchPaths } from './main-paths.ts'
import type { Engine, Window } from './window.ts'

/** Tests that the main paths work in a browser, one after the other in a window that forgets what was chosen before. The README has a table
 *  of them. */
export function mainPathsIn(start: () => Promise<Engine>): void {
  let big: Serving
  let engine: Engine
  let window: Window
  const places: [where: string, address: () => string, paths: Record<string, MainPath>][] = [
    ['reading', () => inject('site').address, readingPaths],
    ['a small archive', () => inject('site').address, searchPaths],
    ['a big archive', () => big.address, searchPaths],
  ]
  beforeAll(async () => {
    big = await serveSite({ dir: await bigSite() })
    engine = await start()
    window = await engine.window()
  })
  afterAll(async () => {
    await window?.close()
    await engine?.close()
    await big?.close()
  })
  afterEach(() => expect(engine.complaints.splice(0)).toEqual([]))

  describe.each(places)('%s', (_, address, paths) => {
    test.each(Object.entries(paths))('%s', async (_, walk) => {
      await walk(window, address())
      await window.ask(() => localStorage.clear())
      await window.resize(1280)
    })
  })
}
