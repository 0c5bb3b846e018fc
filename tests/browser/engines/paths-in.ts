import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { bigSite, type MainPath, readingPaths, searchPaths } from './main-paths.ts'
import type { Engine, Window } from './window.ts'

/** Tests that the main paths work in a browser, one after the other in a window that forgets what was chosen before. The README has a table
 *  of them. */
export function mainPathsIn(start: () => Promise<Engine>): void {
  const small = () => inject('site').address
  const big = bigSite()
  const places: [where: string, address: () => string, paths: Record<string, MainPath>][] = [
    ['reading', small, readingPaths],
    ['a small archive', small, searchPaths],
    ['a big archive', big, searchPaths],
  ]
  let engine: Engine
  let window: Window
  beforeAll(async () => {
    engine = await start()
    window = await engine.window()
  })
  afterAll(async () => {
    await window?.close()
    await engine?.close()
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
