import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../text/fold.ts'
import { fields } from '../options.ts'
import { valuesOf } from '../query/passages.ts'
import { writeQuery } from '../query/query.ts'
import type { Doc, LeftOut } from '../types.ts'
import { docs, places, words } from './fixtures.ts'
import { engineInMemory } from './open.ts'

const engine = engineInMemory(docs, places, async () => words)

/** The first letters of the articles that a query finds, best first. */
async function found(typed: string): Promise<string> {
  const { hits } = await engine.search(typed, { limit: 0 })
  return hits.map(({ id }) => id[0]).join('')
}

test.each([
  ['高标准农田', 'ab'],
  ['第一书记', 'ba'],
  ['第一书记 高标准农田', 'ab'],
  ['"第一书记 高标准农田"', ''],
  ['“第一书记” 驻村', 'b'],
  ['第一书记 -汶上', 'b'],
  ['第一书记 －汶上', 'b'],
  ['高标准农田铺就丰景', 'a'],
  ['党建联盟！', 'b'],
  ['"党建“联”盟"', 'b'],
  ['"党建联盟"', ''],
  ['驻村 或 苗情', 'bc'],
  ['第一书记 驻村 OR 墒情', 'ba'],
  ['标题:第一书记', 'b'],
  ['標題：丰景', 'a'],
  ['标题:智慧田园', 'a'],
  ['标题:高标准 标题:第一书记', ''],
  ['标题:高标准 或 标题:第一书记', 'ab'],
  ['正文:王建国', 'ac'],
  ['正文:丰景', ''],
  [' -标题:王建国', 'ab'],
  ['版:3', 'a'],
  ['版:1', ''],
  ['第3版', 'a'],
  ['版名:党的', 'a'],
  ['版名:先锋', ''],
  ['日:2023-12-17', 'a'],
  ['日:12-17', 'a'],
  ['日:2021-10 日:2023-12', 'ab'],
  ['年:2021-2023', 'ab'],
  ['2023年12月17日', 'a'],
  ['二〇二三年十二月', 'a'],
  ['12月17日', 'ab'],
  ['"12月17日"', 'b'],
  ['10月9日', 'ba'],
  ['10月9日 汶上', 'a'],
  ['“10月9日”', 'a'],
  ['日:10-9', 'b'],
  ['通讯员', 'a'],
  ['通讯员 孔敏 陈明', 'a'],
  ['通讯员孔敏', 'a'],
  ['摄影 程明', 'c'],
  ['二零二一', 'b'],
  ['二○二一', 'b'],
  ['二O二一', 'b'],
  ['王建国', 'ca'],
  ['鄉村', 'ab'],
  ['借助新月计划', 'b'],
  ['５g', 'a'],
  ['2.9亿', 'a'],
  ['iphone 15', 'a'],
  ['"iPhone 15"', 'a'],
  ['12345', 'c'],
  ['汶', 'a'],
  ['孔敏', 'a'],
  ['本报汶上讯', 'a'],
  ['乡村振兴先锋', 'a'],
  ['联”盟。', 'b'],
  ['|', ''],
  ['农田连片成方。“今年', ''],
  ['孔敏陈明', ''],
  ['县:汶上', 'a'],
  ['县:北湖', 'c'],
  ['县:汶上 县:兖州', 'ab'],
  ['-县:汶上', ''],
  [' -县:汶上', 'bc'],
  ['作者:陈明', 'a'],
  ['记者:陈明', 'a'],
  ['报:济宁', 'abc'],
  ['报纸:周报', ''],
  [' -报:济宁', ''],
  ['记者:明', 'ac'],
  ['栏目:先锋', 'a'],
  ['类:图片', 'c'],
  ['类:文章', 'ab'],
  ['年:2021', 'b'],
  ['年:2021 年:2023', 'ab'],
  ['从:2021-10 到:2021-10', 'b'],
  ['从:2021-10-10', 'a'],
  ['到:2023-12', 'ab'],
  ['王建国 从:2020', 'a'],
  ['济宁日报', 'abc'],
  ['不见于任何文章', ''],
  ['', ''],
])('%j finds %j', async (typed, ids) => {
  expect(await found(typed)).toBe(ids)
})

