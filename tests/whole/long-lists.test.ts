import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { buildSite } from '../../scripts/site/build.ts'
import { exampleArticle, exampleFolder, examplePage, examplePaper, writeExample } from '../../src/archive/examples.ts'
import { attributes } from '../html.ts'

/** More than one page of a list has room for, of two papers and three years. */
const ids = Array.from({ length: 250 }, (_, index) =>
  `long${String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`.padEnd(12, 'z'),
)
const papers = ['平原日报', '东县周报']
const yearOf = (index: number) => (index < 60 ? 2023 : index < 200 ? 2022 : 2021)
const root = mkdtempSync(join(tmpdir(), 'xianwen-long-'))
const out = join(root, 'dist')
const html = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8')

beforeAll(async () => {
  const articles = ids.map((id, index) =>
    exampleArticle({ id, date: `${yearOf(index)}-05-01`, paper: papers[index % 2] ?? null, headline: `第${index}篇` }),
  )
  const pages = articles.map(({ id, date, paper }, index) => {
    const slug = `p${String(index).padStart(3, '0')}`
    return examplePage({ slug, date, paper, articles: [id] })
  })
  const content = exampleFolder({ articles, pages, papers: [examplePaper()] })
  for (const { dump } of pages) writeExample(content, `dumps/${dump}`, '正文。\n')
  expect(await buildSite({ content, out })).toMatchObject({ is: 'built' })
  return () => rmSync(root, { recursive: true, force: true })
})

describe('a county of 250 articles', () => {
  const leaves = ['counties/dong/2023/', 'counties/dong/2022/', 'counties/dong/2022/2/', 'counties/dong/2021/']

  test('has its newest fifty in front, and each year on pages of its own, each article once', () => {
    expect(idsIn(html('counties/dong/'))).toHaveLength(50)
    const listed = leaves.map((path) => idsIn(html(path)))
    expect(listed.map(({ length }) => length)).toEqual([60, 100, 40, 50])
    expect(listed.flat().toSorted()).toEqual(ids.toSorted())
    expect(existsSync(join(out, 'counties/dong/2021/2'))).toBe(false)
  })

  test('each page has its own address, and leads on within its year', () => {
    expect(leaves.map((path) => ways(html(path)))).toEqual([
      { own: '/counties/dong/2023/' },
      { own: '/counties/dong/2022/', next: '/counties/dong/2022/2/' },
      { own: '/counties/dong/2022/2/', prev: '/counties/dong/2022/' },
      { own: '/counties/dong/2021/' },
    ])
  })

  test('the front leads to every year', () => {
    const own = ['2023', '2022', '2021'].map((year) => `/counties/dong/${year}/`)
    expect(attributes(html('counties/dong/'), 'href')).toEqual(expect.arrayContaining(own))
  })

  test('so it does to a month, and the month’s own page, too', () => {
    const address = '/counties/dong/2022/#m2022-05'
    for (const path of ['counties/dong/', 'dates/2022/05/']) expect(attributes(html(path), 'href')).toContain(address)
    const first = html('counties/dong/2022/').split('<li id="m2022-05">')[1]?.split('</li>')[0] ?? ''
    expect(first).toContain('2022-05-01')
  })
})

test('a feed has the newest thirty, and so has the list’s data, which says how many there are', () => {
  const read = (file: string) => readFileSync(join(out, 'counties/dong', file), 'utf8')
  expect(JSON.parse(read('feed.json')).items.length).toBe(30)
  expect(read('feed.xml').match(/<entry>/g)?.length).toBe(30)
  expect(JSON.parse(read('index.json'))).toMatchObject({ count: 250, articles: { length: 30 } })
})

test('several papers have a page each, and the masthead names them; one paper has none', () => {
  const hrefs = attributes(html('papers/'), 'href')
  const own = hrefs.filter((href) => /^\/papers\/[a-z]/.test(href) && href.endsWith('/'))
  expect(own.length).toBe(2)
  expect(own).toContain('/papers/pingyuan-ribao/')
  expect(idsIn(html('papers/pingyuan-ribao/')).length).toBe(50)
  expect(attributes(html(''), 'href')).toContain('/papers/')
  expect(existsSync(join(inject('site').dist, 'papers'))).toBe(false)
})

function idsIn(page: string): string[] {
  const main = page.slice(page.indexOf('<main'))
  return [...new Set([...main.matchAll(/\/articles\/([a-z2-7]{12})\//g)].flatMap(([, id]) => id ?? []))]
}

function ways(page: string): Record<string, string> {
  const own = new URL(/<link rel="canonical" href="([^"]+)"/.exec(page)?.[1] ?? '').pathname
  const turns = [...page.matchAll(/<a rel="(prev|next)" href="([^"]+)"/g)].map(([, rel, href]) => [rel, href])
  return { own, ...Object.fromEntries(turns) }
}
