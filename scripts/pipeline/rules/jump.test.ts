import { expect, test } from 'vitest'
import { linesFromText, piecesFromLines } from '../lines.ts'
import { jump } from './jump.ts'
import { habitsOf } from './rule.ts'

const read = (text: string) => jump.take(piecesFromLines(linesFromText(text)), 0, habitsOf([]))

test.each([
  ['（下转第二版）', 'to', 2, undefined, undefined],
  ['让群众有更多获得感。（下转第3版）', 'to', 3, '让群众有更多获得感。', undefined],
  ['（上接第一版）坚持以人民为中心', 'from', 1, undefined, '坚持以人民为中心'],
  ['下转A14版', 'to', 14, undefined, undefined],
  ['（下转第十二版）', 'to', 12, undefined, undefined],
] as const)('%s', (text, way, page, before, behind) => {
  const taken = read(text)
  const mark = taken?.marks.find((m) => m.is === 'jump')
  expect(mark).toMatchObject({ way, page })
  expect(taken?.marks.flatMap((m) => (m.is === 'text' ? [m.piece.text] : []))).toEqual(before ? [before] : [])
  expect(taken?.rest?.text).toBe(behind)
})

test.each(['他说，下转第二版的事以后再谈', '会议由第二版主编主持', '（下转第版）', '下转第二版是什么意思'])(
  'no jump: %s',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)
