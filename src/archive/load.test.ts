import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import {
  type Example,
  exampleArchive,
  exampleArticle,
  exampleFolder,
  exampleId,
  examplePage,
  examplePlaces,
  writeExample,
} from './examples.ts'
import { faultText } from './fault.ts'
import { readArchive } from './load.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => exampleId(letter)) as [string, string, string]
const [prefecture, east, west] = examplePlaces

test('pages come newest first, then by page number, the undated last; articles as they were printed', () => {
  const archive = exampleArchive({
    articles: [exampleArticle({ id: c }), exampleArticle({ id: b }), exampleArticle({ id: a })],
    pages: [
      examplePage({ slug: 'undated', date: null, articles: [] }),
      examplePage({ slug: 'older', date: '2021-10-09', articles: [] }),
      examplePage({ slug: 'tenth', page: 10, articles: [a] }),
      examplePage({ slug: 'ninth', page: 9, articles: [c, b] }),
    ],
  })
  expect(archive.pages.map(({ slug }) => slug)).toEqual(['ninth', 'tenth', 'older', 'undated'])
  expect([...archive.articles.keys()]).toEqual([c, b, a])
  expect(archive.pageOf.get(a)?.slug).toBe('tenth')
  expect(archive.files.get(a)).toBe(`articles/${a}.md`)
})

test('what was withdrawn is nowhere, nor what its page quotes of it; what became of it is known', () => {
  const gone = { id: b, dump: '0', line: 1, state: 'withdrawn', on: '2026-07-01', because: '误收', sketch: '' }
  const doubt = (line: number) => ({ rule: 'no-county', line, found: '某事', todo: '' })
  const correction = { what: 'county', was: null, is: '东县', who: '馆员', when: '2026-07-01', why: '核对' }
  const dir = exampleFolder({
    articles: [a, b].map((id, nth) =>
      exampleArticle({ id, source: { dump: 'a.txt', sha256: '0'.repeat(64), lines: [[nth * 10 + 1, nth * 10 + 9]] } }),
    ),
    pages: [
      examplePage({
        articles: [a, b],
        problems: [doubt(3), doubt(13)],
        corrections: [a, b].map((article, nth) => ({ article, line: nth * 10 + 2, ...correction })),
        dateEstimate: { interval: '2024/..', because: '2024年以来', line: 12 },
      }),
    ],
  })
  writeExample(dir, 'permalinks.yaml', `- ${JSON.stringify(gone)}\n`)
  const read = readArchive(dir)
  const archive = 'archive' in read ? read.archive : expect.fail(JSON.stringify(read.faults))
  expect([...archive.articles.keys()]).toEqual([a])
  expect(archive.pages[0]).toMatchObject({
    articles: [a],
    problems: [doubt(3)],
    corrections: [{ article: a }],
    dateEstimate: null,
  })
  expect(archive.gone).toMatchObject([{ id: b, on: '2026-07-01', because: '误收' }])
})

test('what a page and its other articles quote of a text that was withdrawn is hidden, too, in copies as well', () => {
  const secret = '某某因病于2024年住院治疗，捐款由村委会代收'
  const gone = { id: b, dump: '0', line: 1, state: 'withdrawn', on: '2026-07-01', because: '误收', sketch: '' }
  const live = { id: a, dump: '0', line: 1, state: 'live', sketch: '' }
  const dateEstimate = { interval: '2024/..', because: secret.slice(0, 18), line: 99 }
  const furniture = { kind: 'summary', text: `提要 ${secret}`, lines: [1, 1] as [number, number], why: '' }
  const dir = exampleFolder({
    articles: [a, b].map((id) => exampleArticle({ id, dateEstimate })),
    pages: [
      examplePage({ slug: 'a', articles: [a, b], dateEstimate, furniture: [furniture] }),
      examplePage({ slug: 'copy', unresolved: [{ text: secret, lines: [1, 2] }] }),
    ],
    body: (id) => (id === b ? secret : '井水浇到田。'),
  })
  writeExample(dir, 'permalinks.yaml', `- ${JSON.stringify(gone)}\n- ${JSON.stringify(live)}\n`)
  const read = readArchive(dir)
  const { pages, articles, unkept } = 'archive' in read ? read.archive : expect.fail(JSON.stringify(read.faults))
  expect(JSON.stringify([pages, [...articles]])).not.toContain('住院治疗')
  expect(pages.flatMap((page) => page.furniture)).toMatchObject([{ text: `提要 ${'■'.repeat(secret.length)}` }])
  expect([pages.map((page) => page.dateEstimate), articles.get(a)?.dateEstimate, unkept]).toEqual([
    [null, null],
    null,
    [],
  ])
})

