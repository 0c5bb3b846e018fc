import { afterAll, describe, expect, test } from 'vitest'
import { type Cluster, sphinxCluster } from '../../../tests/sphinx.ts'
import { typedQueries } from '../../../tests/typed-queries.ts'
import { docs, places, words } from '../engines/fixtures.ts'
import { engineInMemory } from '../engines/open.ts'
import type { Doc, FacetField, SearchEngine } from '../types.ts'
import { connectSphinx, NoAnswer } from './connection.ts'
import { sphinxEngine } from './engine.ts'

/** The engine over a cluster answers as the one in memory does: Debian's Sphinx with the recipe of hosting/sphinx. */

/** Some more articles, so that both parts have some: of the days of the others, and of one of their own. */
const more = docs.flatMap((doc) =>
  ['e', 'f', 'g'].map(
    (letter): Doc => ({ ...doc, id: letter.repeat(11) + doc.id.slice(-1), text: doc.text.slice(0, 1) }),
  ),
)
const all = [...docs, ...more].sort((a, b) =>
  (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0,
)
const memory = engineInMemory(all, places, async () => words)
const facts = {
  articles: all.length,
  years: { first: 2021, last: 2023 },
  places,
  words,
  people: [...new Set(all.flatMap(({ people }) => people))],
}

async function engineAt(cluster: Cluster): Promise<SearchEngine> {
  const sphinx = connectSphinx(cluster.address)
  afterAll(() => sphinx.close())
  return sphinxEngine(sphinx, facts)
}

describe('a cluster with a mirror for each part', async () => {
  const cluster = await sphinxCluster(all)
  afterAll(() => cluster.close())
  const engine = await engineAt(cluster)

  test.each(typedQueries)('%j finds what is found in memory', async (typed) => {
    for (const sort of ['newest', 'oldest'] as const) {
      const [here, there] = [
        await memory.search(typed, { sort, limit: 0 }),
        await engine.search(typed, { sort, limit: 0 }),
      ]
      const plain = ({ hits, ...answer }: typeof here) => ({
        ...answer,
        hits: hits.map(({ score: _, ...hit }) => hit),
      })
      expect(plain(there)).toEqual({ ...plain(here), nowhere: there.nowhere })
      if (here.nowhere.length > 0) expect(there.nowhere).toEqual(here.nowhere)
    }
    const fields: FacetField[] = ['county', 'year', 'column', 'paper', 'reporter', 'kind']
    expect(await engine.facets(typed, fields)).toEqual(await memory.facets(typed, fields))
  })

  test('by relevance what stands in a headline comes first, then the newest', async () => {
    const { hits } = await engine.search('高标准农田', { limit: 0 })
    const inHeadline = hits.map(({ doc }) => doc.headline.includes('高标准农田'))
    expect(inHeadline).toEqual(inHeadline.toSorted((a, b) => Number(b) - Number(a)))
    expect(inHeadline).toContain(false)
  })

  test('pages of results follow each other, to the thousandth', async () => {
    const ids = async (offset: number) =>
      (await engine.search('济宁日报', { limit: 5, offset })).hits.map(({ id }) => id)
    const whole = (await engine.search('济宁日报', { limit: 0 })).hits.map(({ id }) => id)
    expect([...(await ids(0)), ...(await ids(5)), ...(await ids(10))]).toEqual(whole)
    expect(await ids(1000)).toEqual([])
  })

  test.each([
    ['高标淮农田', '高标准农田'],
    ['wenshang', '汶上'],
    ['汶上县，济宁日报', '汶上县 济宁日报'],
  ])('for %s it offers %s', async (typed, query) => {
    expect((await engine.near(typed))[0]).toEqual((await memory.near(typed))[0])
    expect((await engine.near(typed))[0]?.query).toBe(query)
  })

  test('suggestions are those in memory', async () => {
    for (const typed of ['汶', 'ws', '县:汶上'])
      expect(await engine.suggest(typed)).toEqual(await memory.suggest(typed))
  })

  test('a node that is gone leaves the answers as they are, once its mirror is known', async () => {
    await cluster.kill(0)
    let whole = 0
    for (let asked = 0; asked < 60 && whole < 10; asked++) {
      const { total, exact } = await engine.search('济宁日报').catch(() => ({ total: 0, exact: false }))
      if (exact) expect(total).toBe(all.length)
      whole = exact ? whole + 1 : 0
    }
    expect(whole).toBe(10)
    await cluster.start(0)
  })
})

describe('a cluster without mirrors', async () => {
  const cluster = await sphinxCluster(all, (front) =>
    front
      .replace(/(9312:part1)\|.*/, '$1')
      .replace(/agent = .*\|(.*:9412:part2)/, 'agent = $1')
      .replace(/ha_strategy.*/, ''),
  )
  afterAll(() => cluster.close())
  const engine = await engineAt(cluster)

  test('a part that does not answer makes the count short, and the answer says so', async () => {
    expect(await engine.search('济宁日报')).toMatchObject({ total: all.length, exact: true })
    await cluster.kill(1)
    const { total, exact, hits } = await engine.search('济宁日报', { limit: 0 })
    expect(exact).toBe(false)
    expect(total).toBe(hits.length)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(all.length)
    expect(await engine.facets('济宁日报', ['county'])).toMatchObject({ exact: false })
    await cluster.start(1)
    expect(await engine.search('济宁日报')).toMatchObject({ total: all.length, exact: true })
  })

  test('where no part answers, an error says who does not', async () => {
    await cluster.kill(0)
    await cluster.kill(1)
    await expect(engine.search('济宁日报')).rejects.toThrow(NoAnswer)
  })
})
