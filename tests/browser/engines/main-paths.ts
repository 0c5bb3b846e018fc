import { expect } from 'vitest'
import { paragraphsOf, readContent } from '../../content.ts'
import { fill, textOf, until, type Window } from './window.ts'

/** What has to work in every browser, and fails where something lacks. */
export type MainPath = (window: Window, address: string) => Promise<void>

const { articles, places } = readContent()
const local = articles.find(({ fields }) => fields.county !== null) ?? expect.fail('no article has a county')
const county = places.find(({ name }) => name === local.fields.county) ?? expect.fail('it is not in the gazetteer')
const box = '[data-search-box]'
const result = '[data-search-results] .h'

/** What leads to every page. */
export const readingPaths: Record<string, MainPath> = {
  'from the front page to a county, to an article, and back': async (window, address) => {
    await window.open(address)
    await window.click(`main a[href$="/counties/${county.slug}/"]`)
    await textOf(window, 'h1', county.name)
    await window.click(`main a[href$="/articles/${local.fields.id}/"]`)
    const text = await textOf(window, '.text')
    expect(plain(text)).toContain(plain(paragraphsOf(local)[0] ?? ''))
    await window.back()
    expect(await textOf(window, 'h1', county.name)).toContain(county.name)
  },
  'size, theme and script hold on the next page, without a frame of another': async (window, address) => {
    const page = `${address}articles/${local.fields.id}/`
    await window.open(page)
    const before = await window.ask(look)
    await window.click('[data-tools] summary')
    await window.click('[data-choose=size][value=largest]')
    await window.click('[data-choose=theme][value=dark]')
    await window.click('[data-choose=script][value=traditional]')
    await until(window, () => document.documentElement.lang === 'zh-Hant')
    const after = await window.ask(look)
    expect(after).not.toEqual(before)
    await window.open(page)
    expect(await window.ask(look)).toEqual(after)
  },
  'a page that one comes back to is in the script that was chosen since': async (window, address) => {
    await window.open(address)
    await window.click('main a.h')
    await until(window, () => document.querySelector('main article') && document.readyState === 'complete')
    await window.click('.switch')
    await until(window, () => document.documentElement.lang === 'zh-Hant')
    await window.back()
    await until(window, () => document.querySelector('.nameplate')?.textContent === '縣聞')
  },
  'on a phone no page is wider than the window': async (window, address) => {
    await window.resize(390)
    for (const path of ['', `articles/${local.fields.id}/`, 'search/', 'dates/', `counties/${county.slug}/`]) {
      await window.open(address + path)
      expect([
        path,
        await window.ask(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ]).toEqual([path, 0])
    }
  },
}

/** What a search does, in an archive of any size. */
export const searchPaths: Record<string, MainPath> = {
  'a search, its facets and its histogram by years': async (window, address) => {
    await asked(window, address, '党建')
    await until(window, () => document.querySelectorAll('[data-search-results] mark').length > 0)
    await until(window, () => document.querySelectorAll('.facet a').length > 3)
    await until(window, () => document.querySelectorAll('.histogram a').length > 1)
    expect(await window.ask(boxesOverMargin)).toEqual([])
  },
  'other queries where nothing is found': async (window, address) => {
    await asked(window, address, '第一书己')
    await textOf(window, '.near a')
  },
  'suggestions, taken by keys': async (window, address) => {
    await window.open(`${address}search/`)
    await window.click(box)
    await window.type('wens')
    await textOf(window, '[role=option]', '汶上县')
    await window.press('ArrowDown')
    await window.press('Enter')
    await until(window, () => new URLSearchParams(location.search).has('q'))
    await textOf(window, result)
  },
  'what was searched for is marked in an article, in traditional characters, too, and back are the results': async (
    window,
    address,
  ) => {
    await asked(window, address, '驻村帮扶工作扎实开展')
    await window.click(result)
    expect(await textOf(window, '.text mark')).toContain('驻村帮扶')
    await until(window, () => document.readyState === 'complete')
    await window.click('.switch')
    await until(window, () => document.documentElement.lang === 'zh-Hant')
    await textOf(window, '.text mark', '駐村幫扶工作紮實開展')
    await window.back()
    await textOf(window, result)
    await until(window, () => document.querySelector<HTMLInputElement>('[data-search-box]')?.value !== '')
    expect(await window.ask(() => document.querySelector<HTMLInputElement>('[data-search-box]')?.value ?? '')).toBe(
      '驻村帮扶工作扎实开展',
    )
  },
}

async function asked(window: Window, address: string, typed: string): Promise<void> {
  await window.open(`${address}search/`)
  await fill(window, box, typed)
}

function look(): string[] {
  const style = getComputedStyle(document.querySelector('.text p') ?? document.body)
  return [
    document.title,
    document.documentElement.lang,
    style.fontSize,
    getComputedStyle(document.body).backgroundColor,
  ]
}

/** Boxes beside the results that reach over the right edge of what they stand in. */
function boxesOverMargin(): string[] {
  const aside = document.querySelector('.found aside')
  const edge = aside?.getBoundingClientRect().right ?? 0
  const boxes = [...(aside?.querySelectorAll('input') ?? [])]
  return boxes.filter((box) => box.getBoundingClientRect().right > edge).map(({ name }) => name)
}

const plain = (text: string) => text.replace(/\s+/g, '')
