import { Converter } from 'opencc-js/cn2t'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { builtPages, kindOf } from '../html.ts'
import { layoutShifts, phone, readers, readersInTurn } from './reader.ts'

/** The whole site in traditional characters. */

const read = readersInTurn()
const readAnew = readers()
const { address, dist } = inject('site')
const { articles } = readContent()
const article =
  articles.find(({ fields }) => fields.kind === 'article' && fields.date !== null && fields.subtitle !== null) ??
  expect.fail('no article has a date and a subtitle')
const page = new URL(`articles/${article.fields.id}/`, address).href
const opencc = Converter({ from: 'cn', to: 'tw' })
/** 范长青 is 范長青: as a word it would be 範. */
const people = articles.flatMap(({ fields }) => [...fields.reporter, ...fields.photographer].map(({ name }) => name))
const apart = new Map(
  people.filter((name) => /^[范于余]/.test(name)).map((name) => [opencc(name), name[0] + opencc(name.slice(1))]),
)
const convert = (text: string) =>
  [...apart].reduce((all, [asWord, asName]) => all.replaceAll(asWord, asName), opencc(text))
/** The home page reads what other years printed on this day only when it is there. */
const kinds = [...new Map(builtPages(dist).map(({ address }) => [kindOf(address), address])).values()].filter(
  (path) => path !== '',
)

test('every kind of page is in traditional characters, with its title and labels, and back again nothing is left of it', () =>
  read({ address }, async (tab) => {
    const printed = new Map<string, string[]>()
    for (const path of kinds) {
      await tab.goto(new URL(path, address).href)
      printed.set(path, await wordsOf(tab))
    }
    await tab.goto(address)
    await switchScript(tab)
    await inTraditional(tab)
    for (const path of kinds) {
      await tab.goto(new URL(path, address).href)
      const words = await wordsOf(tab)
      expect([path, words]).toEqual([path, printed.get(path)?.map(convert)])
      expect(words).not.toEqual(printed.get(path))
      await switchScript(tab)
      expect([path, await wordsOf(tab)]).toEqual([path, printed.get(path)])
      await switchScript(tab)
    }
  }))

