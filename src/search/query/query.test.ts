import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FilterField, isEmpty, isSame, type Query, textsIn } from '../query-shape.ts'
import { parseQuery, placedFilters, placedReadings, writeQuery } from './query.ts'

const nothing: Query = { wanted: [], without: [], filters: [] }

/** What must all occur. */
function texts(...all: string[]): Partial<Query> {
  return { wanted: all.map((text) => [{ text }]) }
}

function filters(...all: [field: FilterField, value: string][]): Partial<Query> {
  return { filters: all.map(([field, value]) => ({ field, value, not: false })) }
}

const party = { text: '党建' }
const day = { text: '12月17日', read: { field: 'day', value: '12-17', not: false } as const }
const page = { text: '3', read: { field: 'page', value: '3', not: false } as const }

test.each<[string, Partial<Query>]>([
  ['', {}],
  ['  　 ', {}],
  ['汶上', texts('汶上')],
  ['汶上　第一书记 汶上', texts('汶上', '第一书记')],
  ['鄉村振興 ５Ｇ', texts('乡村振兴', '5g')],
  ['乡村振兴！ 第一书记、', texts('乡村振兴', '第一书记')],
  ['党建“联”盟 青春“合”力', texts('党建联盟', '青春合力')],
  ['“红色领航、畅行万里”道路', texts('红色领航畅行万里道路')],
  ['……！', {}],
  ['"第一书记"', { wanted: [[{ text: '第一书记', exact: '第一书记' }]] }],
  ['"党建“联”盟"', { wanted: [[{ text: '党建联盟', exact: '党建“联”盟' }]] }],
  ['＂第一 书记＂', { wanted: [[{ text: '第一书记', exact: '第一书记' }]] }],
  ['汶上"第一 书记', { wanted: [[{ text: '汶上' }], [{ text: '第一书记', exact: '第一书记' }]] }],
  ['“红色 领航”', texts('红色领航')],
  ['“第一书记” 驻村', texts('第一书记', '驻村')],
  ['驻村 「第一 书记」', texts('驻村', '第一书记')],
  ['『第一 书记』 驻村', texts('第一书记', '驻村')],
  ['“new york” times', texts('new york', 'times')],
  ['“没有 关上', texts('没有', '关上')],
  ['党建 -扶贫', { ...texts('党建'), without: [{ text: '扶贫' }] }],
  ['党建 －扶贫', { ...texts('党建'), without: [{ text: '扶贫' }] }],
  ['党建 —扶贫', { ...texts('党建'), without: [{ text: '扶贫' }] }],
  ['党建 –“驻村 帮扶”', { ...texts('党建'), without: [{ text: '驻村帮扶' }] }],
  ['党建 -"驻村 帮扶"', { ...texts('党建'), without: [{ text: '驻村帮扶', exact: '驻村帮扶' }] }],
  ['党建引领 ——泗水县打造', texts('党建引领', '泗水县打造')],
  ['-扶贫', texts('扶贫')],
  ['2021-2023', texts('2021-2023')],
  ['一 - 二', texts('一', '二')],
  ['文旅 或 旅游', { wanted: [[{ text: '文旅' }, { text: '旅游' }]] }],
  [
    '党建 文旅 OR 旅游 | 农旅',
    { wanted: [[{ text: '党建' }], [{ text: '文旅' }, { text: '旅游' }, { text: '农旅' }]] },
  ],
  ['党建 或 县:汶上', { wanted: [[{ text: '党建' }, { field: 'county', value: '汶上', not: false }]] }],
  ['县:汶上 或 县:兖州', filters(['county', '汶上'], ['county', '兖州'])],
  ['标题:党建 或 标题:青年', { wanted: [['党建', '青年'].map((value) => ({ field: 'title', value, not: false }))] }],
  ['或', texts('或')],
  ['党建 或', texts('党建', '或')],
  ['或 党建', texts('或', '党建')],
  ['“或” 或 “OR”', { wanted: [[{ text: '或' }, { text: 'or' }]] }],
  ['党建 或 -扶贫', { ...texts('党建', '或'), without: [{ text: '扶贫' }] }],
  ['县:汶上', filters(['county', '汶上'])],
  ['县：汶上', filters(['county', '汶上'])],
  ['縣:任城 報紙：濟宁', filters(['county', '任城'], ['paper', '济宁'])],
  ['欄目:“鄉村 振興”', filters(['column', '乡村振兴'])],
  ['標題:党建 正文:“第一书记”', filters(['title', '党建'], ['text', '第一书记'])],
  ['党建 -县:汶上', { ...texts('党建'), filters: [{ field: 'county', value: '汶上', not: true }] }],
  ['作者:孔敏', filters(['reporter', '孔敏'])],
  ['通讯员：孔敏 摄影:张雅', filters(['reporter', '孔敏'], ['reporter', '张雅'])],
  [
    '报:济宁 -报纸：济宁日报',
    {
      filters: [
        { field: 'paper', value: '济宁', not: false },
        { field: 'paper', value: '济宁日报', not: true },
      ],
    },
  ],
  ['记者:"孔 敏"', filters(['reporter', '孔敏'])],
  ['“记者:孔敏”', texts('记者孔敏')],
  ['全县:汶上', texts('全县汶上')],
  ['县:', texts('县')],
  ['县: 汶上', texts('县', '汶上')],
  ['城市:汶上', texts('城市汶上')],
  ['年:２０２３', filters(['year', '2023'])],
  ['年:2021-2023', filters(['year', '2021/2023'])],
  ['年:明年', texts('年明年')],
  ['年份:明年', texts('年份明年')],
  ['县区：汶上', filters(['county', '汶上'])],
  ['年份:2021', filters(['year', '2021'])],
  ['类别:图片', filters(['kind', '图片'])],
  ['年:2021 年:2023 年:2021', filters(['year', '2021'], ['year', '2023'])],
  ['类:图片', filters(['kind', '图片'])],
  ['类：一是宣讲', texts('类一是宣讲')],
  ['从:2021-10', filters(['from', '2021-10'])],
  ['從:20211009', filters(['from', '2021-10-09'])],
  ['从:2021年1月5日', filters(['from', '2021-01-05'])],
  ['到:2023/12', filters(['to', '2023-12'])],
  ['到:明天', texts('到明天')],
  ['日:2023-12-17 日期:12月17日', filters(['day', '2023-12-17'], ['day', '12-17'])],
  ['版:3 版次:第四版', filters(['page', '3'], ['page', '4'])],
  ['版名:党的建设', filters(['section', '党的建设'])],
  [
    '2023 年 12 月 17 日 星期日 第 3 版 党建',
    {
      wanted: [
        [{ text: '2023年12月17日星期日', read: { field: 'day', value: '2023-12-17', not: false } }],
        [{ text: '第3版', read: { field: 'page', value: '3', not: false } }],
        [{ text: '党建' }],
      ],
    },
  ],
  ...['12月17日，党建', '党建，12月17日', '12月17日。党建'].map((typed): [string, Partial<Query>] => [
    typed,
    { wanted: (typed.startsWith('党') ? [party, day] : [day, party]).map((one) => [one]) },
  ]),
  [
    '孔敏. 缅怀先烈[N]. 济宁日报，12月17日（3）.',
    { wanted: [{ text: '孔敏' }, { text: '缅怀先烈' }, { text: '济宁日报' }, day, page].map((one) => [one]) },
  ],
  ['12月17日，第3版', { wanted: [[day], [{ ...page, text: '第3版' }]] }],
  ['济宁日报12月17日', { wanted: [[{ text: '济宁日报' }], [day]] }],
  ['濟寧日報12月17日第3版', { wanted: [[{ text: '济宁日报' }], [day], [{ ...page, text: '第3版' }]] }],
  ['济宁日报12月17日讯', texts('济宁日报12月17日讯')],
  ['“济宁日报12月17日”', texts('济宁日报12月17日')],
  ['12月17日召开，第3版权', texts('12月17日召开第3版权')],
  ['党建 或者 文旅', { wanted: [[party, { text: '文旅' }]] }],
  ['党建 or 文旅', { wanted: [[party, { text: '文旅' }]] }],
  ['"2023-12-17"', { wanted: [[{ text: '2023-12-17', exact: '2023-12-17' }]] }],
  ['“12月17日” 今天', texts('12月17日', '今天')],
  ['""', {}],
  ['"', {}],
  ['党建 -', texts('党建')],
  ['党建 -"', texts('党建')],
])('%j', (typed, asked) => {
  expect(parseQuery(typed)).toEqual({ ...nothing, ...asked })
})

