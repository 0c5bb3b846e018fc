import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { readersInTurn } from './reader.ts'

/** A day or a page that is typed into the box: the page says how it was read, and leads to either meaning. */

const read = readersInTurn()
const { address } = inject('below')
const search = new URL('search/', address).href
const asking = (typed: string) => `${search}?q=${encodeURIComponent(typed)}`
const dated = readContent().articles.filter(({ fields }) => fields.date !== null)
const day = dated[0]?.fields.date ?? expect.fail('no article has a date')
const [year, month, date] = day.split('-').map(Number)
const ofDay = dated.filter(({ fields }) => fields.date === day).length

test.each([day, day.replaceAll('-', ''), `${year}年${month}月${date}日`, `${month}月${date}日`])(
  '%s finds what was printed then, and leads to the day',
  (typed) =>
    read({ address: asking(typed) }, async (page) => {
      await expect.poll(() => page.getByRole('status').innerText()).toMatch(`找到 ${ofDay} 篇`)
      const note = page.locator('.readings')
      expect(await note.innerText()).toContain(`“${typed}”也按日期找`)
      await note.getByRole('link').first().click()
      await page.waitForURL(`**/dates/${day.replaceAll('-', '/')}/`)
    }),
)

test('a link looks for the characters alone, another for the day alone', () =>
  read({ address: asking(`${month}月${date}日`) }, async (page) => {
    await page.getByRole('link', { name: '只看当时的' }).click()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toMatch(/^日:/)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(`找到 ${ofDay} 篇`)
    expect(await page.locator('.readings').count()).toBe(0)
    await page.goBack()
    await page.getByRole('link', { name: '只找这几个字' }).click()
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe(`“${month}月${date}日”`)
  }))

test('a day of which nothing is held is said to be none', () =>
  read({ address: asking('1999年1月1日') }, async (page) => {
    await expect.poll(() => page.locator('.readings').innerText()).toContain('1999 年 1 月 1 日，本站没有')
  }))