test('no frame shows anything else, however late the script comes, and nothing moves', () =>
  readAnew({ address, width: phone }, async (tab) => {
    await switchScript(tab)
    await inTraditional(tab)
    await tab.route('**/_astro/traditional.*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await tab.addInitScript(() => {
      const frames: string[] = []
      Object.assign(globalThis, { seenFrames: frames })
      const look = () => {
        frames.push(document.body?.innerText ?? '')
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    for (const path of ['', page]) {
      await tab.goto(new URL(path, address).href)
      await inTraditional(tab)
      const frames = await tab.evaluate((): string[] => Reflect.get(globalThis, 'seenFrames'))
      expect(frames.some((text) => text.includes('縣聞'))).toBe(true)
      expect(frames.filter((text) => /县|闻|关于/.test(text))).toEqual([])
      expect(await layoutShifts(tab)).toEqual([])
    }
  }))

test('citations and the lines of a dump stay as printed', () =>
  read({ address: page }, async (tab) => {
    const cited = await tab.locator('.cite').allTextContents()
    await switchScript(tab)
    await inTraditional(tab)
    expect(await tab.locator('.cite').allTextContents()).toEqual(cited)
    await tab.getByRole('link', { name: /^第 \d+.* 行$/ }).click()
    await inTraditional(tab)
    const lines = (await tab.locator('.raw').allTextContents()).join('')
    expect(lines).not.toBe('')
    expect(convert(lines)).not.toBe(lines)
  }))

test('results, what they are made of, suggestions and other queries come in traditional characters, whichever are typed', () =>
  read({ address: new URL('search/', address).href }, async (tab) => {
    await switchScript(tab)
    const box = tab.getByRole('combobox')
    const found = async (typed: string) => {
      await box.fill(typed)
      await expect.poll(() => tab.title()).toContain(`${convert(typed)} · `)
      await expect.poll(() => tab.locator('[data-search-heading] .query').innerText()).toBe(typed)
      await expect.poll(() => tab.locator('.facet a').count()).toBeGreaterThan(3)
      await tab.locator('.save').waitFor()
      let [before, now] = ['', await tab.locator('main').innerText()]
      // What the results are made of comes in parts.
      for (; before !== now; [before, now] = [now, await tab.locator('main').innerText()]) await tab.waitForTimeout(400)
      return now
    }
    const simple = await found('党建')
    const traditional = await found('黨建')
    expect(traditional.replace('黨建', '')).toBe(simple.replace('党建', ''))
    expect(traditional).not.toMatch(/[县党区报]/)
    expect(await tab.locator('main mark').first().innerText()).toBe('黨建')
    await box.fill('第一書己')
    await tab.locator('.near a').filter({ hasText: '第一書記' }).first().waitFor()
    await box.fill('')
    await box.pressSequentially('汶上')
    await tab.getByRole('option', { name: '汶上縣' }).first().waitFor()
  }))

test('another tab and a page that was kept follow', () =>
  read({ address: page }, async (tab) => {
    const other = await tab.context().newPage()
    await other.goto(address)
    await switchScript(tab)
    await inTraditional(other)
    await switchScript(other)
    await tab.locator('html[lang=zh-Hans]').waitFor()
    await tab.evaluate(() => {
      localStorage.setItem('xianwen-reading', '{"script":"traditional"}')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    await inTraditional(tab)
  }))

test('the switch is reached and worked by keys, and keeps the focus', () =>
  read({ address: page }, async (tab) => {
    const button = tab.locator('.switch')
    expect(await button.innerText()).toBe('繁體')
    await button.focus()
    await tab.keyboard.press('Enter')
    await inTraditional(tab)
    expect(await button.innerText()).toBe('简体')
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  }))

test('the script is loaded only when it is asked for; where it cannot be had the page stays as it is and says so', () =>
  read({ address: page }, async (tab) => {
    const loaded = () => tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect((await loaded()).filter((name) => name.includes('/traditional'))).toEqual([])
    await tab.route('**/_astro/traditional.*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    )
    await switchScript(tab)
    await tab.locator('.said').filter({ hasText: '繁体字表没有取到' }).waitFor()
    expect(await tab.locator('html').getAttribute('lang')).toBe('zh-Hans')
    await tab.reload()
    expect(await tab.locator('html').getAttribute('lang')).toBe('zh-Hans')
  }))

test('a slip that is written there says what was printed', () =>
  read({ address: page }, async (tab) => {
    const [first = expect.fail('it has no paragraph')] = paragraphsOf(article)
    const was = first.slice(0, 12)
    expect(convert(was)).not.toBe(was)
    await switchScript(tab)
    await inTraditional(tab)
    await tab.getByText('寫一張更正單').click()
    await tab.getByLabel('第幾段').fill('1')
    await tab.getByLabel('原作').fill(convert(first).slice(0, 12))
    await tab.getByLabel('應作').fill('訂正')
    await tab.getByLabel('根據').fill('與原版核對')
    await tab.getByRole('button', { name: '複製更正單' }).click()
    await expect.poll(() => tab.locator('form[data-slip] [role=status]').innerText()).toContain('更正單寫好了')
    const slip = JSON.parse(await tab.locator('form[data-slip] textarea').inputValue())
    expect(slip).toMatchObject({ was, is: '訂正', paragraph: 1 })
  }))

const switchScript = (tab: Page) => tab.locator('.switch').click()

const inTraditional = (tab: Page) => tab.locator('html[lang=zh-Hant]').waitFor()

/** All that is read on a page: its title, its labels, its text a block a line. What says which language it is in stays out. */
function wordsOf(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const attributes = ['aria-label', 'placeholder', 'title', 'alt']
    const labels = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())].flatMap((element) =>
      element.closest('body [lang]') ? [] : attributes.map((name) => element.getAttribute(name) ?? ''),
    )
    const body = document.createElement('div')
    body.innerHTML = document.body.innerHTML
    for (const kept of body.querySelectorAll('[lang], pre, script, noscript')) kept.remove()
    for (const block of body.querySelectorAll('*:not(a, b, br, code, del, ins, kbd, small, span, strong, wbr)')) {
      block.before('\n')
      block.after('\n')
      block.append('\n')
    }
    return [document.title, ...labels, ...(body.textContent ?? '').split('\n')].filter((line) => line.trim() !== '')
  })
}
