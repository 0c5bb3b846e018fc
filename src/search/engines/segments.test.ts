import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engineFor, indexHelpers } from '../../../tests/indexed.ts'
import type { Doc, FacetField, SearchEngine, Sort } from '../types.ts'
import { places, words } from './fixtures.ts'
import { engineInMemory } from './open.ts'

/** An archive cut into segments answers as one that is not: the same articles in the same order, the same counts, the same
 *  facets. Beside it stands the engine in memory, which has one segment and other leaves. */

const helpers = indexHelpers()

/** No two share a character, so that how often a word stands in an article never stays open. */
const vocabulary = ['高标准农田', '第一书记', '驻村', '党建', '文旅', '汶上县', '乡', '增收节支', '水利']
const word = fc.constantFrom(...vocabulary)
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((some) => some.join(''))
const day = fc.constantFrom('2021-10-09', '2021-12-17', '2022-01-01', '2023-12-17', '2023-12-18')

const archive = fc
  .array(
    fc.record({
      headline: sentence,
      text: fc.array(sentence, { maxLength: 4 }),
      people: fc.subarray(['孔敏', '陈明', '王建国']),
      county: fc.option(fc.constantFrom('汶上县', '兖州区'), { nil: undefined }),
      date: fc.option(day, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((made) =>
    made
      .map((one, i): Doc => {
        const { date, county, ...rest } = one
        const known = { ...(date ? { date } : {}), ...(county ? { county } : {}) }
        return { ...rest, ...known, id: `id${i}`, kind: 'article' }
      })
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)),
  )

const query = fc.oneof(
  word,
  fc.tuple(word, word).map((two) => two.join(' ')),
  fc.tuple(word, word).map(([one, other]) => `${one} -${other}`),
  fc
    .tuple(word, fc.constantFrom('县:汶上', '年:2021', '日:12-17', '记者:陈明', '从:2022', '标题:党建'))
    .map((two) => two.join(' ')),
  fc.constantFrom('标准', '记驻', '年:2023', '12月17日', '县:兖州 县:汶上', '火星人', '"党建"'),
)
const fields: FacetField[] = ['county', 'year', 'reporter', 'kind']

async function told(engine: SearchEngine, typed: string) {
  const sorts: Sort[] = ['relevance', 'newest', 'oldest']
  const answers = await Promise.all(sorts.map((sort) => engine.search(typed, { limit: 0, sort })))
  return {
    typed,
    answers: answers.map(({ hits, total, exact, readings }) => ({
      ids: hits.map(({ id, score }) => [id, score.toFixed(3)]),
      ...{ total, exact, readings },
    })),
    facets: await engine.facets(typed, fields),
  }
}

test('neither what is found, nor its order, nor any count depends on how an archive is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      archive,
      fc.array(query, { minLength: 4, maxLength: 8 }),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (docs, queries, segments, mostPlaces, packed) => {
        const cut = await engineFor(docs, helpers, { mostPlaces, segments, packed })
        const whole = engineInMemory(docs, places, async () => words)
        for (const typed of queries) expect(await told(cut, typed)).toEqual(await told(whole, typed))
      },
    ),
    { numRuns: 60 },
  )
})

test('the first results of a frequent text need no whole list, and are those that it begins with', async () => {
  const many = Array.from({ length: 400 }, (_, i): Doc => {
    const day = `20${10 + Math.floor(i / 40)}-0${1 + (i % 9)}-17`
    const date = i < 390 ? { date: day } : {}
    const [headline, text] = [i % 37 === 0 ? '党建见闻' : `第${i}期`, '党建'.repeat(1 + (i % 4))]
    return { id: `id${i}`, kind: 'article', headline, people: [], text: [text, '乡村'.repeat(i % 3)], ...date }
  })
  const newestFirst = many.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const read: string[] = []
  const see = (name: string) => read.push(name)
  const engine = await engineFor(newestFirst, helpers, { mostPlaces: 20, segments: 3, bytesInFile: 60, see })
  const whole = engineInMemory(newestFirst, places, async () => words)
  for (const typed of ['党建', '党', '乡村', '建'])
    for (const sort of ['relevance', 'newest', 'oldest'] as const)
      for (const [offset, limit] of [
        [0, 10],
        [50, 14],
        [50, 15],
        [399, 10],
      ] as const) {
        read.length = 0
        const { hits, total, exact, nowhere } = await engine.search(typed, { sort, offset, limit })
        const expected = await whole.search(typed, { sort, offset, limit })
        expect({ hits, total, exact, nowhere }).toEqual({
          hits: expected.hits,
          total: expected.total,
          exact: true,
          nowhere: [],
        })
        if (sort === 'oldest' || offset + limit > 64) continue
        expect([typed, read.filter((name) => /\/common\//.test(name))]).toEqual([typed, []])
      }
})
