import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { elsewhere, onSamePage, pagesBeside } from './neighbours.ts'

const ids = ['a', 'b', 'c'].map((letter) => exampleId(letter))
const archive = exampleArchive({
  articles: [...ids, exampleId('d')].map((id) => exampleArticle({ id })),
  pages: [examplePage({ articles: ids }), examplePage({ slug: 'other', page: 4, articles: [exampleId('d')] })],
})

test.each([
  ['a', undefined, 'b', 'bc'],
  ['b', 'a', 'c', 'ac'],
  ['c', 'b', undefined, 'ab'],
  ['d', undefined, undefined, ''],
])('beside %s stand %s and %s; on its page %j', (letter, previous, next, others) => {
  const article = archive.articles.get(exampleId(letter)) ?? expect.fail('it is not there')
  const found = onSamePage(archive, article)
  expect([found.previous?.id[0], found.next?.id[0]]).toEqual([previous, next])
  expect(found.others.map(({ id }) => id[0]).join('')).toBe(others)
})

test('the other pages of the same day; what is undated has none', () => {
  const article = archive.articles.get(exampleId('a')) ?? expect.fail('it is not there')
  expect(elsewhere(archive, article).map(({ slug }) => slug)).toEqual(['other'])
  expect(elsewhere(archive, { ...article, date: null })).toEqual([])
})

test.each([
  ['a', [undefined, 'other']],
  ['d', ['a', undefined]],
])('before and after the page of %s come those of its day', (letter, slugs) => {
  const article = archive.articles.get(exampleId(letter)) ?? expect.fail('it is not there')
  const { before, after } = pagesBeside(archive, article)
  expect([before?.slug, after?.slug]).toEqual(slugs)
  expect(pagesBeside(archive, { ...article, date: null })).toEqual({ before: undefined, after: undefined })
  expect(pagesBeside(archive, { ...article, date: '2020-01-01' })).toEqual({ before: undefined, after: undefined })
})
