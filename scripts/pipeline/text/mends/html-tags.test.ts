import { expect, test } from 'vitest'
import { mended } from '../../../../tests/fixtures/mending.ts'
import { htmlTags } from './html-tags.ts'

const lines = (text: string) => mended(htmlTags, text).pieces.map((piece) => [piece.text, piece.whole, piece.gap])
const page =
  '<div class="page">\n<h2>老站台变身新书屋</h2>\n<p>&emsp;&emsp;本报讯 闲置多年&nbsp;</p>\n<p>好水&amp;好<b>电</b></p>'

test('tags are taken off, a heading is one, a block begins a paragraph', () =>
  expect(lines(page)).toEqual([
    ['<div class="page">', undefined, 0],
    ['老站台变身新书屋', 'heading', 0],
    ['本报讯 闲置多年', undefined, 1],
    ['好水&好电', undefined, 1],
  ]))
test.each([
  ['a line that speaks of tags', '他写下 <p>闲置</p> 一行\n第二行\n第三行', '他写下 <p>闲置</p> 一行'],
  ['signs that are no tags', '3 < 5 且 5 > 3\n&nbsp\n第三行', '3 < 5 且 5 > 3'],
])('%s', (_, text, first) => expect(lines(text)[0]?.[0]).toBe(first))
test('what a script would be stays text', () =>
  expect(lines(`${page}\n<p>&lt;script&gt;x&lt;/script&gt;</p>`).at(-1)?.[0]).toBe('<script>x</script>'))