test.each([
  ['newest', 'abc'],
  ['oldest', 'bac'],
] as const)('sorted by %s, what has no date comes last', async (sort, ids) => {
  const { hits } = await engine.search('济宁日报', { sort })
  expect(hits.map(({ id }) => id[0]).join('')).toBe(ids)
})

test('pages of results follow each other', async () => {
  const first = await engine.search('济宁日报', { limit: 2 })
  const second = await engine.search('济宁日报', { limit: 2, offset: 2 })
  expect([first.total, second.total]).toEqual([3, 3])
  expect([...first.hits, ...second.hits].map(({ id }) => id[0]).join('')).toBe('abc')
})

test('facets count an answer, and a field’s values as if the query did not filter by it', async () => {
  const { fields, months, undated, exact } = await engine.facets('济宁日报 县:汶上', [
    'county',
    'year',
    'reporter',
    'kind',
  ])
  expect(fields).toMatchObject({
    county: [
      { value: '兖州区', count: 1 },
      { value: '太白湖新区', count: 1 },
      { value: '汶上县', count: 1 },
    ],
    year: [{ value: '2023', count: 1 }],
    reporter: [
      { value: '孔敏', count: 1 },
      { value: '陈明', count: 1 },
    ],
    kind: [{ value: '文章', count: 1 }],
  })
  expect({ months, undated, exact }).toEqual({ months: [{ month: '2023-12', count: 1 }], undated: 0, exact: true })
  const all = await engine.facets('', ['kind'])
  expect(all.fields.kind).toEqual([
    { value: '文章', count: 2 },
    { value: '图片', count: 1 },
  ])
  expect(all).toMatchObject({ undated: 1, months: [{ month: '2021-10' }, { month: '2023-12' }] })
})

test.each([
  ['高标淮农田', '高标准农田', 2],
  ['高标农田', '高标准农田', 2],
  ['高标准的农田', '高标准农田', 2],
  ['驻村帮扶啊', '驻村帮扶', 1],
  ['"高标准农田铺就丰景"', '高标准农田铺就丰景', 1],
  ['高标准农田普就丰井', '高标准农田铺就丰景', 1],
  ['第一书记驻村邦扶见实效', '第一书记驻村帮扶见实效', 1],
  ['结尾处才题到', '结尾处才提到', 1],
  ['王健国', '王建国', 2],
  ['党健', '党建', 1],
  ['wenshang', '汶上', 1],
  ['ws', '汶上', 1],
  ['diyishuji', '第一书记', 2],
  ["Wen'shang", '汶上', 1],
])('for %j the search offers %j', async (typed, query, total) => {
  expect(await engine.search(typed)).toMatchObject({ total: 0, hits: [] })
  expect((await engine.near(typed))[0]).toEqual({ query, total, exact: true })
})

test('a near match keeps the rest of the query', async () => {
  const near = await engine.near('高标淮农田 县:汶上')
  expect(near).toEqual([{ query: '高标准农田 县:汶上', total: 1, exact: true }])
})

test('where a filter excludes everything, the search says which', async () => {
  const near = await engine.near('第一书记 县:兖州 年:2023')
  expect(near).toEqual([
    { query: '第一书记 年:2023', total: 1, exact: true, without: { field: 'county', value: '兖州', not: false } },
    { query: '第一书记 县:兖州', total: 1, exact: true, without: { field: 'year', value: '2023', not: false } },
  ])
})

