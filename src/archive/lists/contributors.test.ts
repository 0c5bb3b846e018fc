import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage, examplePaper } from '../examples.ts'
import { coauthors, contributorNamed, contributors, papersWithPenName, rolesOf } from './contributors.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]
const archive = exampleArchive({
  articles: [
    exampleArticle({
      id: a,
      reporter: [
        { name: '张三', role: '通讯员' },
        { name: '李四', role: '记者' },
      ],
      photographer: [{ name: '张三', role: null }],
    }),
    exampleArticle({ id: b, reporter: [{ name: '张三', role: null }] }),
    exampleArticle({ id: c, reporter: [], photographer: [{ name: '东组宣', role: '摄影报道' }] }),
  ],
  pages: [examplePage({ articles: [a, b, c] })],
  papers: [examplePaper({ penNames: ['东组宣'] })],
})
const named = (name: string) => contributorNamed(archive, name) ?? expect.fail(`${name} is not there`)

test('everybody who wrote or photographed, the most prolific first, each article once', () => {
  expect(contributors(archive).map(({ name, articles }) => [name, articles.length])).toEqual([
    ['张三', 2],
    ['东组宣', 1],
    ['李四', 1],
  ])
  expect(contributorNamed(archive, '王五')).toBeUndefined()
})

test('the roles are those printed; without one, what was done', () => {
  expect(rolesOf(named('张三'))).toEqual([
    ['作者', 1],
    ['摄影', 1],
    ['通讯员', 1],
  ])
  expect(rolesOf(named('东组宣'))).toEqual([['摄影报道', 1]])
})

test('who stands beside somebody, with where it leads', () => {
  expect(coauthors(archive, named('张三'))).toEqual([
    { name: '李四', href: `/reporters/${named('李四').slug}/`, count: 1 },
  ])
  expect(coauthors(archive, named('东组宣'))).toEqual([])
})

test('a pen-name is one where a paper’s profile says so', () => {
  expect(papersWithPenName(archive, '东组宣')).toEqual(['平原日报'])
  expect(papersWithPenName(archive, '张三')).toEqual([])
})
