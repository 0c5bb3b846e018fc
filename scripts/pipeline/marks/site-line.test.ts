import { describe, expect, test } from 'vitest'
import { read, taken, told } from '../../../tests/fixtures/reading.ts'
import { siteLine } from './site-line.ts'

describe('a line of a website, a database or a file is furniture', () => {
  test.each([
    '上一版 下一版',
    '上一版« »下一版',
    '上一期 下一期',
    '上一篇 | 下一篇',
    '返回目录 放大 缩小 默认',
    '版面导航',
    '本期共4版',
    '云河日报数字报',
    '分享到：',
    '打印本页 关闭窗口',
    '2024年06月19日 来源：云河日报 作者：',
    '阅读原文',
    '预览时标签不可点',
    '正文：',
    '分享到： 微信 微博 QQ空间',
    '字号：大 中 小 阅读次数：12',
    '【字号 大 中 小】【打印】【关闭】',
    '稿件来源：云河日报',
    '浏览次数：1024次',
    'PDF下载',
    '扫一扫分享',
    '首页 > 版面目录 > 全文',
    '当前位置：首页 > 要闻',
    '版权所有 云河日报社',
    'Copyright © 2024 All Rights Reserved',
    '鲁ICP备05000000号-1',
    'http://www.example.com/html/2024-06/19/node_2.htm',
    '![](images/0a1b2c3d.jpg)',
    '![图片](a.png)',
    '<img src="a.jpg">',
    '<!-- page 2 -->',
    '```',
    '第2版()',
    '专栏：',
    '作者：',
  ])('%s', (line) => {
    expect(taken(siteLine, line)?.marks).toMatchObject([{ is: 'furniture', kind: 'site-line' }])
  })
})

test.each([
  '分享丰收的喜悦',
  '上一版的报道引起关注',
  '首页',
  '大',
  '作者：云河县第一中学学生',
  '来源于生活的艺术',
  '第2版块（体育）开放',
  '下一步，该县将把智能水表装进农户家中',
])('%s is text', (line) => expect(taken(siteLine, line)).toBeUndefined())

test.each([
  ['an author', '作者：林一舟 来源：云河日报', ['opening — + 林一舟', 'site-line 来源：云河日报']],
  ['two', '来源：云河日报 作者：林一舟 方晓禾', ['site-line 来源：云河日报', 'opening — + 林一舟, 方晓禾']],
  ['none', '作者： 来源：云河日报', ['site-line 作者： 来源：云河日报']],
])('%s', (_, line, marks) => expect(told(taken(siteLine, line)?.marks ?? [])).toEqual(marks))

test.each([
  ['a day', '时间：2024-06-19', { date: '2024-06-19' }],
  ['with the hour', '发布时间：2024年6月19日 08:30', { date: '2024-06-19' }],
  ['a page and its section', '第2版(要闻)', { page: 2, section: '要闻' }],
  ['a page', '版次：03', { page: 3 }],
  ['a section', '版名：副刊', { section: '副刊' }],
  ['a day that does not exist', '时间：2024-02-30', {}],
])('%s', (_, line, facts) => {
  const [mark] = taken(siteLine, line)?.marks ?? []
  expect(mark).toMatchObject(Object.keys(facts).length ? { folio: facts } : { kind: 'site-line' })
})

test('a column’s name belongs to the article below', () => {
  const page = read('专栏：民生实事\n\n老站台变身新书屋\n\n本报讯（记者 周立秋）闲置多年的老汽车站成了书屋。')
  expect(page.articles.map((article) => article.column)).toEqual(['民生实事'])
})
