import { expect, test } from 'vitest'
import { textsOf } from './doc.ts'

test.each([
  ['增收两成。\n\n## 开诚布公\n\n“听民意。”\n', ['增收两成。', '开诚布公', '“听民意。”']],
  ['增收5\\~6成。\n\n- 甲\n', ['增收5~6成。', '- 甲']],
  ['一行\n两行\n', ['一行\n两行']],
  ['# 大标题\n', ['大标题']],
  ['&#x20;空格\n', [' 空格']],
  ['\n\n\n段落\n\n\n段落\n\n', ['段落', '段落']],
  ['', []],
])('the texts of %j', (markdown, texts) => {
  expect(textsOf(markdown)).toEqual(texts)
})
