import { describe, expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { readers, readersInTurn } from './reader.ts'

const read = readers()
const readWithout = readersInTurn({ javaScript: false })
const { address } = inject('site')
const { articles } = readContent()
const at = (path: string) => new URL(path, address).href

describe('without JavaScript', () => {
  test('an article of every printed page can be read whole', () =>
    readWithout({ address }, async (page) => {
      for (const article of new Map(articles.map((one) => [one.fields.source.dump, one])).values()) {
        await page.goto(at(`articles/${article.fields.id}/`))
        const text = (await page.locator('main').innerText()).replace(/\s+/g, '')
        const missing = paragraphsOf(article).filter((words) => !text.includes(words.replace(/\s+/g, '')))
        expect({ id: article.fields.id, missing }).toEqual({ id: article.fields.id, missing: [] })
      }
    }))

  test.each(['', 'dates/', 'counties/', 'reporters/', 'columns/', 'words/', 'coverage/', 'pages/', 'about/'])(
    '/%s leads on',
    (path) =>
      readWithout({ address: at(path) }, async (page) => {
        const links = page.locator('main a').filter({ visible: true })
        expect(await links.count()).toBeGreaterThan(0)
        await links.first().click()
        expect(page.url()).not.toBe(at(path))
        expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
      }),
  )

  test('search says that it needs JavaScript', () =>
    readWithout({ address: at('search/') }, async (page) => {
      expect(await page.locator('main').innerText()).toContain('JavaScript')
    }))
})

test('on paper an article is all there, dark on white, in a dark room too', () =>
  read({ address, colorScheme: 'dark' }, async (page) => {
    const [article = expect.fail('there is no article')] = articles
    await page.goto(at(`articles/${article.fields.id}/`))
    await page.emulateMedia({ media: 'print' })
    const text = (await page.locator('main').innerText()).replace(/\s+/g, '')
    expect(paragraphsOf(article).filter((words) => !text.includes(words.replace(/\s+/g, '')))).toEqual([])
    const ink = await page
      .locator('main p')
      .first()
      .evaluate((element) => getComputedStyle(element).color)
    expect(Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(100)
  }))
