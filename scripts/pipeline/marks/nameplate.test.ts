import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf, read } from '../../../tests/fixtures/reading.ts'
import { knowledgeOf, parsePage } from '../page.ts'
import { isNameplate } from './folio.ts'
import { nameplate } from './nameplate.ts'

const paperAt = (text: string, line: number) => {
  const mark = nameplate.take(piecesOf(text), line, knowledge.habits)?.marks[0]
  return mark?.is === 'furniture' ? mark.folio?.paper : undefined
}

test.each(['济宁日报', '济 宁 日 报'])('%s has a profile', (text) => expect(paperAt(text, 0)).toBe('济宁日报'))

describe('a paper without one is named beside the date of its page', () => {
  test.each([
    ['泗水周报\n2024年3月5日 星期二 第2版', 0],
    ['泗水周报\n2024年3月\n5\n星期二', 0],
    ['2024年3月5日 星期二 第2版\n泗水周报', 1],
  ])('%j', (text, line) => expect(paperAt(text, line)).toBe('泗水周报'))
  test.each([
    '泗水周报',
    '泗水周报\n2024年3月5日，全县春耕生产现场会召开。',
    '立功喜报\n2024年3月5日 星期二 第2版',
    '泗水周报社\n2024年3月5日 星期二 第2版',
  ])('not %j', (text) => expect(paperAt(text, 0)).toBeUndefined())
})

test.each([
  ['曲阜日报', true],
  ['鲁南商报', true],
  ['日报', false],
  ['喜报', false],
  ['一周简报', false],
  ['泗水周报社', false],
])('%s is called as newspapers are: %s', (text, is) => expect(isNameplate(text)).toBe(is))

const story = '\n\n春耕生产全面展开\n本报泗水讯（记者 孔敏） 连日来，各镇抢抓农时。\n'

describe('the printed name is the page’s paper, whatever papers the archive has', () => {
  test.each([
    ['泗水周报\n2024年3月5日 星期二 第2版', 'masthead', 1],
    ['泗水周报 2024年3月5日 星期二 第2版', 'folio', 1],
  ])('%j', (top, from, line) => {
    const { articles, facts } = read(`${top}${story}`)
    expect(facts).toMatchObject({ paper: '泗水周报', date: '2024-03-05', page: 2, section: undefined })
    expect(facts.evidence.paper).toEqual({ how: 'printed', from, line, score: null })
    expect(articles.map(({ headline }) => headline)).toEqual(['春耕生产全面展开'])
  })
  test('but a sidecar wins', () => {
    const { facts } = read(`泗水周报\n2024年3月5日 星期二${story}`, { paper: '泗水报' })
    expect(facts.paper).toBe('泗水报')
    expect(facts.evidence.paper?.how).toBe('given')
  })
  test('and two names are a doubt', () => {
    const { problems } = read(`泗水周报\n2024年3月5日 星期二\n济宁日报${story}`)
    expect(problems).toMatchObject([
      { rule: 'unknown-paper', line: 1 },
      { rule: 'two-folios', line: 3 },
    ])
  })
})

describe('a paper without a profile is a doubt where others have one', () => {
  const rules = (top: string, paper?: string) => read(`${top}${story}`, { paper }).problems.map(({ rule }) => rule)
  test.each([
    ['泗水周报\n2024年3月5日 星期二', undefined, ['unknown-paper']],
    ['2024年3月5日 星期二', '济宁日拫', ['unknown-paper']],
    ['2024年3月5日 星期二', '济宁日报', []],
    ['2024年3月5日 星期二', undefined, []],
  ])('%j, given %s', (top, paper, expected) => expect(rules(top, paper)).toEqual(expected))
  test('and none where no paper has one', () => {
    const text = `泗水周报\n2024年3月5日 星期二${story}`
    const input = { dump: 'page.txt', sha256: 'a', encoding: 'utf-8', text, sidecar: {} } as const
    expect(parsePage(input, knowledgeOf([], [])).problems.map(({ rule }) => rule)).not.toContain('unknown-paper')
  })
})
