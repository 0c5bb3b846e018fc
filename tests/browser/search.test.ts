import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { readers } from './reader.ts'

const read = readers()
const { articles } = readContent()
const { address } = inject('below')
const search = new URL('search/', address).href

test('nothing of the index is fetched before the reader touches search', () =>
  read({ address: search }, async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.reload()
    expect(fetched.filter((url) => /worker|\.bin/.test(url))).toEqual([])
    await page.getByRole('searchbox').focus()
    await expect.poll(() => fetched.some((url) => url.endsWith('/search/index.bin'))).toBe(true)
  }))

test('results come as the reader types, and the count is announced', () =>
  read({ address: search }, async (page) => {
    const words = Array.from(/\p{Script=Han}{4}/u.exec(paragraphsOf(articles[0] ?? expect.fail()).join(''))?.[0] ?? '')
    await page.getByRole('searchbox').focus()
    for (const character of words) await page.keyboard.insertText(character)
    const holding = articles.filter((article) => paragraphsOf(article).some((text) => text.includes(words.join(''))))
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBeGreaterThanOrEqual(1)
    expect(Number(/\d+/.exec(await page.getByRole('status').innerText()))).toBeGreaterThanOrEqual(holding.length)
    expect(new URL(page.url()).searchParams.get('q')).toBe(words.join(''))
  }))

test('Back leads from query to query, each with its results', () =>
  read({ address: search }, async (page) => {
    const [one, two] = articles.map(({ fields }) => fields.headline)
    const box = page.getByRole('searchbox')
    const first = page.locator('[data-search-results] a').first()
    for (const typed of [one, two]) {
      await box.fill(typed ?? '')
      await box.press('Enter')
      await expect.poll(() => first.innerText()).toBe(typed)
    }
    await page.goBack()
    await expect.poll(() => first.innerText()).toBe(one)
    expect(await box.inputValue()).toBe(one)
    await page.goBack()
    expect(await box.inputValue()).toBe('')
    await expect.poll(() => first.count()).toBe(0)
  }))

test('ten results a page; the next ones have an address of their own', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    const items = page.locator('[data-search-results] > li')
    await expect.poll(() => items.count()).toBe(10)
    const firsts = await items.locator('a').allInnerTexts()
    await page.getByRole('link', { name: '下一页' }).click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain('第 2 页')
    expect(new URL(page.url()).searchParams.get('p')).toBe('2')
    const seconds = await items.locator('a').allInnerTexts()
    expect(seconds.filter((headline) => firsts.includes(headline))).toEqual([])
  }))

test('traditional characters and wide digits find what is printed simple', () =>
  read({ address: `${search}?q=鄉村` }, async (page) => {
    const marks = page.locator('[data-search-results] mark')
    await expect.poll(() => marks.count()).toBeGreaterThan(0)
    expect(new Set(await marks.allInnerTexts())).toEqual(new Set(['乡村']))
  }))

test('nothing found says what was looked for and offers what is near', () =>
  read({ address: search }, async (page) => {
    const { headline } = (articles.find(({ fields }) => /^\p{Script=Han}{8,}$/u.test(fields.headline)) ?? expect.fail())
      .fields
    const typed = `${headline.slice(0, 3)}鑫${headline.slice(4)}`
    await page.getByRole('searchbox').fill(typed)
    await expect.poll(() => page.locator('main').innerText()).toContain(`没有一篇含有“${typed}”`)
    await page.locator('main').getByRole('link', { name: headline }).click()
    await expect.poll(() => page.locator('[data-search-results] a').first().innerText()).toBe(headline)
  }))

test('markup in a query and in the address stays text', () =>
  read({ address: `${search}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&p=<b>` }, async (page) => {
    await expect.poll(() => page.locator('main').innerText()).toContain('<img')
    expect(await page.locator('main img').count()).toBe(0)
  }))

test('an index of another version is refused in words', () =>
  read({ address: search }, async (page) => {
    await page.route('**/search/index.bin', (route) =>
      route.fulfill({ body: '{"format":"xianwen-search","version":0}' }),
    )
    await page.getByRole('searchbox').fill('党建')
    await expect.poll(() => page.getByRole('status').innerText()).toContain('请刷新页面')
  }))
