import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { desk, layoutShifts, phone, readers, readersInTurn } from './reader.ts'

/** Between the two: what a desk shows in the margin stands below, in two columns. */
const tablet = 768

const read = readersInTurn()
const readAnew = readers()
const { address } = inject('site')
const { articles, pages, places } = readContent()
const at = (path: string) => new URL(path, address).href
const day = pages.find(({ date }) => date !== null)?.date ?? expect.fail('no page has a date')
const onDay = `dates/on/${day.slice(5)}/`

test('on the day itself, the front page shows what was printed on it in other years', () =>
  readAnew({ address }, async (page) => {
    await page.clock.setFixedTime(new Date(`2031${day.slice(4)}T12:00:00+08:00`))
    await page.reload()
    const shown = page.locator('[data-anniversary-days] li a')
    await shown.first().waitFor()
    const printed = new Set(articles.filter(({ fields }) => fields.date === day).map(({ fields }) => fields.headline))
    expect(printed.has(await shown.first().innerText())).toBe(true)
    expect(await page.locator('[data-anniversary-days]').innerText()).not.toContain('没有收录')
  }))

test('on another day it says that there is nothing, and shows the next day that has something', () =>
  readAnew({ address }, async (page) => {
    await page.clock.setFixedTime(new Date('2031-12-31T12:00:00+08:00'))
    await page.reload()
    await page.locator('[data-anniversary-days] li a').first().waitFor()
    expect(await page.locator('[data-anniversary-days]').innerText()).toContain('往年今天的报纸没有收录')
  }))

test('without JavaScript, the front page leads to every day of the year', () =>
  readAnew({ address, javaScript: false }, async (page) => {
    await page.locator('[data-anniversary-days] a').click()
    await page.locator(`main a[href$="${onDay}"]`).click()
    expect(await page.locator('main a[href*="/articles/"]').count()).toBeGreaterThan(0)
  }))

test.each([desk, tablet, phone])('the front page does not jump when the day’s headlines come, at %i pixels', (width) =>
  read({ address, width }, async (page) => {
    await page.locator('[data-anniversary-days] li a').first().waitFor()
    expect(await layoutShifts(page)).toEqual([])
  }),
)

test('the map, the month and the year can be walked by keyboard, and each stop says what it is', () =>
  read({ address }, async (page) => {
    const place = places.find(({ position }) => position !== null) ?? expect.fail('no place is on the map')
    expect(await stops(page, '.tiles a')).toContain(at(`counties/${place.slug}/`))
    await page.goto(at(`dates/${day.slice(0, 4)}/`))
    expect(await stops(page, '.month td a')).toContain(at(`dates/${day.replaceAll('-', '/')}/`))
    await page.goto(at('dates/on/'))
    expect(await stops(page, '.day-cells a')).toContain(at(onDay))
  }))

test('a contributor’s page has the articles that bear the name, and who stands beside it', () =>
  read({ address }, async (page) => {
    const article =
      articles.find(({ fields }) => fields.reporter.length > 1) ?? expect.fail('no article has two reporters')
    const [one, other] = article.fields.reporter.map(({ name }) => name)
    await page.goto(at('reporters/'))
    await page.getByRole('link', { name: one ?? '', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(one)
    expect(await page.locator(`main a[href*="/articles/${article.fields.id}/"]`).count()).toBe(1)
    await page
      .locator('aside')
      .getByRole('link', { name: other ?? '', exact: true })
      .first()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(other)
  }))

test('a list without articles says what that means there', () =>
  read({ address }, async (page) => {
    const held = (name: string) => articles.some(({ fields }) => fields.county === name)
    const empty =
      places.find(({ name, parent }) => parent !== null && !held(name)) ?? expect.fail('every county has one')
    const around = places.find(({ name }) => name === empty.parent) ?? expect.fail('no place lies around it')
    const said = async (path: string) => {
      await page.goto(at(path))
      return page.locator('.with-margin > div > p').innerText()
    }
    expect(await said(`counties/${empty.slug}/`)).toBe('本站尚未收入这里的文章。')
    expect(await said(`counties/${around.slug}/`)).toBe('这里的文章都归在下辖各县区名下。')
    expect(await said('counties/none/')).toBe('所收文章都看得出写的是哪个县区。')
  }))

test('between a phone and a desk, all that a county has stands beside its map', () =>
  read({ address, width: tablet }, async (page) => {
    const { county } =
      articles.find(({ fields }) => fields.county !== null)?.fields ?? expect.fail('no county is named')
    const { slug } = places.find(({ name }) => name === county) ?? expect.fail(`${county} is no place`)
    await page.goto(at(`counties/${slug}/`))
    const edges = await page
      .locator('aside > *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left))
    const [map = 0, ...rest] = edges
    expect(rest.length).toBeGreaterThan(1)
    expect(rest.every((edge) => edge > map)).toBe(true)
  }))

/** The addresses at which Tab stops among some links of a page, in order: all of them, each with a name. */
async function stops(page: Page, links: string): Promise<string[]> {
  const all = page.locator(links)
  await all.first().focus()
  const reached: string[] = []
  for (let stop = 0; stop < (await all.count()); stop++) {
    const { href, name } = await page.evaluate(() => {
      const link = document.activeElement
      return link instanceof HTMLAnchorElement
        ? { href: link.href, name: link.getAttribute('aria-label') ?? link.textContent }
        : { href: '', name: '' }
    })
    expect(name?.trim()).not.toBe('')
    reached.push(href)
    await page.keyboard.press('Tab')
  }
  expect(reached).toEqual(await all.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href)))
  return reached
}
