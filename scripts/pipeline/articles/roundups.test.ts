import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'

const short = (title: string, text: readonly string[]) => `${title}\n\n${set(text, 17)}`
const items = `${short('小麦返青不误农时', wheat.text.slice(0, 2))}\n\n${short('图书馆灯亮到深夜', library.text.slice(0, 2))}`

test('short pieces under one rubric are one item, their headlines its subheads', () => {
  const { articles } = read(`镇村短讯\n\n${items}`)
  expect(articles.map((a) => [a.headline, a.body.map((b) => (b.is === 'subhead' ? `## ${b.text}` : 'text'))])).toEqual([
    ['镇村短讯', ['## 小麦返青不误农时', 'text', 'text', '## 图书馆灯亮到深夜', 'text', 'text']],
  ])
})

test('every piece keeps its dateline in its text', () => {
  const dated = items.replace('开春以后', '本报东湖讯 开春以后')
  const [roundup] = read(`镇村短讯\n\n${dated}`).articles
  expect(roundup?.dateline ?? null).toBeNull()
  expect(roundup?.body[1]?.text).toMatch(/^本报东湖讯\s?开春以后/u)
})

test.each([
  ['no rubric', items],
  ['a rubric that the text explains', `返青\n\n${short('小麦返青不误农时', wheat.text)}`],
])('%s: every piece is an article', (_, page) => {
  expect(read(page).articles.map((a) => a.headline)).not.toContain('镇村短讯')
  expect(read(page).articles.every((a) => a.body.some((b) => b.is === 'paragraph'))).toBe(true)
  expect(read(page).articles).toHaveLength(page === items ? 2 : 1)
})

test('under the name of a column, pieces with authors below are articles of that column', () => {
  const [first, second] = items.split('\n\n图书馆')
  const { articles } = read(`镇村短讯\n\n${first}\n（孔敏）\n\n图书馆${second}\n（袁科）`)
  expect(articles.map((a) => [a.headline, a.column])).toEqual([
    ['小麦返青不误农时', '镇村短讯'],
    ['图书馆灯亮到深夜', undefined],
  ])
})

test('under a bare name of short pieces, too', () => {
  const [first, second] = items.split('\n\n图书馆')
  const { articles } = read(`简讯\n\n${first}\n（孔敏）\n\n图书馆${second}\n（袁科）`)
  expect(articles.map((a) => a.headline)).toEqual(['小麦返青不误农时', '图书馆灯亮到深夜'])
})

test('pieces that are not wrapped are told from an article by their length', () => {
  const flat = (title: string, text: readonly string[]) => `${title}\n\n${text.join('\n\n')}`
  const pieces = `${flat('小麦返青不误农时', wheat.text.slice(0, 1))}\n\n${flat('图书馆灯亮到深夜', library.text.slice(0, 1))}`
  expect(read(`新闻集锦\n\n${pieces}`).articles.map((a) => a.headline)).toEqual(['新闻集锦'])
})
