import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ruleInWords } from '../../src/archive/wording/problems.ts'
import { paragraphsOf, readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { type DevSite, devSite, listening } from './dev-site.ts'
import { readers, readersInTurn } from './reader.ts'

/** What the archivist sees in `npm run dev`. */

/** Milliseconds that a change may take to show: the promise is 2,000 on a machine that does nothing else. */
const longestShowing = 60_000

const read = readersInTurn()
const readAnew = readers()
const { articles, pages } = readContent()
const doubtful = pages.find(({ problems }) => problems.length > 0) ?? expect.fail('there is no doubtful page')
const stem = doubtful.dump.replace(/\.txt$/, '')
const article = articles.find(({ fields }) => doubtful.articles.includes(fields.id)) ?? expect.fail('it has no article')
let site: DevSite

beforeAll(async () => {
  site = await devSite()
})

afterAll(async () => expect(await site.stop()).toBe(0))

test.each([
  ['the page itself', () => `pages/${doubtful.slug}/`],
  ['an article on it', () => `articles/${article.fields.id}/`],
  ['its dump', () => `source/${doubtful.slug}/`],
])('%s shows the doubts about the dump, with what to do and where', (_, path) =>
  read({ address: at(path()) }, async (page) => {
    const window = await doubts(page)
    for (const { rule } of doubtful.problems) await window.getByText(ruleInWords(rule)).first().waitFor()
    const text = await window.innerText()
    expect(text).toContain(`content/dumps/${doubtful.dump}`)
    expect(text).toContain(`content/dumps/${stem}.yaml`)
    expect(text).toContain(`npm run explain -- content/dumps/${doubtful.dump}`)
    await page.reload()
    await window.getByText(doubtful.dump).first().waitFor()
  }),
)

test('the front page shows all doubts by rule, each with a way to its pages, and nothing but Chinese', () =>
  read({ address: at('') }, async (page) => {
    const window = await doubts(page)
    const all = pages.flatMap(({ problems }) => problems)
    for (const { rule } of all) {
      const count = all.filter((one) => one.rule === rule).length
      await window
        .getByText(`${ruleInWords(rule)}：${count} 处`)
        .first()
        .waitFor()
    }
    const words = (await window.innerText()).replaceAll(/[（(][^）)]*[）)]/g, '')
    expect(words).not.toMatch(/[A-Za-z]{2}/)
    await expect.poll(() => page.locator('#dev-bar .item').filter({ visible: true }).count()).toBe(1)
    await window.getByRole('link', { name: doubtful.dump }).click()
    await page.waitForURL(at(`pages/${doubtful.slug}/`))
    await window
      .getByText(ruleInWords(doubtful.problems[0]?.rule ?? ''))
      .first()
      .waitFor()
  }))

test('a sidecar, a correction and a dump that changed show soon, and the doubt goes', () =>
  read({ address: at(`articles/${article.fields.id}/`) }, async (page) => {
    const window = await doubts(page)
    const times: Record<string, number> = {}
    const change = async (what: string, file: string, text: string, shown: string) => {
      const path = join(site.content, file)
      mkdirSync(join(path, '..'), { recursive: true })
      await listening(page, () => page.reload())
      const before = performance.now()
      writeFileSync(path, text)
      await page.getByText(shown).first().waitFor({ timeout: longestShowing })
      times[what] = Math.round(performance.now() - before)
    }
    await change('sidecar', `dumps/${stem}.yaml`, 'date: 2019-02-03\n', '2019 年 2 月 3 日')
    await expect.poll(() => window.innerText()).not.toContain(ruleInWords('no-date'))
    await change('correction', `corrections/${stem}.yaml`, correction('馆员定的标题'), '馆员定的标题')
    rmSync(join(site.content, 'corrections', `${stem}.yaml`))
    const [dump, text, words] = otherWords()
    await change('dump', dump, text, words)
    process.stdout.write(`shown after, in ms: ${JSON.stringify(times)}\n`)
  }))

test('a page that was made before a change and hears of changes only after it shows it all the same', () =>
  readAnew({ address: at('') }, async (heard) => {
    const address = at(`articles/${article.fields.id}/`)
    const page = await heard.context().newPage()
    let changed = () => {}
    const isChanged = new Promise<void>((resolve) => {
      changed = resolve
    })
    await page.route('**/@vite/client', async (route) => {
      await isChanged
      await route.continue()
    })
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('h1').waitFor()
    const [path, day] = [join(site.content, 'dumps', `${stem}.yaml`), '2019 年 5 月 6 日']
    writeFileSync(path, 'date: 2019-05-06\n')
    await expect.poll(async () => (await fetch(address)).text(), { timeout: longestShowing }).toContain(day)
    changed()
    await page.getByText(day).first().waitFor()
    rmSync(path)
  }))

test('what cannot be used is named, with what the program says of it', () =>
  read({ address: at('dates/') }, async (page) => {
    const window = await doubts(page)
    const path = join(site.content, 'dumps', `${stem}.yaml`)
    writeFileSync(path, 'date: 2023-02-30\n')
    await window.getByText('需要处理的文件').waitFor()
    expect(await window.innerText()).toContain(`${stem}.yaml`)
    rmSync(path)
    await expect.poll(() => window.innerText()).not.toContain('需要处理的文件')
  }))

