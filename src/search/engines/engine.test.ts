import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, emptyFolder } from '../../../tests/folders.ts'
import { engineFor, indexHelpers, sourcesOf } from '../../../tests/indexed.ts'
import { typedQueries } from '../../../tests/typed-queries.ts'
import { fold } from '../../text/fold.ts'
import { halvingCuts } from '../build/cuts.ts'
import { startHelpers } from '../build/segment.ts'
import { writeSegments } from '../build/segments.ts'
import { sealed } from '../index/seal.ts'
import { DamagedIndex } from '../index/source.ts'
import { fields } from '../options.ts'
import { isAnswer } from '../query/match-query.ts'
import { valuesOf } from '../query/passages.ts'
import { parseQuery, writeQuery } from '../query/query.ts'
import { isEmpty } from '../query-shape.ts'
import type { Doc, SearchEngine } from '../types.ts'
import { docs, places, words } from './fixtures.ts'
import { engineInMemory, engineOfFiles, indexOfFiles } from './open.ts'

const helpers = indexHelpers()

/** The articles that a query finds, best first. */
async function ordered(engine: SearchEngine, typed: string): Promise<string[]> {
  const { hits, total, exact } = await engine.search(typed, { limit: 0 })
  expect([total, exact]).toEqual([hits.length, true])
  return hits.map(({ id }) => id)
}

async function found(engine: SearchEngine, typed: string): Promise<string[]> {
  return (await ordered(engine, typed)).sort()
}

describe.each([
  [1, 1],
  [3, 1],
  [1000, 1],
  [3, 2],
  [1, 3],
])('with leaves of at most %i places, in segments: %i', async (mostPlaces, segments) => {
  const engine = await engineFor(docs, helpers, { mostPlaces, segments })
  const small = engineInMemory(docs, places, async () => words, mostPlaces)

  test.each(typedQueries)('%j finds what is found in memory, in the same order', async (typed) => {
    expect(await ordered(engine, typed)).toEqual(await ordered(small, typed))
    expect(await found(engine, typed)).toEqual(truth(docs, typed))
  })

  test.each([
    '第一书记 火星人',
    '火星人 书记 月球兔 王建国',
    'iphone 驻村',
    '王建国 -田间 -墒情',
    'iphone 驻村 苗情',
    '火星人 iphone 县:兖州',
    '第一书记 县:兖州 年:2023',
    '火星人 月球兔',
  ])('%j is widened as in memory', async (typed) => {
    const near = await small.near(typed)
    expect(await engine.near(typed)).toEqual(near)
    expect((await engine.search(typed)).nowhere).toEqual((await small.search(typed)).nowhere)
  })

  test.each([
    ['高标淮农田', '高标准农田'],
    ['第一书己驻村邦扶见实效', '第一书记驻村帮扶见实效'],
    ['汶上县第一书记', '汶上县 第一书记'],
    ['孔敏、王建国', '孔敏 王建国'],
  ])('near %j lies %j', async (typed, near) => {
    expect((await engine.near(typed))[0]?.query).toBe(near)
    expect((await small.near(typed))[0]?.query).toBe(near)
  })

  test.each([
    '',
    '高标准农田',
    '党建',
    '县:汶上',
    '第一书记 -县:汶上',
    '年:2021',
    '类:图片',
    '记者:明 年:2023',
    '甲乙',
  ])('the facets of %j are those in memory', async (typed) => {
    const wanted = ['county', 'year', 'column', 'paper', 'reporter', 'kind'] as const
    expect(await engine.facets(typed, wanted)).toEqual(await small.facets(typed, wanted))
  })

  test.each([
    ['a very long word', '汶'.repeat(5000)],
    ['very many words', Array.from({ length: 500 }, (_, i) => `词${i}`).join(' ')],
    ['very many words that are there', [...'第一书记驻村帮扶为深入推进兖州区选派，。'].join(' ')],
    ['very many words that must not be there', `第一 -${[...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉敏'].join(' -')}`],
    ['only operators', '- " "" “” 县: 年:'],
    ['names of every object', '__proto__ constructor toString'],
    ['half a surrogate pair and a null', '\ud840 a\0b'],
  ])('%s gets the right answer', async (_what, typed) => {
    expect(await found(engine, typed)).toEqual(await found(small, typed))
  })

  test('any part of any text finds exactly the articles that hold it', async () => {
    const values = docs.flatMap((doc) => fields.flatMap((field) => valuesOf(doc, field)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...values),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        async (value, at, length) => {
          const from = at % value.length
          const text = fold(value.slice(from, from + length))
          fc.pre(text !== '')
          const typed = writeQuery({ wanted: [[{ text }]], without: [], filters: [] })
          expect(await found(engine, typed)).toEqual(truth(docs, typed))
        },
      ),
    )
  })
})

