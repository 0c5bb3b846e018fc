import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { byMonth, byPeriod, partOf } from './periods.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => exampleId(letter)) as [string, string, string, string]
const archive = exampleArchive({
  articles: [
    exampleArticle({ id: d, date: '2024-01-02' }),
    exampleArticle({ id: b, date: '2024-01-01' }),
    exampleArticle({ id: a, date: '2023-12-17' }),
    exampleArticle({ id: c, date: null }),
  ],
  pages: [
    examplePage({ slug: 'd', date: '2024-01-02', articles: [d] }),
    examplePage({ slug: '2023/a', date: '2023-12-17', articles: [a] }),
    examplePage({ slug: 'b', date: '2024-01-01', articles: [b] }),
    examplePage({ slug: 'c', date: null, articles: [c] }),
  ],
})

test('articles are cut by the month of print, the newest first, the undated last', () => {
  expect([...byMonth(archive).keys()]).toEqual(['2024-01', '2023-12', 'undated'])
})

test('files of data are, too, but those of the newest month by its days', () => {
  expect([...byPeriod(archive).keys()]).toEqual(['2024-01-02', '2024-01-01', '2023-12', 'undated'])
  const pages = [examplePage({ date: null, articles: [a] })]
  const without = exampleArchive({ articles: [exampleArticle({ id: a, date: null })], pages })
  expect([...byPeriod(without).keys()]).toEqual(['undated'])
})

test.each([
  [`articles/${a}/index.html`, '2023-12'],
  [`articles/${a}.json`, '2023-12'],
  [`articles/${a}/`, '2023-12'],
  [`articles/${c}/index.html`, 'undated'],
  [`articles/${exampleId('z')}/index.html`, 'articles'],
  ['pages/2023/a/index.html', '2023-12'],
  ['source/b/', '2024-01'],
  ['pages/index.html', 'pages'],
  ['dates/2023/12/17/index.html', 'dates-2023'],
  ['dates/undated/index.html', 'dates'],
  ['reporters/x/index.html', 'reporters'],
  ['search/segment-0/a/b.bin', 'search-segment-0'],
  ['search/index.html', 'site'],
  ['about/', 'site'],
  ['index.html', 'site'],
  ['', 'site'],
])('%s is of %s', (path, part) => {
  expect(partOf(archive, path)).toBe(part)
})
