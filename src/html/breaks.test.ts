import { expect, test } from 'vitest'
import { betweenWords, breakable } from './breaks.ts'
import { markup } from './html.ts'

const shown = (part: Parameters<typeof markup>[0]) =>
  markup(part)
    .replaceAll('<wbr>', '|')
    .replace(/<span class="dotted">(.*?)<\/span>/g, '<i>$1</i>')

test.each([
  ['围绕“3423”高能级产业体系', '围绕|“3423”|高能级产业体系'],
  ['建立“1+2+3”民情书记服务队', '建立|“1+2+3”|民情书记服务队'],
  ['按照“1小时签收，2天内回复”的标准', '按照|“1小时签收，2天内回复”的标准'],
  ['围绕“3423”走好“五步棋”，', '围绕|“3423”|走好“五步棋”，'],
  ['增长“约20%”以上', '增长“约20%”|以上'],
  ['用好“AI课堂”', '用好|“AI课堂”'],
  ['“12345”“一网批办”', '“12345”|“一网批办”'],
  ['热米拉·达布力', '热米<i>拉·</i>达布力'],
  ['按照“1<2”的', '按照|“1&lt;2”|的'],
])('a line of %s may end at each |', (text, expected) => {
  expect(shown(breakable(text))).toBe(expected)
})

test.each([
  ['打造“红色领航、畅行万里”道路运输行业党建品牌', '打造|“红色领航、|畅行|万里”|道路|运输|行业党建|品牌'],
  ['为帮助社区工作者掌握更多专业技能', '为|帮助|社区|工作者|掌握|更多|专业|技能'],
  ['用情融入 全力干好', '用情|融入 全力干好'],
  ['“智汇乡村·赋能振兴”', '“智汇|乡<i>村·</i>|赋能|振兴”'],
  ['合作开创未来——写在前面', '合作|开创|未来|——写在|前面'],
  ['2024年', '2024年'],
  ['邹城“三抓三促三强化”擦亮凝“新”聚力党建工作品牌', '邹城“三抓三促三强化”|擦亮凝“新”|聚力党建|工作|品牌'],
  ['近日，兖州区开展暨第一书记结对', '近日，|兖州区|开展暨|第一书记结对'],
  ['走好“五步棋”，再出发', '走好|“五步棋”，|再|出发'],
])('a line of the headline %s ends between words', (text, expected) => {
  expect(shown(betweenWords(text))).toBe(expected)
})