test('texts of few characters, where everything stands next to everything', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 12 })
  const article = fc.record({
    headline: word,
    text: fc.array(word, { maxLength: 3 }),
    people: fc.array(word, { maxLength: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (made, most, segments) => {
        const all = made.map((one, i): Doc => ({ ...one, id: `id${String(i).padStart(2, '0')}`, kind: 'article' }))
        const engine = await engineFor(all, helpers, { mostPlaces: most, segments })
        const queries = [
          '甲',
          '丙乙',
          '甲乙丙',
          '甲甲乙',
          '乙丙甲乙',
          '甲乙甲乙丙',
          '丙丙甲乙乙丙',
          '甲 -甲乙丙',
          '记者:甲乙 丙',
        ]
        const small = engineInMemory(all, places, async () => words, most)
        for (const typed of [...queries, ...made.map(({ headline }) => headline)]) {
          expect([typed, await found(engine, typed)]).toEqual([typed, truth(all, typed)])
          if (segments === 1)
            expect([typed, await ordered(small, typed)]).toEqual([typed, await ordered(engine, typed)])
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('the first page holds what the whole answer begins with', async () => {
  const many = Array.from({ length: 90 }, (_, i): Doc => {
    const turn = i % 3 === 0 ? '乡村振兴乡村' : '乡村振乡村振兴'
    return {
      id: `id${i}`,
      kind: 'article',
      headline: `第${i}篇`,
      people: [],
      text: [turn.repeat(1 + (i % 4)), '村振兴乡'],
    }
  })
  const engine = await engineFor(many, helpers, { mostPlaces: 5, segments: 2 })
  for (const typed of ['乡村振兴乡村', '振兴乡', '村振乡村振', '篇 兴乡村']) {
    const all = await engine.search(typed, { limit: 0 })
    const page = await engine.search(typed, { limit: 7, offset: 3 })
    expect(page.hits.map(({ id }) => id)).toEqual(all.hits.slice(3, 10).map(({ id }) => id))
    if (page.exact) expect(page.total).toBe(all.total)
    else expect(page.total).toBeGreaterThanOrEqual(all.total)
  }
})

test('the same articles give the same bytes, whatever the number of threads', async () => {
  const [one, two] = [emptyFolder(), emptyFolder()]
  for (const [out, workers] of [
    [one, 1],
    [two, 3],
  ] as const) {
    const { pool, close } = startHelpers({ workers })
    const input = { sources: sourcesOf(docs), places, mostPlaces: 2, cut: halvingCuts(2) }
    await writeSegments({ ...input, out, helpers: { ...helpers, pool } }).finally(close)
  }
  expect(Object.keys(bytesOf(one)).length).toBeGreaterThan(2)
  expect(bytesOf(one)).toEqual(bytesOf(two))
})

test('a file that is lost or damaged is named', async () => {
  const folder = 'segment-0'
  const segments = [{ folder, articles: 3, shards: 1, grams: 1, firstDay: '', days: [], files: 0, bytes: 0 }]
  const grams = sealed('grams/0/0.bin', Uint8Array.of(0))
  const file = 'segment-0/leaves/0/0.bin'
  const page = new Uint8Array(Buffer.from(`<!doctype html>${'<p>\n'.repeat(4000)}`))
  const [empty, cut, other] = [new Uint8Array(), Uint8Array.of(0x1f, 0x8b, 8, 0), sealed('leaves/0/1.bin', '')]
  for (const bytes of [undefined, empty, cut, other, page]) {
    const read = async (name: string) => (name === file ? bytes : grams.slice())
    const engine = engineOfFiles(indexOfFiles({ read }, { segments, places }), async () => words)
    await expect(engine.search('第')).rejects.toThrow(new DamagedIndex(file))
  }
})

function truth(all: readonly Doc[], typed: string): string[] {
  const query = parseQuery(typed)
  if (isEmpty(query)) return []
  return all
    .filter((doc) => isAnswer(doc, query, places))
    .map(({ id }) => id)
    .sort()
}
