import fc from 'fast-check'
import { toString as plainText } from 'mdast-util-to-string'
import { remark } from 'remark'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { article as shape } from '../../../src/archive/schema.ts'
import { read } from '../../../tests/fixtures/reading.ts'
import { articleFile, frontmatterOf } from './article-file.ts'
import { yamlOf } from './yaml.ts'

const page = read(`4 党的建设 2021 年10月9日 星期六

本报梁山讯（通讯员 徐德慈 段伟伟）梁山县探索推行主
题党日“双向列席”制度。

梁山“双向列席”制度
擦亮主题党日品牌`)
const [printed = expect.fail('the page has no article')] = page.articles

/** The page’s article with another text and another headline. */
const withText = (blocks: [is: 'paragraph' | 'subhead', text: string][], headline = printed.headline) =>
  articleFile(
    { ...frontmatterOf(printed, page), headline },
    blocks.map(([is, text]) => ({ is, text })),
  )

/** A file → its fields and its blocks, as any reader of Markdown and YAML sees them. */
function readFile(file: string) {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(file) ?? expect.fail(file)
  const { children } = remark().parse(body)
  const blocks = children.map((node) => [node.type === 'heading' ? 'subhead' : node.type, plainText(node)])
  return { fields: parse(frontmatter), blocks, body }
}

test('a file is frontmatter, an empty line and the text', () => {
  const { fields, blocks } = readFile(articleFile(frontmatterOf(printed, page), printed.body))
  expect(blocks).toEqual([['paragraph', '梁山县探索推行主题党日“双向列席”制度。']])
  expect(shape.parse(fields)).toEqual(frontmatterOf(printed, page))
  expect(Object.keys(fields)).toEqual(Object.keys(shape.shape))
  expect(fields).toMatchObject({ date: '2021-10-09', page: 4, section: '党的建设', kicker: null, column: null })
  expect(fields.source.lines).toEqual([
    [3, 4],
    [6, 7],
  ])
})

test('what a page does not print is null, never an empty text', () => {
  const undated = read('近年来，泗水县持续健全完善党员管理机制。\n\n泗水严把“三关”抓实党员管理工作')
  const [article = expect.fail('the page has no article')] = undated.articles
  const { fields } = readFile(articleFile(frontmatterOf(article, undated), article.body))
  const open = ['date', 'page', 'section', 'column', 'kicker', 'subtitle', 'dateline', 'dateEstimate']
  for (const key of open) expect([key, fields[key]]).toEqual([key, null])
  expect(JSON.stringify(fields)).not.toContain('""')
})

describe('text that Markdown would take for something else comes back as it was printed', () => {
  test.each([
    '# 一个标题',
    '- 一项\n',
    '1. 第一',
    '> 引文',
    '* * *',
    '---',
    '~~~',
    '```js',
    '    四个空格',
    '[链接](http://a.b "c")',
    '![图](x.png)',
    '[^1]: 注',
    '<script>alert(1)</script>',
    '<!-- 注 -->',
    '5~6℃，降水8~9毫米',
    '*强调* _强调_ **更强** `代码`',
    'AT&T &amp; &#35; \\n \\',
    'http://example.org/a_b_c',
    '|甲|乙|',
    '+ 一项',
    '===',
    '“引号”——破折号…',
    '2023\\. 年',
  ])('%s', (text) => {
    expect(readFile(withText([['paragraph', text.trim()]])).blocks).toEqual([['paragraph', text.trim()]])
    expect(readFile(withText([['subhead', text.trim()]])).blocks).toEqual([['subhead', text.trim()]])
  })

  const nasty = fc
    .string({ unit: fc.constantFrom(...'#*_`<>&~[]()!|\\-+=1.:"\'{}年党， aé'), minLength: 1, maxLength: 20 })
    .map((s) => s.replaceAll(/ +/g, ' ').trim())
    .filter((s) => s !== '')

  test('and so does anything else, in paragraphs and subheads in any order', () => {
    const blocks = fc.array(fc.tuple(fc.constantFrom('paragraph' as const, 'subhead' as const), nasty), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(blocks, (text) => {
        expect(readFile(withText(text)).blocks).toEqual(text)
      }),
      { numRuns: 500 },
    )
  })

  test('no tag is left that a browser could take for one', () => {
    expect(readFile(withText([['paragraph', '<img src=x onerror=alert(1)>']])).body).not.toMatch(/(?<!\\)</)
  })
})

describe('fields that YAML could take for something else stay strings', () => {
  test.each([
    '2021-10-09',
    '010',
    'null',
    'true',
    'no',
    '~',
    '1e3',
    '0x1f',
    '.inf',
    ': a',
    '# b',
    '- c',
    '{a: b}',
    '&a',
    '*a',
    '!!js/function',
    '"',
    "'",
    '%YAML',
    '@',
    '`',
    'a\nb',
    '甲: 乙',
    '---',
  ])('%j', (headline) => expect(readFile(withText([['paragraph', '甲']], headline)).fields.headline).toBe(headline))

  test('and any other string too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(yamlOf({ text, list: [text, { text }] }))).toEqual({ text, list: [text, { text }] })
      }),
      { numRuns: 500 },
    )
  })
})
