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
const table = traditionalTable(archive)
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
  expect(CustomConverter(traditionalTable(one))(text)).toBe(traditional)
})

test('the table has what the archive can hit and nothing else, in order', () => {
  const keys = table.split('|').map((entry) => entry.split(' ')[0] ?? '')
  expect(keys.filter((key) => !`${body}县区发布通讯员钟丽摄影${'秋收进展顺利'}东县`.includes(key))).toEqual([])
  expect(keys).toEqual([...new Set(keys)].sort())
})
