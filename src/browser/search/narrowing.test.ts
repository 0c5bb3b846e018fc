import { expect, test } from 'vitest'
import { parseQuery, placedFilters } from '../../search/query/query.ts'
import { fold } from '../../text/fold.ts'
import { between, withFilter, within, withoutFields, withoutFilter } from './narrowing.ts'

test.each([
  ['党建', 'county', '汶上县', '党建 县:汶上县'],
  ['', 'county', '汶上县', '县:汶上县'],
  [' "新时代 新青年" ', 'reporter', '陈 明', '"新时代 新青年" 作者:"陈 明"'],
  ['党建', 'from', '2021-10', '党建 从:2021-10'],
  [' -项目', 'year', '2021', ' -项目 年:2021'],
  ['党', 'column', '学习"二十大"', '党 栏目:"学习＂二十大＂"'],
  ['"第一 书记', 'county', '汶上县', '"第一 书记" 县:汶上县'],
] as const)('%j with %s %j is %j', (typed, field, value, narrowed) => {
  expect(withFilter(typed, field, value)).toBe(narrowed)
})

test.each([
  ['党建', '第一书记 -项目', '党建 第一书记 -项目'],
  ['党建 或 文旅', '旅游', '党建 或 文旅 旅游'],
  ['党建 或', '旅游', '党建 “或” 旅游'],
  ['党建', 'OR 旅游', '党建 “OR” 旅游'],
  ['党建', '或者 旅游', '党建 “或者” 旅游'],
  ['color', '旅游', 'color 旅游'],
  ['"第一 书记', '"驻村', '"第一 书记" "驻村"'],
  ['', '旅游', '旅游'],
])('within the answers to %j %j is %j', (typed, other, both) => {
  expect(within(typed, other)).toBe(both)
})

test.each([
  ['党建 县:汶上县', '党建'],
  ['县：汶上县 党建', '党建'],
  ['党建 县:"汶上县" -项目', '党建 -项目'],
  ['县:"汶上" 县:兖州 县:汶上', '县:兖州'],
  ['县:汶上 -县:汶上', ' -县:汶上'],
  ['年:2021 -项目', ' -项目'],
  ['-项目 年:2021', '-项目'],
  ['从:2021年10月 "从:2021-10"', '"从:2021-10"'],
])('%j without its first filter is %j', (typed, wider) => {
  const [filter] = parseQuery(typed).filters
  expect(withoutFilter(typed, placedFilters(typed), filter ?? expect.fail())).toBe(wider)
})

test('all filters by a field go at once, excluding ones stay', () => {
  const typed = '县:汶上 党建 县:兖州 -县:邹城 年:2021'
  expect(withoutFields(typed, placedFilters(typed), ['county'])).toBe('党建 -县:邹城 年:2021')
})

test('a new time takes the place of the old', () => {
  const typed = '年:2021 党建 从:2020'
  expect(between(typed, placedFilters(typed), '2021-10', '2023-12')).toBe('党建 从:2021-10 到:2023-12')
  expect(between(typed, placedFilters(typed), '', '2023')).toBe('党建 到:2023')
  expect(between(typed, placedFilters(typed), '', '')).toBe('党建')
})

test.each(['5G视界', 'C++ 与 我', '学习"二十大"', '鄉村文明', 'Ａ面', '新时代“新”青年', '2021-10', 'a\\b'])(
  'a value %j becomes a filter that means it, and is taken out again',
  (value) => {
    const typed = withFilter('党', 'column', value)
    const [filter = expect.fail('it is no filter')] = parseQuery(typed).filters
    expect(filter.value).toBe(fold(value))
    expect(withoutFilter(typed, placedFilters(typed), filter)).toBe('党')
  },
)
