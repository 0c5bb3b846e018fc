import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { choose, layoutShifts, phone, readers, readersInTurn } from './reader.ts'

/** What an article's page may weigh, in bytes: its HTML after gzip, all scripts that it loads as they are. */
const heaviestPage = 15_000
const heaviestScripts = 20_000

const read = readersInTurn()
const readAnew = readers()
const { address } = inject('site')
const { articles } = readContent()
const article =
  articles.find(({ fields }) => fields.kind === 'article' && fields.date !== null && fields.subtitle !== null) ??
  expect.fail('no article has a date and a subtitle')
const page = new URL(`articles/${article.fields.id}/`, address).href

test('size and theme are remembered, and nothing moves when they come back', () =>
  read({ address: page, width: phone }, async (tab) => {
    const look = () =>
      tab.evaluate(() => [
        getComputedStyle(document.querySelector('.text p') ?? document.body).fontSize,
        getComputedStyle(document.body).backgroundColor,
      ])
    const before = await look()
    await choose(tab, '特大')
    await choose(tab, '暗')
    const after = await look()
    expect(Number.parseFloat(after[0] ?? '')).toBeGreaterThan(Number.parseFloat(before[0] ?? '') * 1.3)
    expect(after[1]).not.toBe(before[1])
    await tab.reload()
    expect(await look()).toEqual(after)
    expect(await layoutShifts(tab)).toEqual([])
  }))

test('text, citation and the way to a paragraph are copied as they stand', () =>
  read({ address: page }, async (tab) => {
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = () => tab.evaluate(() => navigator.clipboard.readText())
    await tab.getByRole('button', { name: '复制全文' }).click()
    await tab.locator('.said').filter({ hasText: '已复制' }).waitFor()
    const lines = (await copied()).split('\n')
    const plain = (text: string) => text.replace(/\s+/g, '')
    expect(lines.map(plain)).toEqual(expect.arrayContaining(paragraphsOf(article).map(plain)))
    expect(lines[0]).toBe(article.fields.kicker ?? article.fields.headlineLines.join(' '))
    expect(lines.at(-1)).toContain(`/articles/${article.fields.id}/`)

    await tab.getByRole('button', { name: '复制', exact: true }).first().click()
    await expect.poll(copied).toBe(await tab.locator('#cite-gbt').innerText())
    expect(await copied()).toContain(`[N]. ${article.fields.paper}，${article.fields.date}`)

    await tab.locator('#p2 .anchor').click()
    await expect.poll(copied).toBe(`${page}#p2`)
    expect(tab.url()).toBe(`${page}#p2`)
  }))

test('a citation is saved as a file', () =>
  read({ address: page }, async (tab) => {
    await tab.getByText('其他格式').click()
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: '下载 BibTeX' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${article.fields.id}.bib`)
  }))

test('without scripts the tools are not there, and the citations are', () =>
  readAnew({ address: page, javaScript: false }, async (tab) => {
    expect(await tab.getByRole('button', { name: '繁体' }).isVisible()).toBe(false)
    await tab.getByText('其他格式').click()
    expect(await tab.locator('#cite-csl').innerText()).toContain('"article-newspaper"')
  }))

test('every line of the evidence is one click away', () =>
  read({ address: page }, async (tab) => {
    await tab.getByRole('link', { name: /^第 \d+.* 行$/ }).click()
    await tab.waitForURL(/\/source\/.*#/)
    const text = (await tab.locator('main').innerText()).replace(/\s+/g, '')
    for (const words of paragraphsOf(article)) expect(text).toContain(words.replace(/\s+/g, ''))
    await tab.getByRole('link', { name: '正文第 2 段' }).first().click()
    await tab.waitForURL(/\/articles\/[a-z2-7]+\/#p2$/)
  }))

test('an article is light, and nothing moves while it loads', () =>
  read({ address: page, width: phone }, async (tab) => {
    const scripts = await tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script')
        .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : 0)),
    )
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(heaviestScripts)
    expect(gzipSync(await (await fetch(page)).text()).length).toBeLessThan(heaviestPage)
    expect(await layoutShifts(tab)).toEqual([])
  }))

test('the tools work without a mouse', () =>
  read({ address: page }, async (tab) => {
    await tab.getByText('阅读设置').focus()
    await tab.keyboard.press('Enter')
    const dark = tab.getByRole('button', { name: '暗', exact: true })
    for (let stops = 0; stops < 60 && !(await dark.evaluate((button) => button === document.activeElement)); stops++)
      await tab.keyboard.press('Tab')
    expect(await dark.evaluate((button) => getComputedStyle(button).outlineStyle)).not.toBe('none')
    await tab.keyboard.press('Space')
    expect(await dark.getAttribute('aria-pressed')).toBe('true')
    expect(await tab.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  }))
