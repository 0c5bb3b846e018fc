import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmpty, isSame, type Query } from '../asked.ts'
import { parseQuery, placedFilters, writeQuery } from './query.ts'

const nothing: Query = { texts: [], without: [], filters: [] }

test.each<[string, Partial<Query>]>([
  ['', {}],
  ['  　 ', {}],
  ['汶上', { texts: ['汶上'] }],
  ['汶上　第一书记 汶上', { texts: ['汶上', '第一书记'] }],
  ['鄉村振興 ５Ｇ', { texts: ['乡村振兴', '5g'] }],
  ['"新时代 新青年"', { texts: ['新时代新青年'] }],
  ['"new york" times', { texts: ['new york', 'times'] }],
  ['汶上"第一 书记', { texts: ['汶上', '第一书记'] }],
  ['“红色 领航”', { texts: ['红色领航'] }],
  ['“红色”领航', { texts: ['“红色”领航'] }],
  ['党建 -扶贫', { texts: ['党建'], without: ['扶贫'] }],
  ['党建 -"驻村 帮扶"', { texts: ['党建'], without: ['驻村帮扶'] }],
  ['-扶贫', { texts: ['-扶贫'] }],
  ['2021-2023', { texts: ['2021-2023'] }],
  ['一 - 二', { texts: ['一', '-', '二'] }],
  ['县:汶上', { filters: [{ field: 'county', value: '汶上', not: false }] }],
  ['县：汶上', { filters: [{ field: 'county', value: '汶上', not: false }] }],
  ['党建 -县:汶上', { texts: ['党建'], filters: [{ field: 'county', value: '汶上', not: true }] }],
  ['作者:孔敏', { filters: [{ field: 'reporter', value: '孔敏', not: false }] }],
  [
    '报:济宁 -报纸：济宁日报',
    {
      filters: [
        { field: 'paper', value: '济宁', not: false },
        { field: 'paper', value: '济宁日报', not: true },
      ],
    },
  ],
  ['记者:"孔 敏"', { filters: [{ field: 'reporter', value: '孔敏', not: false }] }],
  ['"记者:孔敏"', { texts: ['记者:孔敏'] }],
  ['全县:汶上', { texts: ['全县:汶上'] }],
  ['县:', { texts: ['县:'] }],
  ['县: 汶上', { texts: ['县:', '汶上'] }],
  ['城市:汶上', { texts: ['城市:汶上'] }],
  ['年:２０２３', { filters: [{ field: 'year', value: '2023', not: false }] }],
  ['年:明年', { texts: ['年:明年'] }],
  ['年份:明年', { texts: ['年份:明年'] }],
  ['县区：汶上', { filters: [{ field: 'county', value: '汶上', not: false }] }],
  ['年份:2021', { filters: [{ field: 'year', value: '2021', not: false }] }],
  ['类别:图片', { filters: [{ field: 'kind', value: '图片', not: false }] }],
  ['年:2021 年:2023 年:2021', { filters: ['2021', '2023'].map((value) => ({ field: 'year', value, not: false })) }],
  ['类:图片', { filters: [{ field: 'kind', value: '图片', not: false }] }],
  ['类：一是宣讲', { texts: ['类:一是宣讲'] }],
  ['从:2021-10', { filters: [{ field: 'from', value: '2021-10', not: false }] }],
  ['从:2021年1月5日', { filters: [{ field: 'from', value: '2021-01-05', not: false }] }],
  ['到:2023/12', { filters: [{ field: 'to', value: '2023-12', not: false }] }],
  ['到:明天', { texts: ['到:明天'] }],
  ['""', {}],
  ['"', {}],
  ['党建 -', { texts: ['党建', '-'] }],
  ['党建 -"', { texts: ['党建'] }],
])('%j', (typed, asked) => {
  expect(parseQuery(typed)).toEqual({ ...nothing, ...asked })
})

/** Whatever a keyboard gives, operators above all. */
const anyTyped = fc
  .array(fc.oneof(fc.constantFrom(...'"“”- ＂', '县:', '年：', '从:', '2023', '党建'), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''))

test('anything at all can be typed', () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const { texts, without, filters } = parseQuery(typed)
      for (const asked of [...texts, ...without, ...filters.map(({ value }) => value)]) expect(asked).not.toBe('')
    }),
  )
})

test('a query that is written again asks for the same', () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const query = parseQuery(typed)
      expect(parseQuery(writeQuery(query))).toEqual(query)
    }),
  )
})

test.each([
  ['县:汶上 党建 -扶贫', '党建 -扶贫 县:汶上'],
  [' -扶贫', ' -扶贫'],
  ['"new york" -年:2023', '"new york" -年:2023'],
  ['从:2021年10月', '从:2021-10'],
])('%j is written %j', (typed, written) => {
  expect(writeQuery(parseQuery(typed))).toBe(written)
})

test('what asks for nothing is empty', () => {
  expect(isEmpty(parseQuery(' "" '))).toBe(true)
  expect(isEmpty(parseQuery('党建'))).toBe(false)
  expect(isEmpty(parseQuery('县:汶上'))).toBe(false)
  expect(isEmpty(parseQuery(' -汶上'))).toBe(false)
})

test('filters are found where they stand', () => {
  const typed = ' 县：汶上 党建 -年:2021"县:兖州" 类:是 县:"汶上"'
  expect(placedFilters(typed).map(({ from, to }) => typed.slice(from, to))).toEqual([
    '县：汶上',
    '-年:2021',
    '县:"汶上"',
  ])
  expect(placedFilters('“县:汶上”')).toEqual([])
})

test('where they stand are the filters of the query', () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const { filters } = parseQuery(typed)
      const placed = placedFilters(typed)
      const read = placed.map(({ from, to }) => parseQuery(` ${typed.slice(from, to)}`).filters)
      expect(read).toEqual(placed.map(({ field, value, not }) => [{ field, value, not }]))
      for (const filter of filters) expect(placed.some((one) => isSame(one, filter))).toBe(true)
    }),
  )
})
