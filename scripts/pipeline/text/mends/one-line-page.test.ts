import { expect, test } from 'vitest'
import { mended, read } from '../../../../tests/fixtures/mending.ts'
import { oneLinePage } from './one-line-page.ts'

const text = '近日，水厂改造完成并投入使用，村民喝上了放心水。'.repeat(12)

test('a page in one line is parted where its articles begin', () => {
  const parts = [
    '2 综合新闻 2024年6月19日 星期三',
    '□责任编辑 冯一帆 视觉编辑 何谷雨',
    '云河县织密农村供水一张网',
    `本报云河讯（通讯员 林一舟）${text}`,
    '老站台变身新书屋',
    `本报讯（记者 周立秋）${text}`,
    '果农夜校开到田埂上',
    '□本报记者 许闻笛',
    `晚上七点，梨园里亮起了灯。${text}`,
  ]
  expect(read(oneLinePage, parts.join(''))).toEqual(parts)
})

test('it is said to be unsure', () => {
  const page = `${text}老站台变身新书屋本报讯（记者 周立秋）${text}果农夜校□本报记者 许闻笛${text}`
  expect(mended(oneLinePage, page).doubts).toMatchObject([{ rule: 'one-line-page', line: 1 }])
})

test.each([
  ['a long paragraph among others', `${text}\n${text}\n本报讯 ${text}`],
  ['one article', text],
])('%s is no such page', (_, page) => {
  expect(mended(oneLinePage, page).doubts).toEqual([])
})
