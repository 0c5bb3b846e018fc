import { expect, test } from 'vitest'
import { wordCutter } from '../../words/cutter.ts'
import { tellingWords } from '../../words/telling-words.ts'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { keywords, keywordsAmong, keywordsOf } from './keywords.ts'

const cut = (texts: readonly string[]) => texts.map(wordCutter().cut)

/** Texts that all speak of 工作, and some much of 大蒜. */
const plain = ['工作会议强调工作。', '今年工作顺利。', '工作正在推进。', '工作已经完成。', '做好工作。', '工作总结。']
const telling = ['大蒜丰收，大蒜价格稳定，大蒜出口。', '种大蒜，收大蒜，卖大蒜，大蒜工作。', '大蒜大蒜，大蒜节。']

test('what crowds together in some texts tells more than what stands in all', () => {
  const words = tellingWords(cut([...plain, ...telling]), [])
  expect(words[0]).toBe('大蒜')
  expect(words).not.toContain('工作')
})

test('names are no words, and rare words are none', () => {
  expect(tellingWords(cut([...plain, ...telling]), ['大蒜'])).not.toContain('大蒜')
  expect(tellingWords(cut(telling.slice(0, 2)), [])).toEqual([])
  expect(tellingWords([], [])).toEqual([])
})

const ids = [...'abcdefghi'].map((letter) => exampleId(letter))
const archive = exampleArchive({
  articles: ids.map((id, index) => exampleArticle({ id, headline: [...telling, ...plain][index] ?? '' })),
  pages: [examplePage({ articles: ids })],
})
const articles = [...archive.articles.values()]

test('an article has the words that stand in its headline or text', () => {
  expect(keywordsOf(archive, ids[0] ?? '').map(({ name }) => name)).toContain('大蒜')
  expect(keywordsOf(archive, ids[5] ?? '')).toEqual([])
  expect(keywords(archive).find(({ name }) => name === '大蒜')?.articles).toEqual(articles.slice(0, 3))
})

test('a word that stands in two articles of a list or more is one of the list’s', () => {
  const garlic = (count: number) => [expect.objectContaining({ name: '大蒜' }), count]
  const among = (list: typeof articles, most: number) =>
    keywordsAmong(archive, list, most).map(({ word, count }) => [word, count])
  expect(among(articles.slice(0, 5), 9)).toEqual([garlic(3)])
  expect(among(articles.slice(0, 1), 9)).toEqual([])
  expect(among(articles, 0)).toEqual([])
})
