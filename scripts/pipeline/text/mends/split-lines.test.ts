import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { splitLines } from './split-lines.ts'

/** A paragraph of lines of seventeen, three of which were cut between two marks. */
const talk = `闲置多年的青石镇老汽车站如今成了居民
爱去的书屋。
”管理员赵阿姨说，书屋的书
两万册图书来自企业和居民的捐赠
，借阅都
是不收费用的，附近村里的戏迷排着队报
名来看“小剧场
”。青石镇还把车站的月台`

test('a line begins with no mark that closes', () => {
  expect(read(splitLines, talk)).toEqual([
    '闲置多年的青石镇老汽车站如今成了居民',
    '爱去的书屋。”管理员赵阿姨说，书屋的书',
    '两万册图书来自企业和居民的捐赠，借阅都',
    '是不收费用的，附近村里的戏迷排着队报',
    '名来看“小剧场”。青石镇还把车站的月台',
  ])
})

test.each([
  [
    'a mark that opens behind one that closes',
    '闲置的老汽车站成了书屋，\n“小剧场”也',
    ['闲置的老汽车站成了书屋，“小剧场”也'],
  ],
  ['a mark that opens at a line’s end', '闲置的老汽车站成了书屋“\n小剧场”也', ['闲置的老汽车站成了书屋“小剧场”也']],
  ['names in brackets behind the last sentence', '借阅不收费用。\n（记者 林一舟）', ['借阅不收费用。（记者 林一舟）']],
  ['a new paragraph of talk', '借阅不收费用。\n“好书很多。”', ['借阅不收费用。', '“好书很多。”']],
  [
    'a line that is full',
    '闲置多年的青石镇老汽车站如今成为书屋，\n“小剧场”也',
    ['闲置多年的青石镇老汽车站如今成为书屋，', '“小剧场”也'],
  ],
  ['below a blank line', '闲置的老汽车站成了书屋，\n\n“小剧场”', ['闲置的老汽车站成了书屋，', '“小剧场”']],
])('on such a page: %s', (_, text, printed) => {
  expect(read(splitLines, `${talk}\n\n${text}`).slice(5)).toEqual(printed)
})

test('text that was cut after so many characters has full lines: they stay', () => {
  const text = '民办实事送法进乡村为主题\n，邀请驻村法律顾问开展普\n。讲座通过理论宣讲和案例\n，析相结合的方式向群众讲'
  expect(read(splitLines, text)).toEqual(text.split('\n'))
})

test('a page with one such line is left alone', () => {
  expect(read(splitLines, '爱去的书屋\n。”管理员说')).toEqual(['爱去的书屋', '。”管理员说'])
})
