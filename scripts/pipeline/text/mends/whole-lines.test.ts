import { expect, test } from 'vitest'
import { mended } from '../../../../tests/fixtures/mending.ts'
import { wholeLines } from './whole-lines.ts'

const long =
  '闲置多年的青石镇老汽车站，如今成了居民爱去的书屋。六月十八日，记者走进这里，看到候车厅里摆满了书架，孩子们正围坐在一起听故事。'
const short = '下一步，该县将把智能水表装进农户家中，力争年底前实现全覆盖。'
const title = '老站台变身新书屋'
const wrapped = long.replace(/.{17}(?=.)/gu, '$&\n')
const whole = (text: string) => mended(wholeLines, text).pieces.map((piece) => piece.whole)

test.each([
  ['blank lines between', [title, long, short, long].join('\n\n'), ['line', 'line', 'line', 'line']],
  ['none', [title, long, short, long].join('\n'), ['line', 'line', 'line', 'line']],
  ['set in', [title, `　　${long}`, `　　${short}`, `　　${long}`].join('\n'), ['line', 'line', 'line', 'line']],
  ['cut by a column', [long, short.slice(0, 20), short.slice(20), long, long].join('\n\n'), Array(5).fill('line')],
])('text that is not wrapped, %s', (_, text, expected) => expect(whole(text)).toEqual(expected))

test('wrapped text has measures', () => {
  expect(new Set(whole(`${title}\n\n${wrapped}\n\n${wrapped}`))).toEqual(new Set([undefined]))
})

test('a wrapped box on a page that is not', () => {
  const found = whole(`${long}\n\n${short}\n\n${long}\n\n${wrapped}\n\n${short}\n\n${long}`)
  expect(found.slice(0, 3)).toEqual(['line', 'line', 'line'])
  expect(new Set(found.slice(3, -2))).toEqual(new Set([undefined]))
})
