import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, parsedBlocks, readBody } from './body.ts'
import { exampleArchive, exampleArticle, exampleId, examplePage } from './examples.ts'

test.each<[string, string[]]>([
  ['第一段。\n\n第二段。\n', ['p 第一段。', 'p 第二段。']],
  ['段前。\n\n## 常态化走访 开诚布公听民意\n\n段后。', ['p 段前。', 'h 常态化走访 开诚布公听民意', 'p 段后。']],
  ['5~6℃，降水8~9毫米；“三农”——\\*注\\* 1\\. 甲', ['p 5~6℃，降水8~9毫米；“三农”——*注* 1. 甲']],
  ['<script>alert(1)</script>\n\n甲<b>乙</b>', ['p <script>alert(1)</script>', 'p 甲<b>乙</b>']],
  ['[甲](javascript:alert(1)) *乙*', ['p [甲](javascript:alert(1)) *乙*']],
  ['## 甲 <b>乙</b>', ['h 甲 <b>乙</b>']],
  ['- 甲\n- 乙\n\n> 丙', ['p - 甲\n- 乙', 'p > 丙']],
  ['&amp; &lt;甲&gt;', ['p & <甲>']],
  ['3268.53万元，同比 > 5~6 | 第 #1 号!\n\n1.5倍', ['p 3268.53万元，同比 > 5~6 | 第 #1 号!', 'p 1.5倍']],
  ['## 甲 #', ['h 甲']],
  ['', []],
])('%j', (markdown, blocks) => {
  expect(blocksOf(markdown).map(({ is, text }) => `${is === 'subhead' ? 'h' : 'p'} ${text}`)).toEqual(blocks)
})

test('the text of an article is read from its file', () => {
  const id = exampleId('a')
  const articles = [exampleArticle({ id })]
  const archive = exampleArchive({ articles, pages: [examplePage({ articles: [id] })], body: '---\n\n正文。' })
  expect(readBody(archive, id)).toEqual([
    { is: 'paragraph', text: '---' },
    { is: 'paragraph', text: '正文。' },
  ])
})

test('the quick reading is the Markdown parser’s', () => {
  const piece = fc.constantFrom(
    ...'\n\n\n\n #-+*=_1.)>&;x20\\`[](){}!|~<a县闻，。“”　\t:/',
    '\n\n',
    '## ',
    '&#x20;',
    'http://a.cn',
    '1. ',
    '    ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const markdown = pieces.join('')
      expect(blocksOf(markdown)).toEqual(parsedBlocks(markdown))
    }),
    { numRuns: 2000 },
  )
})
