import { describe, expect, test } from 'vitest'
import { behind, knowledge, taken, told } from '../../../tests/fixtures/reading.ts'
import { note } from './note.ts'

const takes = (text: string) => told(taken(note, text)?.marks ?? [])

describe('what closes an article', () => {
  test.each([
    ['（本报阿布扎比5月12日电）', ['note （本报阿布扎比5月12日电）']],
    [
      '（作者为东北财经大学本科\n生，本文选编自邮箱投稿）\n近年来',
      ['note （作者为东北财经大学本科 / 生，本文选编自邮箱投稿）'],
    ],
    ['（新华社北京4月20日电）', ['note （新华社北京4月20日电）']],
    ['（作者：汶上县教育局（挂职））', ['note （作者：汶上县教育局（挂职））']],
    ['本期统筹：张安宇\n\n近年来', ['note 本期统筹：张安宇']],
    ['数据来源：禾芯动力（深圳）\n科技有限公司', ['note 数据来源：禾芯动力（深圳） / 科技有限公司']],
    ['制图：张丹峰', ['note 制图：张丹峰']],
    ['云河县水务局\n2024年6月19日', ['note 云河县水务局', 'note 2024年6月19日']],
    ['云河鑫源建材有限公司\n二〇二四年六月十九日', ['note 云河鑫源建材有限公司', 'note 二〇二四年六月十九日']],
  ])('%j', (text, expected) => expect(takes(text)).toEqual(expected))
})

describe('what closes nothing', () => {
  test.each([
    '（工）委书记所在党支部开展主题党日时，邀请县委组织部工作',
    '（村）的居民群众普遍走访',
    '（右）指导企业党建工作。',
    '（作者为东北财经大学本科\n\n\n生，本文选编自邮箱投稿）',
    '（作者为东北财经大学本科',
    '（据作者说。他不同意）近年来',
    '（详见第三版专题页面）',
    '统筹推进乡村振兴',
    '数据来源：2023年统计公报。其余为估计',
    '近年来',
    '云河县水务局',
    '云河县水务局关于停水的公告\n2024年6月19日',
    '2024年6月19日',
    '2024年6月19日，云河县水务局',
  ])('%j', (text) => expect(takes(text)).toEqual([]))

  test('a bracket behind a dateline in the same line', () => {
    const rest = behind('本报讯（本报记者来电）', '（')
    expect(note.take([rest], 0, knowledge.habits)).toBeUndefined()
  })
})
