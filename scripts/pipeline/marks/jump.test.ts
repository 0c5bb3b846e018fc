import { expect, test } from 'vitest'
import { linesFromText, piecesFromLines } from '../text/lines.ts'
import { jump } from './jump.ts'
import { habitsOf } from './rule.ts'

const read = (text: string) => jump.take(piecesFromLines(linesFromText(text)), 0, habitsOf([]))

test.each([
  ['（下转第二版）', 'to', 2, undefined, undefined],
  ['让群众有更多获得感。（下转第3版）', 'to', 3, '让群众有更多获得感。', undefined],
  ['（上接第一版）坚持以人民为中心', 'from', 1, undefined, '坚持以人民为中心'],
  ['下转A14版', 'to', 14, undefined, undefined],
  ['（下转第十二版）', 'to', 12, undefined, undefined],
  ['▶▶▶下转2版', 'to', 2, undefined, undefined],
  ['秋收进展顺利（上接第1版）', 'from', 1, '秋收进展顺利', undefined],
  ['力争年底前实现全覆盖。下转A3版>>>', 'to', 3, '力争年底前实现全覆盖。', undefined],
  ['◀ 上接 A01 版', 'from', 1, undefined, undefined],
  ['【上接１版】坚持', 'from', 1, undefined, '坚持'],
  ['（紧接第一版）坚持', 'from', 1, undefined, '坚持'],
  ['（详见3版）', 'to', 3, undefined, undefined],
  ['（相关报道见第4版）', 'to', 4, undefined, undefined],
  ['走进田间。（下转\n第二版）', 'to', 2, '走进田间。', undefined],
  ['走进田间。（未完待续）', 'to', undefined, '走进田间。', undefined],
  ['▲上接第一版', 'from', 1, undefined, undefined],
  ['↑上接第一版', 'from', 1, undefined, undefined],
  ['↓下转2版', 'to', 2, undefined, undefined],
  ['（上接第一版①）坚持', 'from', 1, undefined, '坚持'],
  ['（下轉第二版）', 'to', 2, undefined, undefined],
  ['颗粒归仓。（下转第二版）冬小麦播种过半', 'to', 2, '颗粒归仓。', '冬小麦播种过半'],
] as const)('%s', (text, way, page, before, behind) => {
  const taken = read(text)
  const mark = taken?.marks.find((m) => m.is === 'jump')
  expect(mark).toMatchObject({ way, page })
  expect(taken?.marks.flatMap((m) => (m.is === 'text' ? [m.piece.text] : []))).toEqual(before ? [before] : [])
  expect(taken?.rest?.text).toBe(behind)
})

test.each([
  '他说，下转第二版的事以后再谈',
  '文章上接第一版',
  '会议由第二版主编主持',
  '（下转第版）',
  '下转第二版是什么意思',
  '工程尚未完工，待续建部分',
  '详见3版式设计',
])('no jump: %s', (text) => {
  expect(read(text)).toBeUndefined()
})
