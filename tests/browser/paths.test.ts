import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { type ArticleFile, paragraphsOf, readContent } from '../content.ts'
import { readersInTurn } from './reader.ts'

const read = readersInTurn()
const { articles, places } = readContent()
const dated = articles.find(({ fields }) => fields.date !== null) ?? expect.fail('no article has a date')
const local = articles.find(({ fields }) => fields.county !== null) ?? expect.fail('no article has a county')
const long = articles.find(({ markdown }) => markdown.length > 500) ?? expect.fail('no article is long')

/** The site in the root of a host has these walked in every browser: engines/main-paths.ts. */
describe('below a folder of its host', () => {
  const { address } = inject('below')

  test('home → county → article → back', () =>
    read({ address }, async (page) => {
      const place =
        places.find(({ name }) => name === local.fields.county) ?? expect.fail('the county is not in the gazetteer')
      await follow(page, `counties/${place.slug}/`)
      expect(await headline(page)).toContain(place.name)
      const county = page.url()
      const listed = await articlesListed(page)
      expect(listed).toEqual(idsOf(({ fields }) => fields.county === place.name))
      await follow(page, `articles/${local.fields.id}/`)
      await expectArticle(page, local)
      await page.goBack()
      expect(page.url()).toBe(county)
      expect(await articlesListed(page)).toEqual(listed)
    }))

  test('home → date → article', () =>
    read({ address }, async (page) => {
      const { date } = dated.fields
      const [year, month, day] = date?.split('-') ?? []
      await follow(page, 'dates/')
      await follow(page, `dates/${year}/`)
      await follow(page, `dates/${year}/${month}/${day}/`)
      expect(await articlesListed(page)).toEqual(idsOf(({ fields }) => fields.date === date))
      await follow(page, `articles/${dated.fields.id}/`)
      await expectArticle(page, dated)
    }))

  test('search → article', () =>
    read({ address }, async (page) => {
      const query = middleOf(long)
      await follow(page, 'search/')
      await page.getByRole('combobox').fill(query)
      await page.getByRole('combobox').press('Enter')
      const found = page.locator(`main a[href*="articles/${long.fields.id}/"]`).first()
      await found.waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe(query)
      expect(await page.locator('main mark').first().innerText()).not.toBe('')
      await found.click()
      await expectArticle(page, long)
      await page.goBack()
      await found.waitFor()
      expect(await page.getByRole('combobox').inputValue()).toBe(query)
    }))
})

test('a printed page lists its articles as they were printed, and each names its neighbours', () =>
  read(inject('site'), async (page) => {
    const { pages } = readContent()
    const [first, second] = long ? (pages.find((one) => one.articles.length > 1)?.articles ?? []) : []
    const printed = pages.find((one) => one.articles.length > 1) ?? expect.fail('no page has two articles')
    await page.goto(new URL(`pages/${printed.slug}/`, inject('site').address).href)
    expect(await articlesListed(page, 'as printed')).toEqual(printed.articles)
    await follow(page, `articles/${first}/`)
    await follow(page, `articles/${second}/`)
    await follow(page, `pages/${printed.slug}/`)
  }))

test('what is undated says so, and where the text bounds the time, from when', () =>
  read(inject('site'), async (page) => {
    const estimated = articles.find(({ fields }) => fields.dateEstimate !== null) ?? expect.fail('no date is estimated')
    const year = /\d{4}/.exec(estimated.fields.dateEstimate?.interval ?? '')?.[0]
    await follow(page, 'dates/')
    await follow(page, 'dates/undated/')
    expect(await articlesListed(page)).toEqual(idsOf(({ fields }) => fields.date === null))
    await follow(page, `articles/${estimated.fields.id}/`)
    expect(await page.locator('main').innerText()).toMatch(new RegExp(`日期不详，推定不早于 ?${year} ?年`))
  }))

test('an address that is not there says so and leads home', () =>
  read(inject('site'), async (page) => {
    const { address } = inject('site')
    await page.goto(new URL('404.html', address).href)
    expect(await headline(page)).not.toBe('')
    await follow(page, '')
    expect(page.url()).toBe(address)
  }))

/** Clicks the first visible link whose address ends with the given path below the site's base. */
async function follow(page: Page, path: string): Promise<void> {
  const base = new URL(inject('below').address).pathname
  const links = page.locator(`a[href="/${path}"], a[href="${base}${path}"]`).filter({ visible: true })
  await links.first().click()
  await page.waitForURL((url) => url.pathname.endsWith(`/${path}`))
}

function headline(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText()
}

/** The ids of the articles that the main part of a page links to, each once: sorted, or in the order they stand. */
async function articlesListed(page: Page, order?: 'as printed'): Promise<string[]> {
  const hrefs = await page
    .locator('main a[href*="/articles/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const ids = new Set(hrefs.flatMap((href) => /\/articles\/([a-z2-7]{12})\/$/.exec(href ?? '')?.[1] ?? []))
  return order ? [...ids] : [...ids].sort()
}

function idsOf(wanted: (article: ArticleFile) => boolean): string[] {
  return articles
    .filter(wanted)
    .map(({ fields }) => fields.id)
    .sort()
}

/** The page shows the article's headline, its people and every paragraph of it. */
async function expectArticle(page: Page, article: ArticleFile): Promise<void> {
  const { id, headline: title, reporter, paper } = article.fields
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`/articles/${id}/$`))
  expect(plain(await headline(page))).toContain(plain(title))
  const text = plain(await page.locator('main').innerText())
  const shown = [...paragraphsOf(article), ...reporter.map(({ name }) => name), paper ?? '']
  expect(shown.filter((words) => !text.includes(plain(words)))).toEqual([])
}

function plain(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Six characters from the middle of an article, without punctuation: what somebody remembers of it. */
function middleOf(article: ArticleFile): string {
  const text = paragraphsOf(article).join('')
  return (
    /\p{Script=Han}{6}/u.exec(text.slice(text.length / 2))?.[0] ??
    expect.fail('the article has no six characters in a row')
  )
}
