import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/load.ts'
import type { Article, Place } from '../../src/archive/schema.ts'
import { countsOf } from './counts.ts'

/** As much of an archive as is counted: `[county, kind]` for each item. */
function archiveOf(pages: number, items: [county: string | null, kind: 'article' | 'photo'][]): Archive {
  const places = ['任城区', '兖州区', '泗水县'].map((name) => ({ name }) as Place)
  const articles = new Map(items.map(([county, kind], n) => [`a${n}`, { county, kind } as Article]))
  return { places, articles, pages: new Array(pages).fill({}) } as unknown as Archive
}

test('counties stand in the gazetteer’s order, empty ones do not, and no county comes last', () => {
  const items: Parameters<typeof archiveOf>[1] = [
    [null, 'article'],
    ['泗水县', 'article'],
    ['任城区', 'photo'],
    ...new Array(9).fill(['泗水县', 'article']),
  ]
  expect(countsOf(archiveOf(2, items))).toEqual([
    '12 items on 2 pages: 11 articles, 1 photo',
    '   1  任城区',
    '  10  泗水县',
    '   1  no county',
  ])
})

test('an archive of nothing', () => {
  expect(countsOf(archiveOf(0, []))).toEqual(['0 items on 0 pages: 0 articles, 0 photos'])
})
