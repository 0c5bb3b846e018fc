import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { besideList } from './beside-list.ts'

const ids = ['a', 'b'].map((letter) => exampleId(letter))
const archive = exampleArchive({
  articles: ids.map((id) => exampleArticle({ id, column: '先锋' })),
  pages: [examplePage({ articles: ids })],
})
const articles = [...archive.articles.values()]

test('the margin has who wrote, which counties and columns, with counts and addresses', () => {
  expect(besideList(archive, articles, 'word').map(({ title, items }) => [title, items])).toEqual([
    ['作者', [{ name: '张三', href: expect.stringMatching(/^\/reporters\/zhang-san-/), count: 2 }]],
    ['县区', [{ name: '东县', href: '/counties/dong/', count: 2 }]],
    ['栏目', [{ name: '先锋', href: expect.stringMatching(/^\/columns\/xian-feng-/), count: 2 }]],
  ])
})

test('what the list itself is about is left out', () => {
  expect(besideList(archive, articles, 'county').map(({ title }) => title)).toEqual(['作者', '栏目', '词语'])
})