/** Whatever a keyboard gives, operators above all. */
const anyTyped = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'"“”「」- ＂—－|',
        '县:',
        '年：',
        '从:',
        '日:',
        '標題:',
        ' 或 ',
        'OR',
        '2023',
        '年12月',
        '日报',
        '第3版',
        '党建',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))

test('anything at all can be typed', () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const { wanted, without, filters } = parseQuery(typed)
      for (const { text, exact } of [...textsIn(wanted), ...without]) expect([text, exact]).not.toContain('')
      for (const { value } of filters) expect(value).not.toBe('')
    }),
  )
})

test.each(['“', '党建，'])('a long text of %s is read at once, and not for minutes', (piece) => {
  expect(parseQuery(piece.repeat(400_000)).filters).toEqual([])
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
  ['“new york” -年:2023', '“new york” -年:2023'],
  ['"党建“联”盟"', '"党建“联”盟"'],
  ['从:2021年10月', '从:2021-10'],
  ['栏目:“new york” 年:2021-2023', '栏目:"new york" 年:2021/2023'],
  ['“12月17日” 12月17日 “或” 文旅 或 旅游', '“12月17日” 12月17日 “或” 文旅 或 旅游'],
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
      const query = parseQuery(typed)
      const placed = placedFilters(typed)
      const read = placed.map(({ from, to }) => parseQuery(` ${typed.slice(from, to)}`).filters)
      expect(read).toEqual(placed.map(({ field, value, not }) => [{ field, value, not }]))
      for (const filter of query.filters) expect(placed.some((one) => isSame(one, filter))).toBe(true)
    }),
  )
})

test('days and pages are found where they stand', () => {
  const typed = '党建 2023 年 12 月 17 日 第3版 “12月17日”'
  expect(placedReadings(typed).map(({ from, to, filter }) => [typed.slice(from, to), filter.value])).toEqual([
    ['2023 年 12 月 17 日', '2023-12-17'],
    ['第3版', '3'],
  ])
})
