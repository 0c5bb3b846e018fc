import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf, taken } from '../../../tests/fixtures/reading.ts'
import { folio } from './folio.ts'

const facts = (line: string) => {
  const mark = taken(folio, line)?.marks[0]
  return mark?.is === 'furniture' ? mark.folio : undefined
}

describe('date, weekday, page and section in one line', () => {
  test.each([
    ['32023 年12月17日 星期日', '2023-12-17', '星期日', 3, undefined],
    ['4 党的建设 2021 年10月9日 星期六', '2021-10-09', '星期六', 4, '党的建设'],
    ['2021年10月9日 星期六', '2021-10-09', '星期六', undefined, undefined],
    ['122023 年12月17日 星期日', '2023-12-17', '星期日', 12, undefined],
    ['地方新闻 第10版 2026年4月22日 星期三', '2026-04-22', '星期三', 10, '地方新闻'],
    ['2026年4月17日 星期五 要闻 5', '2026-04-17', '星期五', 5, '要闻'],
    ['２０２３年１２月１７日 星期日', '2023-12-17', '星期日', undefined, undefined],
    ['2 0 2 3 年 1 2 月 1 7 日 星 期 日', '2023-12-17', '星期日', undefined, undefined],
    ['2023年12月17日', '2023-12-17', undefined, undefined, undefined],
    ['2021年2月30日 星期二', undefined, '星期二', undefined, undefined],
  ])('%s', (line, date, weekday, page, section) => expect(facts(line)).toEqual({ date, weekday, page, section }))

  test.each([
    ['济宁日报 2023年12月17日 星期日 3版', '济宁日报'],
    ['2023年12月17日 星期日 泗水周报 第3版', '泗水周报'],
  ])('%s, the paper too', (line, paper) =>
    expect(facts(line)).toEqual({ date: '2023-12-17', weekday: '星期日', page: 3, section: undefined, paper }),
  )

  test('the credits behind it are kept', () => {
    const mark = taken(folio, '2026年4月17日 星期五 本版责编：陈 凌 彭 飞 何 娟 电子信箱 rmrb@people.cn')?.marks[0]
    expect(mark).toMatchObject({
      folio: { date: '2026-04-17' },
      credits: [{ role: '责编', names: ['陈凌', '彭飞', '何娟'] }],
    })
  })
})

describe('a page number and a section without a date', () => {
  test.each([
    ['05 生态', 5, '生态'],
    ['14版 - 广告', 14, '广告'],
    ['第10版', 10, undefined],
    ['党的建设', undefined, '党的建设'],
    ['要闻', undefined, '要闻'],
  ])('%s', (line, page, section) => expect(facts(line)).toEqual({ date: undefined, weekday: undefined, page, section }))
})

test('the name of a section amid the lines of a title is none', () => {
  const pieces = piecesOf('文旅融合\n文化\n活力无限')
  expect(folio.take(pieces, 1, knowledge.habits)).toBeUndefined()
  expect(folio.take(piecesOf('文旅融合\n\n文化\n\n活力无限'), 1, knowledge.habits)).toBeDefined()
})

describe('what is no folio', () => {
  test.each([
    '2023年12月17日，兖州区召开推进会议',
    '本报讯 2023年12月17日 星期日 上午，兖州区召开会议',
    '2023 年以来，微山县聚焦干部',
    '12个精彩节目轮番上演',
    '14次，成功引进海外院士3人',
    '乡村振兴',
    '12',
    '为深入推进驻村帮扶工作扎实开展，认',
  ])('%s', (line) => expect(taken(folio, line)).toBeUndefined())
})
