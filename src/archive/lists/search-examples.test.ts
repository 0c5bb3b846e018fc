import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { setWords } from './frequent-words.ts'
import { searchExamples } from './search-examples.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]

test('every example is made of what the archive has', () => {
  const archive = exampleArchive({
    articles: [
      exampleArticle({ id: a, headline: '“三夏”秋收', column: '田野', county: '西区' }),
      exampleArticle({ id: b, headline: '秋收进展顺利', kind: 'photo', county: '东县', date: '2021-10-09' }),
      exampleArticle({ id: c, headline: '冬灌 开始了', county: '东县' }),
    ],
    pages: [examplePage({ articles: [a, c] }), examplePage({ slug: 'b', date: '2021-10-09', articles: [b] })],
  })
  setWords(archive, { telling: ['秋收', '进展'], frequent: [] })
  expect(searchExamples(archive).map(({ queries }) => queries)).toEqual([
    ['秋收 西区'],
    ['“冬灌 开始了”'],
    ['"“三夏”秋收"'],
    ['秋收 或 进展'],
    ['秋收 -进展'],
    ['标题:秋收', '正文:秋收'],
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
  setWords(archive, { telling: [], frequent: [] })
  expect(searchExamples(archive)).toEqual([])
})
