import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf } from '../../../tests/fixtures/reading.ts'
import { marksFromPieces } from '../marks/marks.ts'
import type { Sidecar } from '../types/knowledge.ts'
import { factsFromFurniture } from './page-facts.ts'

function read(text: string, sidecar: Sidecar = {}, onlyPaper: string | undefined = '济宁日报') {
  const { marks } = marksFromPieces(piecesOf(text), knowledge.habits)
  return factsFromFurniture(
    marks.filter((m) => m.is === 'furniture'),
    sidecar,
    onlyPaper,
  )
}
const how = (text: string, sidecar?: Sidecar) => {
  const { evidence } = read(text, sidecar).facts
  return Object.fromEntries(Object.entries(evidence).map(([key, e]) => [key, `${e.how}, ${e.from}, ${e.line}`]))
}

test('what the page prints of itself, and where', () => {
  const page = '\n4 党的建设 2021 年10月9日 星期六\n□责任编辑 谷常浩 视觉编辑 黄遵峰 电子信箱 jnrbs@126.com'
  expect(read(page).facts).toMatchObject({
    paper: '济宁日报',
    date: '2021-10-09',
    weekday: '星期六',
    page: 4,
    section: '党的建设',
    credits: [
      { role: '责任编辑', names: ['谷常浩'] },
      { role: '视觉编辑', names: ['黄遵峰'] },
    ],
  })
  expect(how(page)).toEqual({
    date: 'printed, folio, 2',
    page: 'printed, folio, 2',
    section: 'printed, folio, 2',
    paper: 'inferred, only-paper, null',
  })
  expect(read(page).problems).toEqual([])
})

test('what a page does not print stays open', () => {
  const { facts, problems } = read('近年来', {}, '')
  expect(facts).toMatchObject({ date: undefined, weekday: undefined, page: undefined, section: undefined })
  expect(problems).toEqual([])
})

test('sponsors stand apart, and the section in front of them is the page’s', () => {
  const { facts } = read('党的建设 中共济宁市委组织部 济宁日报社 主办')
  expect(facts.sponsors).toEqual(['中共济宁市委组织部', '济宁日报社'])
  expect([facts.section, facts.evidence.section?.from]).toEqual(['党的建设', 'sponsors'])
})

describe('the sidecar wins over what is printed, and says so', () => {
  test('every field', () => {
    const sidecar = { paper: '泗水报', date: '2021-10-10', page: 5, section: '要闻' }
    const { facts } = read('4 党的建设 2021 年10月9日 星期六', sidecar)
    expect(facts).toMatchObject({ ...sidecar, weekday: undefined })
    expect(new Set(Object.values(how('4 党的建设 2021 年10月9日 星期六', sidecar)))).toEqual(
      new Set(['given, sidecar, null']),
    )
  })
  test('but null gives nothing', () => {
    expect(read('第10版', { page: null, paper: null }).facts).toMatchObject({ page: 10, paper: '济宁日报' })
  })
})

describe('what cannot be right is a problem with its line', () => {
  test.each([
    ['two dates', '2021年10月9日 星期六\n\n2021年10月10日 星期日', 'two-folios', 3],
    ['two page numbers', '第10版\n\n第11版', 'two-folios', 3],
    ['a weekday that the date was not', '2021年10月9日 星期日', 'weekday-mismatch', 1],
    ['a day that there is not', '2021年2月30日 星期二', 'impossible-date', 1],
  ])('%s', (_, page, rule, line) => {
    const { problems } = read(page)
    expect(problems).toMatchObject([{ rule, line }])
    expect(problems[0]?.todo).not.toBe('')
  })
  test('the same folio twice is none', () => {
    expect(read('2021年10月9日 星期六\n\n2021年10月9日 星期六').problems).toEqual([])
  })
})
