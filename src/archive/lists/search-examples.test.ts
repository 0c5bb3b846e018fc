import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { searchExamples } from './search-examples.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]

test('every example is made of what the archive has', () => {
  const archive = exampleArchive({
    articles: [
      exampleArticle({ id: a, headline: '“三夏”粮食', column: '田野', county: '西区' }),
      exampleArticle({ id: b, headline: '粮食公路通了', kind: 'photo', county: '东县', date: '2021-10-09' }),
      exampleArticle({ id: c, headline: '冬灌 开始了', county: '东县' }),
    ],
    pages: [examplePage({ articles: [a, c] }), examplePage({ slug: 'b', date: '2021-10-09', articles: [b] })],
  })
  expect(searchExamples(archive).map(({ queries }) => queries)).toEqual([
    ['粮食 西区'],
    ['“冬灌 开始了”'],
    ['"“三夏”粮食"'],
    ['粮食 或 公路'],
    ['粮食 -公路'],
    ['标题:粮食', '正文:粮食'],
    ['日:2023-12-17', '版:3'],
    ['县:东县', '作者:张三', '栏目:田野'],
    ['类:图片'],
    ['dong'],
    ['年:2023', '从:2021-10', '到:2023-12'],
  ])
})

test('what it has not, it shows no example of', () => {
  const archive = exampleArchive({
    articles: [exampleArticle({ id: a, headline: '题', county: null, date: null, page: null, reporter: [] })],
    pages: [examplePage({ date: null, articles: [a] })],
  })
  expect(searchExamples(archive)).toEqual([])
})
