import { expect, test } from 'vitest'
import { mended } from '../../../../tests/fixtures/mending.ts'
import { markdownMarks } from './markdown-marks.ts'

test.each([
  ['a heading', '# 老站台变身新书屋', [['老站台变身新书屋', 'heading']]],
  ['a lower one', '### 一泵一站有人管', [['一泵一站有人管', 'heading']]],
  [
    'emphasis beside a heading',
    '# 书屋\n**本报讯** 闲置多年',
    [
      ['书屋', 'heading'],
      ['本报讯 闲置多年', undefined],
    ],
  ],
  [
    'one star',
    '# 书屋\n*本报讯* 闲置多年',
    [
      ['书屋', 'heading'],
      ['本报讯 闲置多年', undefined],
    ],
  ],
  ['emphasis in a heading', '# **老站台变身新书屋**', [['老站台变身新书屋', 'heading']]],
  ['a picture is left to its rule', '![](a.jpg)', [['![](a.jpg)', undefined]]],
  ['stars on a page without headings', '**本报讯** 闲置多年', [['**本报讯** 闲置多年', undefined]]],
  ['a number sign without a blank', '#话题#', [['#话题#', undefined]]],
])('%s', (_, text, printed) => {
  expect(mended(markdownMarks, text).pieces.map((piece) => [piece.text, piece.whole])).toEqual(printed)
})
