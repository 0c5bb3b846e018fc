import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { keywords, keywordsAmong, keywordsOf, wordNamed } from './keywords.ts'

const headlines = ['粮食丰收', '粮食入库', '群众和粮食', '公路通车', '大蒜上市', '工作会议']
const ids = [...'abcdef'].map((letter) => exampleId(letter))
const archive = exampleArchive({
  articles: ids.map((id, index) => exampleArticle({ id, headline: headlines[index] ?? '' })),
  pages: [examplePage({ articles: ids })],
})
const articles = [...archive.articles.values()]

test('a keyword has the articles of which it is a subject', () => {
  expect(keywordsOf(archive, ids[2] ?? '').map(({ name }) => name)).toEqual(['粮食', '群众'])
  expect(keywords(archive).map(({ name }) => name)).toEqual(['粮食', '公路', '群众'])
  expect(wordNamed(archive, '粮食')?.articles).toEqual(articles.slice(0, 3))
})

test('a word that is not of the fixed list has no list of articles', () => {
  expect(keywordsOf(archive, ids[4] ?? '')).toEqual([])
  expect(wordNamed(archive, '大蒜')).toBeUndefined()
})

test('a word that stands in two articles of a list or more is one of the list’s', () => {
  const grain = (count: number) => [expect.objectContaining({ name: '粮食' }), count]
  const among = (list: typeof articles, most: number) =>
    keywordsAmong(archive, list, most).map(({ word, count }) => [word, count])
  expect(among(articles.slice(0, 5), 9)).toEqual([grain(3)])
  expect(among(articles.slice(0, 1), 9)).toEqual([])
  expect(among(articles, 0)).toEqual([])
})
