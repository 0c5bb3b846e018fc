import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../../src/archive/examples.ts'
import { missingArticles } from './check.ts'

const [a, b] = [exampleId('a'), exampleId('b')]
const archive = exampleArchive({
  articles: [exampleArticle({ id: a }), exampleArticle({ id: b })],
  pages: [examplePage({ articles: [a, b] })],
  site: { base: '/archive/' },
})

test.each([
  ['nothing', [a, b], 2, []],
  ['a page', [a], 2, [b]],
  ['a place in the index', [a, b], 1, ['1 of 2']],
  ['everything', [], 0, [a, b, '0 of 2']],
])('what lacks %s is named', (_, built, indexed, named) => {
  const site = { has: (path: string) => built.some((id) => path === `articles/${id}/index.html`) }
  const why = missingArticles(archive, site, indexed)
  expect(why).toEqual(named.map((name) => expect.stringContaining(name)))
})