test('a register that cannot be read stops the site: it may say what was withdrawn', () => {
  const dir = exampleFolder({ pages: [examplePage()] })
  writeExample(dir, 'permalinks.yaml', '- { id: 半行\n')
  const read = readArchive(dir)
  expect('faults' in read && read.faults).toMatchObject([{ file: 'permalinks.yaml', line: 1 }])
})

test('what stands at the end of a page’s file, from its texts on, is not read', () => {
  const dir = exampleFolder({})
  const { ledger, texts, ...page } = examplePage()
  writeExample(dir, 'pages/a.yaml', `${stringify(page)}texts: [ ${texts.length + ledger.length}, not even YAML\n`)
  const read = readArchive(dir)
  expect('archive' in read && read.archive.pages).toEqual([page])
})

const good: Example = { articles: [exampleArticle({ id: a })], pages: [examplePage({ articles: [a] })] }

test.each<[string, Example, string, string]>([
  [
    'a county',
    { ...good, articles: [exampleArticle({ id: a, county: '南县' })] },
    `articles/${a}.md`,
    'county: “南县”',
  ],
  ['a day', { ...good, articles: [exampleArticle({ id: a, date: '2023-02-30' })] }, `articles/${a}.md`, '2023-02-30'],
  ['a page’s day', { pages: [examplePage({ date: '2023-02-30' })] }, 'pages/a.yaml', '2023-02-30'],
  ['a missing article', { pages: [examplePage({ articles: [a] })] }, 'pages/a.yaml', a],
  ['a stray article', { ...good, pages: [examplePage()] }, `articles/${a}.md`, 'no page lists'],
  ['an article printed twice', { ...good, pages: [examplePage({ articles: [a, a] })] }, 'pages/a.yaml', 'already'],
  ['a slug', { pages: [examplePage({ slug: '县闻' })] }, 'pages/县闻.yaml', '“县闻”'],
  ['a slug that climbs', { pages: [examplePage({ slug: 'a/../b' })] }, 'pages/b.yaml', 'a/../b'],
  ['a repeated place', { ...good, places: [...examplePlaces, ...examplePlaces] }, 'places.yaml', 'slug: “dong”'],
  [
    'a taken slug',
    { ...good, places: [...examplePlaces, { ...east, name: '无县', slug: 'none' }] },
    'places.yaml',
    'none',
  ],
  ['a parent', { ...good, places: [east, west] }, 'places.yaml', '平原市'],
  ['a value', { ...good, site: { address: 'archive' } }, 'site.yaml', 'address: '],
])('%s that cannot be used is named with its file and what to do', (_, example, file, found) => {
  const read = readArchive(exampleFolder(example))
  const faults = 'faults' in read ? read.faults : []
  const texts = faults.filter((fault) => fault.file === file).map((fault) => faultText('content', fault))
  expect(texts.join('\n')).toContain(found)
  expect(texts.every((text) => text.startsWith(`content/${file}`) && text.includes(' – '))).toBe(true)
})

test('all faults are named at once', () => {
  const dir = exampleFolder(good)
  writeExample(dir, 'pages/b.yaml', 'slug: [')
  writeExample(dir, `articles/${b}.md`, '正文')
  writeExample(dir, 'site.yaml', 'title: 例报\n')
  const read = readArchive(dir)
  const files = 'faults' in read ? read.faults.map(({ file }) => file) : []
  expect(new Set(files)).toEqual(new Set(['site.yaml', 'pages/b.yaml', `articles/${b}.md`]))
})

test.each([
  ['/no/such/folder', 'name a folder'],
  [exampleFolder({}), 'npm run parse'],
])('a folder without an archive says what to do: %s', (dir, todo) => {
  const read = readArchive(dir)
  expect('faults' in read && read.faults[0]?.todo).toContain(todo)
})

test('a place that nothing lies in is no fault', () => {
  expect(readArchive(exampleFolder({ ...good, places: [prefecture, east] }))).toHaveProperty('archive')
})
