import { expect, test } from 'vitest'
import { exampleArchive, examplePage } from '../examples.ts'
import { collectives } from './collectives.ts'

test('pen-names are those of every profile', () => {
  const profile = { name: '平原日报', slug: 'pingyuan', home: null, sections: [], folios: [], columns: [], slogans: [] }
  const papers = [
    { ...profile, penNames: ['东组宣'] },
    { ...profile, name: '东县周报', slug: 'dong', penNames: ['西组宣'] },
  ]
  expect(collectives(exampleArchive({ pages: [examplePage()], papers }))).toEqual(new Set(['东组宣', '西组宣']))
})
