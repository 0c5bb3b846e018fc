import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { mended } from '../../../../tests/fixtures/mending.ts'
import { read as readPage } from '../../../../tests/fixtures/reading.ts'
import { unreadable } from './unreadable.ts'

const page = `2 综合新闻 2024年6月19日 星期三

老站台变身新书屋

本报讯（记者 周立秋）闲置多年的青石镇老汽车站，如今成了
居民爱去的书屋。六月十八日，记者走进这里，看到候车厅里摆
满了书架，孩子们正围坐在一起听故事。`

const traditional =
  '老車站變成新書屋\n本報訊 記者走進這裏，看到候車廳裏的書架，\n我們的孩子正在聽故事，不少人是從鄰村來的。'
const wrongly = (bytes: string, readAs: string, text = page) => iconv.decode(iconv.encode(text, bytes), readAs)
const fonts = [...page]
  .map((c) => (c > '\u3100' ? String.fromCharCode(0xe000 + (c.charCodeAt(0) % 0x1000)) : c))
  .join('')

describe('a page that is no Chinese has no article, and a doubt that names the cause', () => {
  test.each([
    ['GBK read as Latin-1', wrongly('gbk', 'latin1'), 'gb18030 that was read as latin1'],
    ['GBK read as Windows-1252', wrongly('gbk', 'win1252'), 'gb18030 that was read as '],
    ['UTF-8 read as Latin-1', wrongly('utf8', 'latin1'), 'utf-8 that was read as latin1'],
    ['UTF-8 read as Windows-1252', wrongly('utf8', 'win1252'), 'utf-8 that was read as windows-1252'],
    ['UTF-8 read as GBK', wrongly('utf8', 'gbk'), 'utf-8 that was read as gbk'],
    ['GBK read as Big5', wrongly('gbk', 'big5'), 'gb18030 that was read as big5'],
    ['Big5 read as Latin-1', wrongly('big5', 'latin1', traditional), 'big5 that was read as latin1'],
    ['GBK read as Japanese', wrongly('gbk', 'shift_jis'), 'gb18030 that was read as shift_jis'],
    ['GBK read as Korean', wrongly('gbk', 'euc-kr'), 'gb18030 that was read as euc-kr'],
    ['a font without a character map', fonts, 'glyphs of a font that has no character map'],
    ['the same as pdfminer prints it', page.replace(/\p{Script=Han}/gu, '(cid:1234)'), 'glyphs of a font'],
    ['replacement characters', page.replace(/\p{Script=Han}/gu, '\ufffd'), 'could not read and replaced'],
    [
      'replacement characters written as GBK',
      page.replace(/\p{Script=Han}{3}/gu, '锟斤拷'),
      'could not read and replaced',
    ],
    ['question marks', page.replace(/\P{ASCII}/gu, '??'), 'question marks'],
  ])('%s', (_, text, cause) => {
    const { articles, problems, unresolved } = readPage(text)
    expect({ articles, unresolved }).toEqual({ articles: [], unresolved: [] })
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'damaged-text', found: expect.stringContaining(cause) }),
    )
  })
})

test('some lines of a page that is well otherwise are set apart', () => {
  const text = `${page}\n${page}\n\n${[...'老站台变身'].map(() => '\ue123\ue456').join('')}`
  const { pieces, doubts } = mended(unreadable, text)
  expect(pieces.flatMap((piece) => (piece.whole === 'unreadable' ? piece.span.line : []))).toEqual([16])
  expect(doubts).toMatchObject([{ line: 16, found: expect.stringMatching(/^1 lines are no Chinese/) }])
})

test.each([
  ['Chinese', page],
  ['names alone', '谷常浩 黄遵峰 毕永梅\n贺娇龙 尹春燕\n巴特尔 娜仁花'],
  ['English', 'The old station is a library now.\nIt opened in June.'],
  ['a filler glyph behind a sentence', page.replace('。', '。\ue0a1')],
])('%s is as it should be', (_, text) => expect(mended(unreadable, text).doubts).toEqual([]))
