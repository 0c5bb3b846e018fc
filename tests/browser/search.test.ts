import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { desk, phone, readersInTurn } from './reader.ts'

const read = readersInTurn()
const { articles } = readContent()
const { address } = inject('below')
const search = new URL('search/', address).href

test('nothing of the index is fetched before the reader touches search', () =>
  read({ address: search }, async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.reload()
    expect(fetched.filter((url) => /worker|\.bin/.test(url))).toEqual([])
    await page.getByRole('combobox').focus()
    await expect.poll(() => fetched.some((url) => url.endsWith('/search/index.bin'))).toBe(true)
  }))

test('results come as the reader types, and the count is announced', () =>
  read({ address: search }, async (page) => {
    const words = Array.from(/\p{Script=Han}{4}/u.exec(paragraphsOf(articles[0] ?? expect.fail()).join(''))?.[0] ?? '')
    await page.getByRole('combobox').focus()
    for (const character of words) await page.keyboard.insertText(character)
    const holding = articles.filter((article) => paragraphsOf(article).some((text) => text.includes(words.join(''))))
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBeGreaterThanOrEqual(1)
    expect(Number(/\d+/.exec(await page.getByRole('status').innerText()))).toBeGreaterThanOrEqual(holding.length)
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words.join(''))
  }))

test('Back leads from query to query, each with its results', () =>
  read({ address: search }, async (page) => {
    const [one, two] = articles.map(({ fields }) => fields.headline)
    const box = page.getByRole('combobox')
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

test('what is typed is asked, and Back leads before it, however soon Enter follows', () =>
  read({ address: search }, async (page) => {
    await page.evaluate(() => {
      const box = document.querySelector('input[type=search]') as HTMLInputElement
      for (const typed of ['党建', '乡村']) {
        box.value = typed
        box.dispatchEvent(new InputEvent('input'))
        box.form?.requestSubmit()
      }
    })
    const asked = () => new URL(page.url()).searchParams.get('q')
    await expect.poll(() => page.locator('[data-search-results] mark').first().innerText()).toBe('乡村')
    expect(asked()).toBe('乡村')
    await page.goBack()
    await expect.poll(() => page.locator('[data-search-results] mark').first().innerText()).toBe('党建')
    expect(asked()).toBe('党建')
  }))

test('an answer that comes when the box is empty again is not shown', () =>
  read({ address: search }, async (page) => {
    const box = page.getByRole('combobox')
    const index = page.waitForRequest(/\.bin$/)
    await box.fill('的')
    await index
    await box.fill('')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('[data-search-results] > li').count()).toBe(0)
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

test('facets narrow the answer and say how it is made up; a filter is taken out where it is named', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    const county = page.locator('.facet').filter({ hasText: '县区' }).locator('li').first()
    const name = String(await county.getByRole('link').textContent())
    const count = await county.locator('.count').textContent()
    await county.getByRole('link').click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${count} 篇`)
    expect(await page.getByRole('combobox').inputValue()).toBe(`的 县:${name}`)
    await expect.poll(() => page.locator('[aria-current]').filter({ hasText: name }).count()).toBe(1)
    await page.getByRole('link', { name: `取消 县：${name}` }).click()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('的')
  }))

test.each([
  [phone, 1],
  [768, 3],
  [desk, 2],
])(
  'in a window of %i pixels facets stand in %i columns, and the histogram is as wide as all of them',
  (width, columns) =>
    read({ address: `${search}?q=的`, width }, async (page) => {
      const aside = page.locator('[data-search-margin] > aside')
      if (width < 960) await page.getByText('筛选').click()
      await expect.poll(() => aside.locator('.facet, .times').filter({ visible: true }).count()).toBeGreaterThan(3)
      const starts = await aside
        .locator('h2, summary')
        .filter({ visible: true, hasText: /^[^其]/ })
        .evaluateAll((headings) => headings.map((heading) => Math.round(heading.getBoundingClientRect().left)))
      expect(new Set(starts).size).toBe(columns)
      const [all, drawn] = [await aside.boundingBox(), await aside.locator('.histogram ol').boundingBox()]
      expect(drawn?.width).toBeCloseTo(all?.width ?? 0, 1)
    }),
)

test('reporters are counted when somebody asks for them', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    await page.getByText('按作者').click()
    const reporter = page.locator('[data-search-reporter-list] li').first()
    const name = String(await reporter.getByRole('link').textContent())
    const count = await reporter.locator('.count').textContent()
    await reporter.getByRole('link').click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${count} 篇`)
    const written = articles.filter(({ fields }) =>
      [...fields.reporter, ...fields.photographer].some((one) => one.name === name),
    )
    expect(Number(count)).toBe(written.length)
  }))

test('the histogram shows when, and a bar narrows to its time', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    const bars = page.locator('.histogram a')
    await expect.poll(() => bars.count()).toBeGreaterThan(1)
    const [, year = '', count = ''] =
      /^(\d{4}).*：(\d+) 篇$/.exec((await bars.first().getAttribute('title')) ?? '') ?? []
    expect(Number(count)).toBe(articles.filter(({ fields }) => fields.date?.startsWith(year)).length)
    await bars.first().click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${count} 篇`)
  }))

test('a date range is asked for in words that anybody could have typed', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    await page.getByLabel('从').fill('2021-10')
    await page.getByLabel('到', { exact: true }).fill('2021-10')
    await page.getByRole('button', { name: '限定' }).click()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('的 从:2021-10 到:2021-10')
    const printed = articles.filter(({ fields }) => fields.date?.startsWith('2021-10'))
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${printed.length} 篇`)
  }))

