import { describe, expect, test } from 'vitest'
import { taken, told } from '../../../tests/fixtures/reading.ts'
import { credits, creditsIn } from './credits.ts'

const found = (text: string) => creditsIn(text)?.credits.map((c) => `${c.role} ${c.names.join(', ')}`)

describe('who made the page', () => {
  test.each([
    ['□编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com', ['编辑 谷常浩', '视觉 黄遵峰', '校对 毕永梅']],
    ['□责任编辑 谷常浩 视觉编辑 黄遵峰 电子信箱 jnrbs@126.com', ['责任编辑 谷常浩', '视觉编辑 黄遵峰']],
    ['本版责编：吕钟正 吴 凯 黄金玉 电子信箱 rmrb@people.cn', ['责编 吕钟正, 吴凯, 黄金玉']],
    ['编辑：谷常浩、黄遵峰', ['编辑 谷常浩, 黄遵峰']],
    ['■美编 黄遵峰', ['美编 黄遵峰']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

test('what stands behind the address and can be a section’s name is one', () => {
  const line = '□编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com 党的建设'
  expect(told(taken(credits, line)?.marks ?? [])).toEqual([
    'credits □编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com',
    'folio 党的建设',
  ])
  expect(taken(credits, line.replace('党的建设', '无此栏目'))?.marks).toHaveLength(1)
})

describe('what names no maker', () => {
  test.each([
    '近日会议举行 编辑 谷常浩 视觉 黄遵峰',
    '编辑部全体同志深入学习',
    '视觉效果良好，深受群众欢迎',
    '校对工作是重要的一环，必须抓实抓细',
    '他负责编辑 整理县志，三年来从未间断',
    '■本报通讯员 赵明清 孟瑾',
    '通讯员程明明 摄',
  ])('%s', (line) => expect(taken(credits, line)).toBeUndefined())

  test('a line as long as a paragraph', () => {
    const line = '□编辑 谷常浩 '
    expect(taken(credits, line.repeat(3))).toBeDefined()
    expect(taken(credits, line.repeat(30))).toBeUndefined()
  })
})
