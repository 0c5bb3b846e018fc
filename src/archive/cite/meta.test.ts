import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import type { Article } from '../schema.ts'
import { metaOf } from './meta.ts'

const address = 'https://archive.example.org/articles/aaaaaaaaaaaa/'

function read(fields: Partial<Article>): Record<string, string[]> {
  const all = metaOf(exampleArticle(fields), address)
  const named = all.map((meta): [string, string] => ['name' in meta ? meta.name : meta.property, meta.content])
  return Object.fromEntries(
    [...Map.groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, content]) => content)]),
  )
}

test('Zotero reads a newspaper article with its paper, day, page and people', () => {
  const reporter = ['张三', '李四'].map((name) => ({ name, role: null }))
  expect(read({ reporter, section: '要闻' })).toEqual({
    'z:itemType': ['newspaperArticle'],
    citation_title: ['秋收进展顺利'],
    citation_author: ['张三', '李四'],
    citation_publication_date: ['2023/12/17'],
    citation_firstpage: ['3'],
    citation_language: ['zh-CN'],
    citation_public_url: [address],
    'prism.publicationName': ['平原日报'],
    'prism.section': ['要闻'],
    'article:published_time': ['2023-12-17'],
    'article:section': ['要闻'],
  })
})

test('what nothing prints has no element', () => {
  const names = Object.keys(read({ date: null, page: null, paper: null, reporter: [] }))
  expect(names.filter((name) => /date|time|page|publicationName|author/.test(name))).toEqual([])
})
