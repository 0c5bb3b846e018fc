import { Converter } from 'opencc-js/cn2t'
import { CustomConverter } from 'opencc-js/core'
import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from './examples.ts'
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

test('the table has what the archive can hit and nothing else, in order', () => {
  const keys = table.split('|').map((entry) => entry.split(' ')[0] ?? '')
  expect(keys.filter((key) => !`${body}县区发布通讯员钟丽摄影${'秋收进展顺利'}东县`.includes(key))).toEqual([])
  expect(keys).toEqual([...new Set(keys)].sort())
})