test('results can be sorted by date', () =>
  read({ address: `${search}?q=的` }, async (page) => {
    const dates = async () =>
      (await page.locator('[data-search-results] .meta').allInnerTexts()).flatMap(
        (text) => /\d{4}-\d\d-\d\d/.exec(text) ?? [],
      )
    await page.getByRole('link', { name: '最早' }).click()
    await expect.poll(() => page.url()).toContain('s=oldest')
    await expect
      .poll(async () => (await dates())[0])
      .toBe(articles.flatMap(({ fields }) => fields.date ?? []).sort()[0])
    expect(await dates()).toEqual((await dates()).sort())
  }))

test('where a filter excludes everything, the page says which', () =>
  read({ address: `${search}?q=${encodeURIComponent('的 年:1999')}` }, async (page) => {
    await page.getByRole('link', { name: '不限“年:1999”' }).click()
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
  }))

test.each([
  ['wenshang', '汶上'],
  ['ws', '汶上'],
  ['diyishuji', '第一书记'],
])('for the letters %s the page offers %s', (typed, word) =>
  read({ address: `${search}?q=${typed}` }, async (page) => {
    await page.locator('.near').getByRole('link', { name: word, exact: true }).click()
    await expect.poll(() => page.locator('[data-search-results] mark').first().innerText()).toBe(word)
  }),
)

test('suggestions: arrows choose, Enter takes, Escape closes', () =>
  read({ address: search }, async (page) => {
    const box = page.getByRole('combobox')
    const options = page.getByRole('option')
    await page.keyboard.press('Control+/')
    await page.keyboard.type('wens')
    await expect.poll(() => options.count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => options.count()).toBe(0)
    await page.keyboard.type('h')
    await expect.poll(() => options.count()).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    const [chosen = ''] = (await page.locator('[aria-selected=true]').innerText()).split('\n')
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await page.locator('[aria-selected=true]').getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => box.inputValue()).toBe(chosen)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^找到 \d+ 篇/)
  }))

test('the search describes itself to browsers', () =>
  read({ address: search }, async (page) => {
    const href = await page.locator('link[rel=search]').getAttribute('href')
    const response = await page.request.get(new URL(href ?? '', search).href)
    expect(await response.text()).toContain('/archive/search/?q={searchTerms}')
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
    await page.getByRole('combobox').fill(typed)
    await expect.poll(() => page.locator('main').innerText()).toContain(`没有一篇含有“${typed}”`)
    await page.locator('main').getByRole('link', { name: headline }).click()
    await expect.poll(() => page.locator('[data-search-results] a').first().innerText()).toBe(headline)
  }))

test('markup in a query and in the address stays text', () =>
  read({ address: `${search}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&p=<b>` }, async (page) => {
    await expect.poll(() => page.locator('main').innerText()).toContain('没有一篇含有“img”')
    expect(await page.title()).toContain('<img')
    expect(await page.locator('main img').count()).toBe(0)
  }))

test('an index of another version is refused in words', () =>
  read({ address: search }, async (page) => {
    await page.route('**/search/index.bin', (route) =>
      route.fulfill({ body: '{"format":"xianwen-search","version":0}' }),
    )
    await page.getByRole('combobox').fill('党建')
    await expect.poll(() => page.getByRole('status').innerText()).toContain('请刷新页面')
  }))
