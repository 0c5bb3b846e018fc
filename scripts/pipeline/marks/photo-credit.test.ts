import { describe, expect, test } from 'vitest'
import { taken, told } from '../../../tests/fixtures/reading.ts'
import { photo } from './photo-credit.ts'

const takes = (text: string) => told(taken(photo, text)?.marks ?? [])

describe('who took the picture', () => {
  test.each([
    ['■通讯员 吴限 摄', ['photo-credit 通讯员 吴限']],
    ['■通讯员 陈庆超 摄', ['photo-credit 通讯员 陈庆超']],
    [
      '图为邹城市新发展党员在烈士陵园进行入党宣誓。 通讯员程明明 摄',
      ['text 图为邹城市新发展党员在烈士陵园进行入党宣誓。', 'photo-credit 通讯员 程明明'],
    ],
    ['通讯员程明明 摄', ['photo-credit 通讯员 程明明']],
    ['感受劳动的快乐。孔敏 图', ['text 感受劳动的快乐。', 'photo-credit 孔敏']],
    ['感受劳动的快乐。三维图', []],
    ['（图片由县教育局提供）', ['photo-credit ']],
    ['资料图片', ['photo-credit ']],
    ['（受访者供图）', ['photo-credit ']],
    ['王 初摄（人民视觉）', ['photo-credit 王初']],
    ['本报记者 陈 明摄', ['photo-credit 记者 陈明']],
    ['陈明 李志强 摄影', ['photo-credit 陈明, 李志强']],
    ['以上图片均由孔敏摄', ['photo-credit 孔敏']],
    ['记者 孔敏 供图', ['photo-credit 记者 孔敏']],
    ['中国画《湖上秋色》，作者孔敏。', ['text 中国画《湖上秋色》，作者孔敏。', 'photo-credit ']],
    ['剪纸《丰收》 作者：孔敏', ['text 剪纸《丰收》 作者：孔敏', 'photo-credit ']],
    ['她的中国画《湖上秋色》获了奖。', []],
    ['图为生产车间。（孔敏 摄）', ['text 图为生产车间。', 'photo-credit 孔敏']],
    ['图为生产车间。（本报记者 孔敏 摄）', ['text 图为生产车间。', 'photo-credit 记者 孔敏']],
    ['◎记者 孔敏 摄', ['photo-credit 记者 孔敏']],
    ['通讯员 孔敏 摄影报道', ['photo-credit 通讯员 孔敏']],
    ['本报记者孔敏摄影报道', ['photo-credit 记者 孔敏']],
    ['（摄影：孔敏）', ['photo-credit 孔敏']],
    ['图/孔敏', ['photo-credit 孔敏']],
    ['新华社记者 孔敏 摄', ['photo-credit 记者 孔敏']],
    ['新华社发（孔敏 摄）', ['photo-credit 孔敏']],
    ['感受劳动的快乐。本报记者 孔敏\n 摄', ['text 感受劳动的快乐。', 'photo-credit 记者 孔敏']],
    ['感受劳动的快乐。本报记者 孔\n敏 摄', ['text 感受劳动的快乐。', 'photo-credit 记者 孔敏']],
    ['感受快乐。（图片由县融媒体\n中心提供）', ['text 感受快乐。（图片由县融媒体', 'text 中心提供）', 'photo-credit ']],
    ['感受快乐。（资料图片）', ['text 感受快乐。（资料图片）', 'photo-credit ']],
    ['图为生产车间一角。', ['text 图为生产车间一角。', 'photo-credit ']],
    ['图①：村民在采收蔬菜。', ['text 图①：村民在采收蔬菜。', 'photo-credit ']],
  ])('%s', (text, expected) => expect(takes(text)).toEqual(expected))
})

test('a cartoon’s or a verse’s author owns all of the text above', () => {
  expect(taken(photo, '徐 之文')?.marks[0]).toMatchObject({
    is: 'photo-credit',
    whole: true,
    names: [{ name: '徐之' }],
  })
  expect(taken(photo, '■通讯员 吴限 摄')?.marks[0]).not.toHaveProperty('whole')
})

describe('what names no photographer', () => {
  test.each([
    '他的爱好是摄影',
    '市摄影家协会组织拍摄',
    '各级党组织深入推进统筹兼摄',
    '图为山东金鼎实业股份有限公司驻企',
    '摄',
    '■本报通讯员 赵明清 孟瑾',
    '在美国牧师约翰·马吉拍摄',
    '本报记者 孔敏 文/图',
  ])('%s', (text) => expect(takes(text)).toEqual([]))
})
