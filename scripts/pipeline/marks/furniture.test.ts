import { describe, expect, test } from 'vitest'
import { taken, told } from '../../../tests/fixtures/reading.ts'
import { columnLabel, decoration, imprint, notice, slogan, sponsors } from './furniture.ts'
import type { Rule } from './rule.ts'

const takes = (rule: Rule, text: string) => told(taken(rule, text)?.marks ?? [])
const label = (text: string) => {
  const mark = taken(columnLabel, text)?.marks[0]
  return mark?.is === 'furniture' ? mark.label : undefined
}

describe('imprint', () => {
  test.each([
    '社址：济宁市洸河路22号新闻大厦 邮政编码：272017 电话：2343393（综合办公室） 月价：40元/份 印刷：济宁日报社印刷厂',
    '广告许可证：2720004990002号 发行热线：2343593',
  ])('%s', (line) => expect(takes(imprint, line)).toEqual([`imprint ${line}`]))
  test.each([
    '咨询电话：2343393',
    '印刷厂的电话、传真设备全部更新。',
    '让数据多跑路、人才少跑腿',
    '任城：热线电话“打通难”',
  ])('not %s', (line) => expect(takes(imprint, line)).toEqual([]))
})

describe('sponsors', () => {
  test.each([
    [
      '党的建设 中共济宁市委组织部 济宁市党的建设学会 济宁日报社 主办',
      ['中共济宁市委组织部', '济宁市党的建设学会', '济宁日报社'],
    ],
    ['中共泗水县委 泗水县人民医院 协办', ['中共泗水县委', '泗水县人民医院']],
    ['中共济宁市委组织部、济宁日报社联合主办', ['中共济宁市委组织部', '济宁日报社']],
  ])('%s', (line, names) => {
    const mark = taken(sponsors, line)?.marks[0]
    expect(mark?.is === 'furniture' ? mark.sponsors : undefined).toEqual(names)
  })
  test('a section’s name in front is the section', () => {
    expect(taken(sponsors, '党的建设 济宁日报社 主办')?.marks[0]).toMatchObject({ folio: { section: '党的建设' } })
  })
  test.each(['活动由济宁市图书馆主办', '近日，由县委组织部承办', '乡村振兴'])('not %s', (line) =>
    expect(takes(sponsors, line)).toEqual([]),
  )
})

describe('column label', () => {
  test.each([
    ['乡村振兴先锋乡村振兴先锋乡村振兴先锋', '乡村振兴先锋'],
    ['乡村振兴先锋', '乡村振兴先锋'],
    ['【乡村振兴先锋】', '乡村振兴先锋'],
    ['■乡村振兴先锋', '乡村振兴先锋'],
    ['党建党建党建', '党建'],
  ])('%s', (line, name) => expect(label(line)).toBe(name))
  test.each(['乡村振兴', '哈哈哈', '2021202120212021', '乡村振兴先锋人物'])('not %s', (line) =>
    expect(label(line)).toBeUndefined(),
  )
})

describe('slogan', () => {
  test.each([
    ['●政策发布平台', ['slogan ●政策发布平台']],
    ['政策发布平台\n为深入推进', ['slogan 政策发布平台']],
    ['●一个平台\n●又一窗口\n为深入推进', ['slogan ●一个平台 / ●又一窗口']],
    ['●一个平台\n为深入推进', []],
    ['●问政于民，增强工作效能。\n●问需于民，提升服务水平。', []],
  ])('%j', (text, expected) => expect(takes(slogan, text)).toEqual(expected))
})

describe('notice', () => {
  test.each([
    ['扫描二维码，\n关注“济宁组工”\n\n乡村振兴先锋', ['notice 扫描二维码， / 关注“济宁组工”']],
    ['扫码关注公众号\n为深入推进', ['notice 扫码关注公众号']],
    [
      '各位读者，本版“大家谈”栏目\n长期征稿，欢迎投稿。\n近年来',
      ['notice 各位读者，本版“大家谈”栏目 / 长期征稿，欢迎投稿。'],
    ],
    ['来信邮箱：\n\nnews@example.org\n\n葡萄架下产业旺', ['notice 来信邮箱： / news@example.org']],
    ['news@example.org\n\n葡萄架下产业旺', ['notice news@example.org']],
    ['扫描二维码即可查询，群众办事更加方便。', []],
    ['扫码点餐、扫码支付已经成为群众生活中的日常方式', []],
    ['读者来信', []],
  ])('%j', (text, expected) => expect(takes(notice, text)).toEqual(expected))
})

describe('decoration', () => {
  test.each(['■■■■', '◆ ◆ ◆', '————', '* * *', '\ue000\ue001', '★'])('%s', (line) =>
    expect(takes(decoration, line)).toEqual([`decoration ${line}`]),
  )
  test.each(['……', '。', '”', '■通讯员', '1', '“”', '⾯。'])('not %s', (line) =>
    expect(takes(decoration, line)).toEqual([]),
  )
})
