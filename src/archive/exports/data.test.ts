import { expect, test } from 'vitest'
import type { Block } from '../body.ts'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import type { Article } from '../schema.ts'
import { dataPackage, fileLists, tableSchema } from './datapackage.ts'
import { columns, csvHeader, csvRow, fields } from './fields.ts'
import { staticRepository } from './oai.ts'
import { dataRecord, plainTextFile } from './record.ts'

const blocks: Block[] = [
  { is: 'paragraph', text: '第一段，说“好”。' },
  { is: 'subhead', text: '小题' },
  { is: 'paragraph', text: '第二段 "quoted", 逗号。' },
]

function known(parts: Partial<Article>) {
  const article = exampleArticle({ kicker: '丰收', subtitle: '——见闻', dateline: '本报东县讯', ...parts })
  const archive = exampleArchive({ articles: [article], pages: [examplePage({ articles: [exampleId('a')] })] })
  return { article, archive, record: dataRecord(archive, article, blocks) }
}

test('a record has every field that the page explains, and no other', () => {
  const { record } = known({})
  expect(Object.keys(record).sort()).toEqual(fields.map(({ name }) => name).sort())
  expect(record).toMatchObject({
    address: 'https://archive.example.org/articles/aaaaaaaaaaaa/',
    text: '第一段，说“好”。\n小题\n第二段 "quoted", 逗号。',
    source: { dump: 'a.txt', lines: [[1, 9]], address: 'https://archive.example.org/source/a/' },
  })
})

test('a row of the table: every cell in quotes, quotes doubled, what is not known empty', () => {
  const dateEstimate = { interval: '2024/..', because: '2024年以来', line: 8 }
  const { record } = known({ date: null, dateEstimate, page: null, paper: null, headline: '他说"好"' })
  const cells = csvRow(record).slice(1, -3).split('","')
  const cell = (name: string) => cells[columns.findIndex((column) => column.name === name)]
  expect(cells.length).toBe(columns.length)
  expect(csvHeader.split(',').length).toBe(columns.length)
  expect(cell('headline')).toBe('他说""好""')
  expect([cell('date'), cell('page'), cell('paper'), cell('dateEstimate')]).toEqual(['', '', '', '2024/..'])
  expect(csvRow(record).endsWith('"\r\n')).toBe(true)
})

test.each([
  '=1+1',
  '+1',
  '-5℃',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  '\r=1',
  ' =1',
  "'",
  "'=1",
  '党建',
  '——见闻',
  '5~6℃',
  '"=1"',
])('a cell %j is no formula, and is read back the same', (headline) => {
  const row = csvRow(known({ headline }).record).slice(1, -3).split('","')
  const cell = row[columns.findIndex(({ name }) => name === 'headline')]?.replaceAll('""', '"') ?? ''
  expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
  expect(cell.replace(/^'/, '')).toBe(headline)
})

test('plain text: titles, people, paragraphs with their indent, the citation', () => {
  const { article, record } = known({})
  expect(plainTextFile(article, record)).toBe(`丰收
秋收进展顺利
——见闻
本报东县讯　通讯员 张三

　　第一段，说“好”。

小题

　　第二段 "quoted", 逗号。

张三. 秋收进展顺利：见闻[N/OL]. 平原日报，2023-12-17（3）. https://archive.example.org/articles/aaaaaaaaaaaa/.
文本版本 SHA-256 ${article.textHash}
`)
})

test('a harvester gets Dublin Core, with nothing of the text left as markup', () => {
  const { archive } = known({ headline: '<b>&甲' })
  const xml = [
    ...staticRepository(archive, [...archive.articles.values()], 'https://archive.example.org/data/oai.xml'),
  ].join('')
  expect(xml).toContain('<dc:title>&#60;b&#62;&#38;甲：见闻</dc:title><dc:creator>张三</dc:creator>')
  expect(xml).toContain('<dc:source>平原日报 2023-12-17 第 3 版</dc:source>')
  expect(xml).toContain('<oai:identifier>oai:archive.example.org:aaaaaaaaaaaa</oai:identifier>')
  expect(xml).toContain('<oai:earliestDatestamp>2026-11-30</oai:earliestDatestamp>')
})

test('an estimate is the coverage of a record, not its date', () => {
  const dateEstimate = { interval: '2024/..', because: '2024年以来', line: 8 }
  const { archive } = known({ date: null, dateEstimate })
  const xml = [
    ...staticRepository(archive, [...archive.articles.values()], 'https://archive.example.org/data/oai.xml'),
  ].join('')
  expect(xml).toContain('<dc:coverage>2024/..</dc:coverage>')
  expect(xml).not.toContain('<dc:date>')
})

test('the description names the files of every period, and the columns of the tables', () => {
  const { archive } = known({})
  const file = (path: string) => ({ path, bytes: 3, hash: 'ab' })
  const files = { period: '2023-12', csv: file('articles-2023-12.csv'), lines: file('articles-2023-12.jsonl') }
  const { resources } = JSON.parse(dataPackage(archive.site, 'https://archive.example.org/data/', [files]))
  expect(resources).toMatchObject([
    { path: 'articles-2023-12.csv', bytes: 3, hash: 'sha256:ab', format: 'csv', schema: 'table-schema.json' },
    { path: 'articles-2023-12.jsonl', format: 'jsonl' },
  ])
  const { fields } = JSON.parse(tableSchema())
  expect(fields.map(({ name }: { name: string }) => name)).toEqual(columns.map(({ name }) => name))
})

test('where one file of all articles was stands which files there are', () => {
  const { csv, lines } = fileLists('https://archive.example.org/data/', ['2023-12', 'undated'])
  expect(csv.split('\r\n')[1]).toBe(
    '"2023-12","articles-2023-12.csv","https://archive.example.org/data/articles-2023-12.csv"',
  )
  expect(JSON.parse(lines.trim().split('\n')[1] ?? '')).toMatchObject({
    period: 'undated',
    file: 'articles-undated.jsonl',
  })
})

test('a repository names those that have the other articles', () => {
  const { archive } = known({})
  const friends = ['https://archive.example.org/data/oai-2023-11.xml']
  const xml = [...staticRepository(archive, [], 'https://archive.example.org/data/oai.xml', friends)].join('')
  expect(xml).toContain(`<baseURL>${friends[0]}</baseURL>`)
})
