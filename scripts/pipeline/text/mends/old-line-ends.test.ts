import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { oldLineEnds } from './old-line-ends.ts'

/** Paragraphs of lines of seventeen, put into one line each. */
const page = (...paragraphs: string[]) => paragraphs.join('\n\n')
const filler =
  '为了让好水流得久，县水务局建立 了水质日检制度，检测结果在村务公开 栏张贴。供水服务站二十四小时有人值 守，接到报修后一小时内到场。'
const mendedFiller =
  '为了让好水流得久，县水务局建立了水质日检制度，检测结果在村务公开栏张贴。供水服务站二十四小时有人值守，接到报修后一小时内到场。'

test.each([
  [
    'a name that was broken',
    '本报讯（通讯员 林一舟 周立秋 方 晓禾）近日，云河县白杨镇最后一处水 厂改造完成并投入使用，周边十二个村 的村民喝上了放心水。',
    '本报讯（通讯员 林一舟 周立秋 方晓禾）近日，云河县白杨镇最后一处水厂改造完成并投入使用，周边十二个村的村民喝上了放心水。',
  ],
  [
    'a blank that is meant',
    '云河县以“新时代 新青年”为主 题开展活动，检测结果在村务公开的栏 张贴。',
    '云河县以“新时代 新青年”为主题开展活动，检测结果在村务公开的栏张贴。',
  ],
  ['a title', '党建“联”盟 青春“合”力', '党建“联”盟 青春“合”力'],
])('%s', (_, text, printed) => {
  expect(read(oldLineEnds, page(filler, filler, filler, filler, text))).toEqual([
    ...Array(4).fill(mendedFiller),
    printed,
  ])
})

test('a page without such blanks is left alone', () => {
  const text = '县委书记 林一舟、县长 周立秋、副县长 方晓禾、秘书长 何小满出席会议并为获奖的单位和个人颁奖。'
  expect(read(oldLineEnds, text)).toEqual([text])
})
