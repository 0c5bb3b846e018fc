import { expect, test } from 'vitest'
import { summaryOf, updatedOn } from '../article/item.ts'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { articleLists, listAt } from '../lists/lists.ts'
import { addedList, atomFeed, jsonFeed, listData } from './feeds.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]
const correction = {
  article: b,
  line: 1,
  what: 'county',
  was: null,
  is: '东县',
  who: '某',
  when: '2026-07-01',
  why: '核对',
}
const archive = exampleArchive({
  articles: [
    exampleArticle({ id: a, headline: '<丰收> & "喜悦"', subtitle: '副题', date: '2022-01-02' }),
    exampleArticle({ id: b, date: '2023-12-17', photographer: [{ name: '李四', role: null }] }),
    exampleArticle({ id: c, date: null, dateEstimate: { interval: '2024-06/..', because: '某', line: 1 } }),
  ],
  pages: [examplePage({ articles: [a, b, c], corrections: [correction] })],
  site: { base: '/archive/' },
  body: '## 小标题\n\n第一段。\n\n第二段。',
})
const home = listAt(archive, undefined)
const article = (id: string) => archive.articles.get(id) ?? expect.fail('no such article')

test('every list is known by its address below the root', () => {
  const known = [...articleLists(archive).keys()]
  expect(known).toEqual(expect.arrayContaining(['', 'counties/dong', 'counties/none']))
  expect(known.filter((one) => /^(dates|words)/.test(one))).toEqual([])
  expect(listAt(archive, 'counties/dong').path).toBe('/archive/counties/dong/')
  expect(() => listAt(archive, 'counties/nowhere')).toThrow('there is no list at counties/nowhere')
})

test('an Atom feed has the newest first, its text escaped, whole addresses, and no date where none is known', () => {
  const xml = atomFeed(archive, home)
  const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)
  const at = (path: string) => `https://archive.example.org/archive/${path}`
  expect(ids).toEqual([at(''), at(`articles/${b}/`), at(`articles/${a}/`), at(`articles/${c}/`)])
  expect(xml).toContain('<title>&#60;丰收&#62; &#38; &#34;喜悦&#34;</title>')
  expect(xml.match(/<published>/g)?.length).toBe(2)
  expect(xml.match(/<updated>2026-11-30T00:00:00\+08:00<\/updated>/g)?.length).toBe(4)
})

test('a JSON Feed says the same', () => {
  const feed = JSON.parse(jsonFeed(archive, home))
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
    '秋收进展顺利',
    '<丰收> & "喜悦"',
    '秋收进展顺利',
  ])
  expect(feed.items[2]).not.toHaveProperty('date_published')
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'zh-Hans' })
})

test('a list for programs has every article with its facts', () => {
  const { count, articles } = JSON.parse(listData(archive, home))
  expect(count).toBe(3)
  expect(articles[1]).toMatchObject({
    id: b,
    county: '东县',
    people: [{ name: '张三' }, { name: '李四', role: '摄影' }],
  })
  expect(articles[2]).toMatchObject({ date: null, dateEstimate: '2024-06/..' })
})

test('a summary is the subtitle and the beginning of the text; of the undated it says from when they may be', () => {
  expect(summaryOf(archive, article(a))).toBe('副题　第一段。')
  expect(summaryOf(archive, article(c))).toBe('［日期不详，推定不早于 2024 年 6 月］第一段。')
})

test('an entry changed when it was published here or corrected, whenever it was printed; ids without a day were there before days were kept', () => {
  const since = { [a]: '2026-12-01', [b]: '2026-06-30' }
  const known = { ...archive, since: new Map(Object.entries(since)) }
  expect([a, b, c].map((id) => updatedOn(known, article(id)).slice(0, 10))).toEqual([
    '2026-12-01',
    '2026-07-01',
    '2026-11-30',
  ])
})

test('what was published here last comes first in its feed, and changed on that day, whenever it was printed', () => {
  const ids = [a, b, c]
  const since = { [a]: '2026-12-01', [c]: '2026-11-30' }
  const articles = ids.map((id) => exampleArticle({ id, date: id === b ? '2023-12-17' : '1962-03-04' }))
  const archive = exampleArchive({ articles, pages: [examplePage({ articles: ids })], since })
  const feed = JSON.parse(jsonFeed(archive, addedList(archive), 'added'))
  expect(feed.title).toMatch(/^新增 · /)
  expect(feed.items.map(({ id }: { id: string }) => ids.find((one) => id.includes(one)))).toEqual([a, c, b])
  expect(feed.items[0]).toMatchObject({
    date_published: '1962-03-04T00:00:00+08:00',
    date_modified: '2026-12-01T00:00:00+08:00',
  })
  const xml = atomFeed(archive, addedList(archive), 'added')
  expect(xml).toMatch(/<id>[^<]*added\.xml<\/id>/)
})
