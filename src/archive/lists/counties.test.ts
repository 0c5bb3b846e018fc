import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage, examplePlaces } from '../examples.ts'
import type { Place } from '../schema.ts'
import { articlesOf, byCounty, byYear, placeNamed, regions, shortName } from './counties.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]
const far: Place = { name: '远县', slug: 'yuan', kind: 'county', parent: null, aliases: [], position: null }
const archive = exampleArchive({
  articles: [
    exampleArticle({ id: a, county: '西区' }),
    exampleArticle({ id: b, county: null }),
    exampleArticle({ id: c, county: '西区' }),
  ],
  pages: [examplePage({ articles: [c, b, a] })],
  places: [...examplePlaces, far],
})

test('every place has its articles, in printed order; what names no county is apart', () => {
  expect([...byCounty(archive)].map(([name, list]) => [name, list.map(({ id }) => id)])).toEqual([
    ['平原市', []],
    ['东县', []],
    ['西区', [c, a]],
    ['远县', []],
    [null, [b]],
  ])
  expect(articlesOf(archive, '没有的县')).toEqual([])
})

test('counties stand under what they lie in, in the gazetteer’s order; the rest under nothing', () => {
  expect(regions(archive).map(({ parent, places }) => [parent?.name, places.map(({ name }) => name)])).toEqual([
    ['平原市', ['东县', '西区']],
    [undefined, ['远县']],
  ])
})

test('a name finds its place', () => {
  expect(placeNamed(archive, '西区')?.slug).toBe('xi')
  expect(placeNamed(archive, null)).toBeUndefined()
})

test.each<[Partial<Place> & { name: string }, string]>([
  [{ name: '兖州区', aliases: ['兖州', '兖州市'] }, '兖州'],
  [{ name: '太白湖新区', aliases: ['太白湖', '北湖新区'] }, '太白湖'],
  [{ name: '济宁高新区', parent: '济宁市', aliases: ['济宁国家高新区'] }, '高新区'],
  [{ name: '单县', aliases: [] }, '单县'],
])('a cell of the map says %j shortly', (place, short) => {
  expect(shortName({ ...far, ...place })).toBe(short)
})

test('a list by years, the undated last', () => {
  const list = [
    exampleArticle({ date: null }),
    exampleArticle({ date: '2021-10-09' }),
    exampleArticle({ date: '2023-12-17' }),
  ]
  expect([...byYear(list)].map(([year, { length }]) => [year, length])).toEqual([
    ['2023', 1],
    ['2021', 1],
    [null, 1],
  ])
  expect(byYear([])).toEqual(new Map())
})
