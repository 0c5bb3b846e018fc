import { Converter } from 'opencc-js/cn2t'
import { CustomConverter } from 'opencc-js/core'
import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { traditionalTable } from './traditional.ts'

const body = '皇后在后面，头发和发展，干部干活，里程三公里。一出戏演完，台风过后，老板的面条与表面。'
const archive = exampleArchive({
  articles: [exampleArticle({ headline: '县区发布', reporter: [{ name: '钟丽', role: '通讯员' }] })],
  pages: [examplePage({ articles: [exampleId('a')] })],
  body,
})
const table = traditionalTable(archive, ['摄影'])
const whole = Converter({ from: 'cn', to: 'tw' })

test.each([body, '县区发布', '通讯员 钟丽'])('%s converts as with all of OpenCC', (text) => {
  expect(CustomConverter(table)(text)).toBe(whole(text))
})

test('the example is worth it: one character becomes several', () => {
  expect(whole(body)).toContain('皇后在後面，頭髮和發展，幹部幹活')
})

test.each([
  ['聚焦干部队伍', '聚焦幹部隊伍'],
  ['观看表演，对手表示服气', '觀看表演，對手表示服氣'],
  ['大豆面积，县建面向', '大豆面積，縣建面向'],
  ['国家伙伴，直面人民', '國家夥伴，直面人民'],
  ['若干部门的饼干', '若干部門的餅乾'],
])('%s is no phrase that only seems to stand there', (text, traditional) => {
  const page = examplePage({ articles: [exampleId('a')] })
  const one = exampleArchive({ articles: [exampleArticle()], pages: [page], body: text })
  expect(CustomConverter(traditionalTable(one, []))(text)).toBe(traditional)
})

test.each([
  ['沈海涛', '沈海濤'],
  ['于发', '于發'],
  ['范长江', '范長江'],
  ['岳云鹏', '岳雲鵬'],
])('%s, a name, is converted with its surname apart wherever it stands', (name, traditional) => {
  const one = exampleArchive({
    articles: [exampleArticle({ reporter: [{ name, role: null }] })],
    pages: [examplePage({ articles: [exampleId('a')] })],
  })
  const convert = CustomConverter(traditionalTable(one, ['沈海高速，关于山岳的游记']))
  expect(convert(`${name}的文章，关于沈海高速`)).toBe(`${traditional}的文章，關於瀋海高速`)
})

test('the table has what the archive can hit and nothing else, in order', () => {
  const keys = table.split('|').map((entry) => entry.split(' ')[0] ?? '')
  const { site, places, papers, pages, articles } = archive
  const all = JSON.stringify([site, places, papers, pages, [...articles.values()], body, '摄影'])
  expect(keys.filter((key) => !all.includes(key))).toEqual([])
  expect(keys).toEqual([...new Set(keys)].sort())
})
