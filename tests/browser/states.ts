import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readContent } from '../content.ts'
import { choose } from './reader.ts'

/** What a reader opens on a page that looks otherwise before: what it is, on which page, how it is opened, and whether it
 *  lies over the page until it is closed. */
export type Opened = { what: string; path: string; open: (page: Page) => Promise<unknown>; over?: boolean }

const [{ fields } = expect.fail('there is no article')] = readContent().articles.filter(({ fields }) => fields.date)
const article = `articles/${fields.id}/`

export const openedStates: Opened[] = [
  { what: 'search results', path: 'search/?q=党建', open: (page) => page.locator('main mark').first().waitFor() },
  {
    what: 'no result',
    path: 'search/?q=没有这一句',
    open: (page) => page.getByText('没有一篇').first().waitFor(),
  },
  { what: 'suggestions', path: 'search/', open: suggest, over: true },
  { what: 'the menus of an article', path: article, open: openMenus },
  { what: 'traditional characters', path: article, open: traditional },
  {
    what: 'the largest characters',
    path: article,
    open: (page) => choose(page, '特大'),
  },
]

async function suggest(page: Page): Promise<void> {
  await page.getByRole('combobox').pressSequentially('wens')
  await page.getByRole('option').first().waitFor()
}

async function openMenus(page: Page): Promise<void> {
  const menus = page.locator('main summary')
  expect(await menus.count()).toBe(4)
  for (const menu of await menus.all()) await menu.click()
}

async function traditional(page: Page): Promise<void> {
  await choose(page, '繁体')
  await page.locator('html[lang=zh-Hant]').waitFor()
}