test.each(['md', 'txt', 'json'])('an article’s .%s is what a build writes', async (ending) => {
  const { id } = articles.find(({ fields }) => !doubtful.articles.includes(fields.id))?.fields ?? expect.fail('none')
  const answer = await fetch(at(`articles/${id}.${ending}`))
  expect(answer.headers.get('content-type')).toContain('charset=utf-8')
  expect(await answer.text()).toBe(readFileSync(join(inject('site').dist, 'articles', `${id}.${ending}`), 'utf8'))
  expect((await fetch(at(`articles/${'a'.repeat(12)}.${ending}`))).status).toBe(404)
})

test('nothing is kept while the site is worked on', () =>
  readAnew({ address: at(''), keeping: true }, async (page) => {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(500)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  }))

describe('while a link that bites its own tail and a file that is no text lie among the dumps', () => {
  beforeAll(() => {
    symlinkSync('loop.txt', join(dumps(), 'loop.txt'))
    writeFileSync(join(dumps(), 'binary.txt'), '\0')
  })

  test('a word changed in a dump changes on the open page', () =>
    read({ address: at('') }, async (page) => {
      const { dump, fields, word } = rareWord()
      await listening(page, () => page.goto(at(`articles/${fields.id}/`)))
      await page.getByText(word).first().waitFor()
      const path = join(dumps(), dump)
      writeFileSync(join(site.folder, dump), readFileSync(path, 'utf8').replaceAll(word, '今年夏天那条河'))
      renameSync(join(site.folder, dump), path)
      await page.getByText('今年夏天那条河').first().waitFor()
      expect(await page.getByText(word).count()).toBe(0)
    }))

  test('a dump that goes takes its page along, and brings it back when it returns', () =>
    read({ address: at('pages/') }, async (page) => {
      const { slug, dump } = readContent(site.content).pages[0] ?? expect.fail('there is no page')
      const link = page.locator(`main a[href="/pages/${slug}/"]`).first()
      await listening(page, () => page.reload())
      await link.waitFor()
      await listening(page, () => renameSync(join(dumps(), dump), join(site.folder, dump)))
      await link.waitFor({ state: 'detached' })
      expect((await fetch(at(`pages/${slug}/`))).status).toBe(404)
      renameSync(join(site.folder, dump), join(dumps(), dump))
      await link.click()
      await page.locator('main a[href^="/articles/"]').first().waitFor()
    }))
})

test('nothing of this is in a built site', () => {
  const { dist } = inject('site')
  const files = filesIn(dist).filter((file) => /\.(?:html|js|css)$/.test(file))
  const found = files.filter((file) =>
    /xianwen:(?:problems|notes)|dev-toolbar|npm run/.test(readFileSync(join(dist, file), 'utf8')),
  )
  expect(found).toEqual([])
})

const at = (path: string) => new URL(path, site.address).href

const dumps = () => join(site.content, 'dumps')

/** The window with the doubts, opened from the toolbar. */
async function doubts(page: Page): Promise<Locator> {
  const button = page.locator('[data-app-id="xianwen:problems"].item')
  const window = page.locator('astro-dev-toolbar-window', { hasText: '存疑' })
  await button.waitFor()
  await expect
    .poll(async () => {
      if (!(await window.isVisible())) await button.dispatchEvent('click')
      return window.isVisible()
    })
    .toBe(true)
  return window
}

function correction(headline: string): string {
  const [[line]] = article.fields.source.lines as [[number, number]]
  const signed = '    who: 馆员\n    when: 2026-07-01\n    why: 核对\n'
  return `sha256: ${doubtful.sha256}\ncorrections:\n  - set: { line: ${line}, field: headline, value: ${headline} }\n${signed}`
}

/** The dump with other words in place of some that stand in one of its lines and in the article. */
function otherWords(): [file: string, text: string, words: string] {
  const file = `dumps/${doubtful.dump}`
  const text = readFileSync(join(site.content, file), 'utf8')
  const all = paragraphsOf(article).flatMap((paragraph) => paragraph.slice(2).match(/\p{Script=Han}{7}/gu) ?? [])
  const words = all.find((one) => text.split(one).length === 2) ?? expect.fail('no words stand in one line')
  return [file, text.replace(words, '今年夏天那条河'), '今年夏天那条河']
}

/** Seven characters of an article's text that its dump prints in one line, and only there. */
function rareWord() {
  for (const article of readContent(site.content).articles) {
    const { fields } = article
    const text = readFileSync(join(dumps(), fields.source.dump), 'utf8')
    const words = paragraphsOf(article).flatMap((paragraph) => paragraph.slice(2).match(/\p{Script=Han}{7}/gu) ?? [])
    const word = words.find((one) => text.split(one).length === 2)
    if (word !== undefined) return { dump: fields.source.dump, fields, word }
  }
  return expect.fail('no article has seven characters in a row')
}
