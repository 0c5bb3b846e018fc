import { expect, test } from 'vitest'
import { mended } from '../../../../tests/fixtures/mending.ts'
import { namedFields } from './named-fields.ts'

const lines = (text: string) => mended(namedFields, text).pieces.map((piece) => [piece.text, piece.whole])

test.each([
  [
    '标题：老站台变身新书屋\n日期：2024-06-19\n正文：\n闲置多年',
    [
      ['老站台变身新书屋', 'heading'],
      ['日期：2024-06-19', undefined],
      ['正文：', undefined],
      ['闲置多年', undefined],
    ],
  ],
  [
    '【标题】老站台变身新书屋\n【日期】2024.06.19\n【正文】\n闲置多年',
    [
      ['老站台变身新书屋', 'heading'],
      ['日期：2024.06.19', undefined],
      ['正文：', undefined],
      ['闲置多年', undefined],
    ],
  ],
  [
    '标题：怎样写好它\n闲置多年',
    [
      ['标题：怎样写好它', undefined],
      ['闲置多年', undefined],
    ],
  ],
])('%j', (text, printed) => expect(lines(text)).toEqual(printed))
