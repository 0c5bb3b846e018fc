import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { writeSearchIndex } from '../../src/search/build/build.ts'
import { contentDir } from '../content.ts'
import { choose } from './reader.ts'

/** What has to work in every browser: each path goes from the page where a reader begins, and fails where something lacks. */
export const mainPaths = {
  'a search, its facets and its histogram by years': async (page: Page) => {
    await page.getByRole('combobox').fill('党建')
    await expect.poll(() => page.locator('[data-search-results] mark').count()).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.facet a').count()).toBeGreaterThan(3)
    await expect.poll(() => page.locator('.histogram a').count()).toBeGreaterThan(1)
  },
  'other queries where nothing is found': async (page: Page) => {
    await page.getByRole('combobox').fill('第一书己')
    await expect.poll(() => page.locator('.near a').count()).toBeGreaterThan(0)
  },
  suggestions: async (page: Page) => {
    await page.getByRole('combobox').pressSequentially('wens')
    await page.getByRole('option', { name: '汶上县' }).first().waitFor()
  },
  'what was searched for is marked in an article, in traditional characters, too': async (page: Page) => {
    await page.getByRole('combobox').fill('驻村帮扶工作扎实开展')
    await page.locator('[data-search-results] a').first().click()
    await page.locator('.text mark').first().waitFor()
    await choose(page, '繁体')
    await page.locator('.text[lang=zh-Hant]').waitFor()
    expect(await page.locator('.text').innerText()).toContain('駐村幫扶工作')
  },
}

/** The site with the index of a big archive, served while a file's tests run. */
export function bigSite(): () => string {
  const dir = mkdtempSync(join(tmpdir(), 'xianwen-big-'))
  let serving: Serving
  beforeAll(async () => {
    cpSync(inject('site').dist, dir, { recursive: true })
    await writeSearchIndex({ content: contentDir, out: dir, mostWhole: 0 })
    serving = await serveSite({ dir })
  })
  afterAll(async () => {
    await serving.close()
    rmSync(dir, { recursive: true })
  })
  return () => serving.address
}
