import { describe, expect, test } from 'vitest'
import { read, taken } from '../../../tests/fixtures/reading.ts'
import { label } from './label.ts'

const named = (text: string) => {
  const mark = taken(label, text)?.marks[0]
  return mark?.is === 'furniture' ? mark.label : undefined
}

describe('the name of a column above a headline', () => {
  test.each([
    ['【民生实事】\n\n云河县织密农村供水网\n\n近日，', '民生实事'],
    ['【民生实事】', '民生实事'],
    ['〖一线见闻〗', '一线见闻'],
    ['■一线见闻\n云河县织密农村供水网\n\n近日，', '一线见闻'],
    ['●百姓话题●\n云河县织密农村供水网\n\n近日，', '百姓话题'],
    ['● 百姓话题\n云河县织密农村供水网\n本报讯', '百姓话题'],
  ])('%j', (text, name) => expect(named(text)).toBe(name))

  test.each([
    '【关键词】',
    '【编者按】',
    '【新闻背景】',
    '【本报讯】',
    '■ 孔敏\n云河县织密农村供水网\n\n近日，',
    '■一泵一站有人管\n为了让好水流得久，县水务局建立',
    '【民生实事】近日，县里',
  ])('not %j', (text) => expect(named(text)).toBeUndefined())

  test('is the column of the article below', () => {
    const story = '近日，云河县最后一处水厂改造完成并投入使用，周边十二个村的村民喝上了放心水。'
    const { articles } = read(
      `2024年6月19日 星期三\n\n【民生实事】\n\n云河县织密农村供水网\n\n本报讯（记者 孔敏）${story}\n`,
    )
    expect(articles).toMatchObject([{ column: '民生实事', headline: '云河县织密农村供水网' }])
  })
})
