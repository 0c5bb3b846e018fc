import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage, examplePaper } from '../examples.ts'
import { hasSeveralPapers, papers } from './papers.ts'
import { sectionsOf } from './sections.ts'

const ids = ['a', 'b', 'c'].map((letter) => exampleId(letter))
const archiveOf = (names: (string | null)[]) =>
  exampleArchive({
    articles: ids.map((id, index) => exampleArticle({ id, paper: names[index] ?? null })),
    pages: [examplePage({ articles: ids })],
    papers: [examplePaper()],
  })
const several = archiveOf(['平原日报', '东县周报', '平原日报'])

test('papers with their articles, at the addresses of their profiles or of their names', () => {
  expect(papers(several).map(({ name, slug, articles }) => [name, slug, articles.length])).toEqual([
    ['平原日报', 'pingyuan-ribao', 2],
    ['东县周报', expect.stringMatching(/^dong-xian-zhou-bao-[0-9a-f]{8}$/), 1],
  ])
})

test.each([
  [['平原日报', '东县周报', null], true],
  [['平原日报', null, null], false],
  [[null, null, null], false],
])('%j has several papers: %j, and only then the masthead names them', (names, has) => {
  const archive = archiveOf(names)
  expect(hasSeveralPapers(archive)).toBe(has)
  expect(sectionsOf(archive).some(({ key }) => key === 'papers')).toBe(has)
})
