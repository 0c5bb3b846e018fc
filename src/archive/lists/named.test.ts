import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { byInitial, underNames } from './named.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]
const archive = exampleArchive({
  articles: [a, b, c].map((id) => exampleArticle({ id })),
  pages: [examplePage({ articles: [c, b, a] })],
})
const namesOf = ({ id }: { id: string }) => (id === a ? ['甲', '乙', '乙'] : id === b ? ['乙'] : [])

test('each name has its articles once, in the archive’s order; the fullest name comes first', () => {
  expect(underNames(archive, namesOf).map(({ name, articles }) => [name, articles.map(({ id }) => id)])).toEqual([
    ['乙', [b, a]],
    ['甲', [a]],
  ])
})

test('two names never share an address', () => {
  expect(() => underNames(archive, namesOf, () => 'same')).toThrow('“甲” and “乙” have one address, same')
})

test('an index has its letters in order, and what has none last', () => {
  const slugs = ['zhao-00000000', 'li-00000000', 'lin-00000000', 'li-lei-00000000', 'abcdef01', '5g-00000000']
  expect(
    byInitial(slugs.map((slug) => ({ slug }))).map(([letter, names]) => [letter, names.map(({ slug }) => slug)]),
  ).toEqual([
    ['L', ['li-00000000', 'li-lei-00000000', 'lin-00000000']],
    ['Z', ['zhao-00000000']],
    ['#', ['5g-00000000', 'abcdef01']],
  ])
})
