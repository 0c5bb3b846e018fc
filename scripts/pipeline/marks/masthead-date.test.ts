import { expect, test } from 'vitest'
import { linesFromText, piecesFromLines } from '../text/lines.ts'
import { mastheadDate } from './masthead-date.ts'
import { habitsOf } from './rule.ts'

const read = (text: string) => mastheadDate.take(piecesFromLines(linesFromText(text)), 0, habitsOf([]))

test.each([
  ['2023年12月\n17\n星期日\n农历癸卯年十一月初五', 4],
  ['星期日\n17\n2023年12月', 3],
  ['2023年\n12月17日\n星期日', 3],
  ['17\n2023年12月\n农历癸卯年十一月初五\n为深入推进驻村帮扶工作', 3],
])('%j', (text, used) => {
  const taken = read(text)
  expect(taken?.used).toBe(used)
  expect(taken?.marks[0]).toMatchObject({ kind: 'masthead', folio: { date: '2023-12-17' } })
})

test.each(['2023年12月\n星期日', '17\n18\n19', '2023年12月17日', '2023年\n12月\n驻村帮扶', '星期日\n星期一'])(
  'no date: %j',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)
