import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Converter } from 'opencc-js/cn2t'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDataScripts } from '../../scripts/site/portable/data-scripts.ts'
import { linkFaults } from '../../scripts/verify/links.ts'
import { tagsOf } from '../../src/text/html-tags.ts'
import { bigSite } from '../big-site.ts'
import { contentDir, paragraphsOf, readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { builtPages, longestAddresses } from '../html.ts'
import { call } from '../program.ts'
import { choose, readers } from './reader.ts'

/** A site that was made to be opened from a disk, and is. Its archive stands in a folder of its host, which is nothing to it. */

const read = readers()
const { articles, places, pages } = readContent()
const dated = articles.find(({ fields }) => fields.date !== null) ?? expect.fail('no article has a date')
const local = articles.find(({ fields }) => fields.county !== null) ?? expect.fail('no article has a county')
const folder = mkdtempSync(join(tmpdir(), '县闻 portable-'))
const site = join(folder, 'site')
/** The same with the search index of a big archive. */
const big = join(folder, 'big')

beforeAll(async () => {
  const content = join(folder, 'content')
  cpSync(contentDir, content, { recursive: true })
  const siteFile = join(content, 'site.yaml')
  writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace(/^base: .*$/m, 'base: /archive/'))
  await build(content, site)
  cpSync(site, big, { recursive: true })
  for (const name of filesIn(join(big, 'search'), '.bin.js')) rmSync(join(big, 'search', name))
  cpSync(join(await bigSite(), 'search'), join(big, 'search'), {
    recursive: true,
    filter: (from) => !from.endsWith('.html'),
  })
  writeDataScripts(
    big,
    filesIn(join(big, 'search'), '.bin').map((name) => `search/${name}`),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('home → county → article → back, home → date → article', () =>
  open('index.html', async (page) => {
    const { slug } = places.find(({ name }) => name === local.fields.county) ?? expect.fail('no such county')
    await follow(page, `counties/${slug}/index.html`)
    const county = page.url()
    await follow(page, `articles/${local.fields.id}/index.html`)
    await expectArticle(page, local)
    await page.goBack()
    expect(page.url()).toBe(county)
    await follow(page, 'index.html')
    const [year, month, day] = dated.fields.date?.split('-') ?? []
    await follow(page, 'dates/index.html')
    await follow(page, `dates/${year}/index.html`)
    await follow(page, `dates/${year}/${month}/${day}/index.html`)
    await follow(page, `articles/${dated.fields.id}/index.html`)
    await expectArticle(page, dated)
  }))

test('article → the line of the dump where it stands → back to its paragraph', () =>
  open(`articles/${dated.fields.id}/index.html`, async (page) => {
    await page.getByRole('link', { name: /^第 \d+.* 行$/ }).click()
    await page.waitForURL(/\/source\/[^/]+\/index\.html#/)
    const { slug } = pages.find((one) => one.articles.includes(dated.fields.id)) ?? expect.fail('it is on no page')
    expect(page.url()).toContain(`/source/${slug}/`)
    await page.getByRole('link', { name: '正文第 2 段' }).first().click()
    await page.waitForURL(/\/articles\/[a-z2-7]+\/index\.html#p2$/)
  }))

describe.each([
  ['of a small archive', site],
  ['of a big one', big],
])('the search %s', (_, dir) => {
  test('search → article → back', () =>
    open(
      'index.html',
      async (page) => {
        const words = /\p{Script=Han}{6}/u.exec(paragraphsOf(local).join('').slice(80))?.[0] ?? expect.fail('no text')
        await page.getByRole('combobox').fill(words)
        await page.getByRole('combobox').press('Enter')
        await page.waitForURL((url) => url.pathname.endsWith('/search/index.html'))
        const found = page.locator(`main a[href*="articles/${local.fields.id}/index.html"]`)
        await found.first().waitFor()
        expect(await page.locator('main mark').first().innerText()).not.toBe('')
        await found.first().click()
        await expectArticle(page, local)
        await page.getByText(/“.+” 共 \d+ 处/).waitFor()
        await page.goBack()
        await found.first().waitFor()
        await page.getByRole('combobox').fill('党 -党员')
        await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('党 -党员')
        await expect.poll(() => page.getByRole('status').innerText()).toMatch(/找到 \d+ 篇/)
      },
      dir,
    ))

  test('suggestions', () =>
    open(
      `articles/${local.fields.id}/index.html`,
      async (page) => {
        await page.getByRole('combobox').pressSequentially('wenshang')
        await page.getByRole('option', { name: '汶上' }).first().click()
        await page.waitForURL((url) => url.pathname.endsWith('/search/index.html'))
        await page.getByText(/找到 \d+ 篇/).waitFor()
      },
      dir,
    ))
})

test('theme and size hold on the next page, and traditional characters are there', () =>
  open(`articles/${dated.fields.id}/index.html`, async (page) => {
    const printed = await page.locator('.text').innerText()
    await choose(page, '暗')
    await choose(page, '特大')
    await choose(page, '繁体')
    await page.locator('html[lang=zh-Hant]').waitFor()
    expect(await page.locator('.text').innerText()).toBe(Converter({ from: 'cn', to: 'tw' })(printed))
    await page.goto(at(site, `articles/${local.fields.id}/index.html`))
    await page.locator('html[lang=zh-Hant]').waitFor()
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      theme: 'dark',
      size: 'largest',
    })
  }))

test('every kind of page can be opened, and ask for nothing that is not there', () =>
  open('index.html', async (page) => {
    for (const address of longestAddresses(site)) {
      await page.goto(at(site, address === '' || address.endsWith('/') ? `${address}index.html` : address))
      expect(await page.evaluate(() => document.querySelector('main')?.innerText.length ?? 0)).toBeGreaterThan(0)
    }
  }))

test('every address is relative and leads to a file, and nothing but what is cited says where the archive stands', () => {
  const links = builtPages(site).flatMap(({ address, html }) =>
    [...tagsOf(html)].flatMap(({ attributes }) =>
      ['href', 'src', 'action'].flatMap((name) => {
        const link = attributes.get(name)
        return link === undefined || /^[a-z]+:/.test(link) ? [] : [`${address} ${link}`]
      }),
    ),
  )
  expect(links.length).toBeGreaterThan(1000)
  expect(links.filter((link) => / \/|\/archive\/|\/(?:[?#].*)?$/.test(link))).toEqual([])
  const audit = { origin: 'https://a.example', base: '/' }
  expect([...linkFaults(site, audit)]).toEqual([])
  expect(
    filesIn(site).filter((file) => /(?:^|\/)(?:feed|sitemap|opensearch|robots|llms|sw\.js|404|offline)/.test(file)),
  ).toEqual([])
})

async function build(content: string, out: string): Promise<void> {
  const { code, err } = await call('build', ['--content', content, '--out', out, '--portable'])
  expect({ code, err: err.replace(/^(?:templates|pages|search index) \d+\/\d+\n/gm, '') }).toEqual({ code: 0, err: '' })
}

const at = (dir: string, path: string) => pathToFileURL(join(dir, path)).href

/** Opens a page of a site from the disk; whatever it asks for lies in the site's folder and is there. */
function open(path: string, walk: (page: Page) => Promise<void>, dir = site): Promise<void> {
  return read({ address: at(dir, path) }, async (page) => {
    const outside: string[] = []
    const home = at(dir, '/')
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) outside.push(request.url())
    })
    await page.reload()
    await walk(page)
    expect(outside).toEqual([])
  })
}

/** Clicks the first visible link that leads to a file of the site. */
async function follow(page: Page, path: string): Promise<void> {
  const links = page.locator('a').filter({ visible: true })
  const nth = await links.evaluateAll(
    (all, end) => all.findIndex((one) => one instanceof HTMLAnchorElement && one.href === end),
    at(site, path),
  )
  await links.nth(nth).click()
  await page.waitForURL((url) => url.href === at(site, path))
}

async function expectArticle(page: Page, article: (typeof articles)[number]): Promise<void> {
  await page.waitForURL((url) => url.pathname.endsWith(`/articles/${article.fields.id}/index.html`))
  const text = (await page.locator('main').innerText()).replace(/\s+/g, '')
  expect(paragraphsOf(article).filter((words) => !text.includes(words.replace(/\s+/g, '')))).toEqual([])
}
