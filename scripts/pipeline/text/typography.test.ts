import { describe, expect, test } from 'vitest'
import {
  bigrams,
  cannotStart,
  closeUp,
  endsClause,
  endsSentence,
  isStretched,
  unstretch,
  widenPunctuation,
  widthOf,
} from './typography.ts'

describe('widths in full-width characters', () => {
  test.each([
    ['', 0],
    ['近年来', 3],
    ['2023 年', 3.5],
    ['（工）', 3],
    ['“双向', 3],
    ['100余', 2.5],
    ['N', 0.5],
    ['𠮷', 1],
  ])('%s', (text, width) => expect(widthOf(text)).toBe(width))
})

describe('stretched lines', () => {
  test.each([
    ['企 业 大 发 展 、勇 攀', '企业大发展、勇攀'],
    ['7 7 起 ， 内 幕 交 易 案 件', '77起，内幕交易案件'],
    ['激　发　乡　村', '激发乡村'],
    ['徐 之 文', '徐之文'],
  ])('%s', (text, plain) => {
    expect(isStretched(text)).toBe(true)
    expect(unstretch(text)).toBe(plain)
  })
  test.each(['新时代 新青年', '用情融入 全力干好', '通讯员 吴限 摄', '本报讯', '陈 明', ''])('%s is not', (text) =>
    expect(isStretched(text)).toBe(false),
  )
})

describe('blanks that only the typesetter made', () => {
  test.each([
    ['2023 年12月17日', '2023年12月17日'],
    ['服务群众 100 余', '服务群众100余'],
    ['《天赐禄》等 12个', '《天赐禄》等12个'],
    ['增长 3.5 %，', '增长3.5 %，'],
    ['达到 100% ，', '达到100%，'],
    ['近年来， 泗水县', '近年来，泗水县'],
    ['（ 工 ）', '（工）'],
    ['用情融入 全力干好', '用情融入 全力干好'],
    ['“听红色党课 忆革命精神”', '“听红色党课 忆革命精神”'],
    ['General Motors', 'General Motors'],
  ])('%s', (text, closed) => expect(closeUp(text)).toBe(closed))

  test('a run of a million blanks costs no more than its length', () => {
    expect(closeUp(`甲${' '.repeat(1_000_000)}1`)).toHaveLength(1_000_002)
  })
})

describe('half-width punctuation in Chinese text becomes full-width', () => {
  test.each([
    ['泗水县,是', '泗水县，是'],
    ['本报邹城讯(通讯员 冯俊新)近年来', '本报邹城讯（通讯员 冯俊新）近年来'],
    ['什么?好!', '什么？好！'],
    ['如下:一;二', '如下：一；二'],
    ['共12,500元', '共12,500元'],
    ['比分3:2', '比分3:2'],
    ['电话:2343393', '电话：2343393'],
    ['(2023)', '(2023)'],
    ['Hello, world!', 'Hello, world!'],
    ['1+4+N', '1+4+N'],
  ])('%s', (text, wide) => expect(widenPunctuation(text)).toBe(wide))
})

describe('ends', () => {
  const told = (text: string) => (endsSentence(text) ? 'sentence' : endsClause(text) ? 'clause' : 'nothing')
  test.each([
    ['不断攀升。', 'sentence'],
    ['演得多好！”', 'sentence'],
    ['“堵点”。', 'sentence'],
    ['一线检验”。）', 'sentence'],
    ['还有……', 'sentence'],
    ['不断攀升', 'nothing'],
    ['“做榜样”', 'nothing'],
    ['近年来，', 'clause'],
    ['如下：', 'clause'],
    ['2.5', 'nothing'],
  ])('%s', (text, end) => expect(told(text)).toBe(end))
  test.each(['，是', '。', '”说', '）近年来', '、党务', '%以上'])('%s can start no line of a title', (text) =>
    expect(cannotStart(text)).toBe(true),
  )
  test.each(['“双向”', '（工）委', '2023年', '——兖州', '近年来'])('%s can', (text) =>
    expect(cannotStart(text)).toBe(false),
  )
})

test('pairs of characters are counted without marks, blanks and widths', () => {
  expect([...bigrams('党建，党 建').values()]).toEqual([2, 1])
  expect(bigrams('（2023）\n年')).toEqual(bigrams('2023年'))
  expect(bigrams('党').size).toBe(0)
})