test.each<[string, string[], [query: string, without: LeftOut][]]>([
  ['第一书记 火星人', ['火星人'], [['第一书记', { texts: ['火星人'] }]]],
  ['火星人 书记 月球兔 王建国', ['火星人', '月球兔'], [['书记 王建国', { texts: ['火星人', '月球兔'] }]]],
  [
    'iphone 驻村',
    [],
    [
      ['驻村', { texts: ['iphone'] }],
      ['iphone', { texts: ['驻村'] }],
    ],
  ],
  [
    '王建国 -田间 -墒情',
    [],
    [
      ['王建国 -墒情', { excluded: '田间' }],
      ['王建国 -田间', { excluded: '墒情' }],
    ],
  ],
  [
    'iphone 驻村 苗情',
    [],
    [
      ['iphone', { allBut: 'iphone' }],
      ['驻村', { allBut: '驻村' }],
      ['苗情', { allBut: '苗情' }],
    ],
  ],
  ['火星人 iphone 县:兖州', ['火星人'], [['iphone', { allBut: 'iphone' }]]],
  ['火星人 月球兔', ['火星人', '月球兔'], []],
  ['火星人 县:汶上', ['火星人'], []],
])('of %j %j stand nowhere, and with less of it something is found', async (typed, nowhere, wider) => {
  expect(await engine.search(typed)).toMatchObject({ total: 0, nowhere })
  const near = await engine.near(typed)
  expect(near.map(({ query, without }) => [query, without])).toEqual(wider)
  for (const { query, total } of near) expect(await engine.search(query)).toMatchObject({ total, nowhere: [] })
})

test.each(['鑫鑫', '完全不相干的词语', '济宁日报', '', '县:汶上', 'zzz'])('%j has no near match', async (typed) => {
  expect(await engine.near(typed)).toEqual([])
})

test.each([
  ['wen', ['汶上县', '汶上']],
  ['ws', ['汶上', '汶上县']],
  ['汶', ['汶上县', '汶上']],
  ['书记', ['第一书记', '第一书记驻村帮扶见实效']],
  ['王建国', ['王建国在田间']],
  ['汶上 书记', []],
  ['县:汶上', []],
  ['', []],
])('for the beginning %j the box suggests %j', async (typed, texts) => {
  expect((await engine.suggest(typed)).map(({ text }) => text)).toEqual(texts)
})

test('any part of any text is found in its article, wherever it stands', async () => {
  const values = docs.flatMap((doc) => fields.flatMap((field) => valuesOf(doc, field).map((value) => ({ doc, value }))))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...values), fc.nat(), fc.integer({ min: 1, max: 30 }), async (one, at, length) => {
      const from = at % one.value.length
      const text = fold(one.value.slice(from, from + length))
      fc.pre(text !== '')
      const { hits } = await engine.search(writeQuery({ wanted: [[{ text }]], without: [], filters: [] }), { limit: 0 })
      expect(hits.map(({ id }) => id)).toContain(one.doc.id)
    }),
    { numRuns: 400 },
  )
})

test('what is found is what stands there, and nothing else', async () => {
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'的第一书记汶上"|^!$\'= ab'), maxLength: 4 }),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  await fc.assert(
    fc.asyncProperty(
      texts.map((text) => fold(text)),
      async (text) => {
        fc.pre(text !== '')
        const answer = await engine.search(writeQuery({ wanted: [[{ text }]], without: [], filters: [] }), { limit: 0 })
        const truth = docs.filter((doc) => holds(doc, text)).map(({ id }) => id)
        expect(answer.hits.map(({ id }) => id).sort()).toEqual(truth)
        expect([answer.total, answer.exact]).toEqual([truth.length, true])
      },
    ),
  )
})

test.each([
  ['an unclosed quote', '"第一'],
  ['only operators', '- " "" “” 县: 年:'],
  ['a pattern', '.*[(\\'],
  ['markup', '<script>alert(1)</script>'],
  ['a name of every object', '__proto__ constructor toString'],
  ['half a surrogate pair', '\ud840'],
  ['a null', 'a\0b'],
  ['a very long word', '汶'.repeat(20_000)],
  ['very many words', Array.from({ length: 5000 }, (_, i) => `词${i}`).join(' ')],
])('%s gets an answer', async (_what, typed) => {
  const answer = await engine.search(typed)
  expect(answer.total).toBeGreaterThanOrEqual(0)
  expect(answer.hits.length).toBeLessThanOrEqual(10)
})

function holds(doc: Doc, text: string): boolean {
  return fields.some((field) => valuesOf(doc, field).some((value) => fold(value).includes(text)))
}
