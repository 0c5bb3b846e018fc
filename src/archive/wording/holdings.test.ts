import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { countInWords, holdings } from './holdings.ts'

const text = exampleArticle({ id: exampleId('a') })
const photo = exampleArticle({ id: exampleId('b'), kind: 'photo' })

test.each([
  [[text, photo], '1 篇文章、1 幅图片'],
  [[text], '1 篇文章'],
  [[photo], '1 幅图片'],
  [[], '暂无文章'],
])('a list in words', (articles, words) => {
  expect(countInWords(articles)).toBe(words)
})

test('all that is held', () => {
  const pages = [examplePage({ articles: [text.id, photo.id] }), examplePage({ slug: 'b', page: 4 })]
  expect(holdings(exampleArchive({ articles: [text, photo], pages }))).toBe('已收 2 版、1 篇文章、1 幅图片')
})
