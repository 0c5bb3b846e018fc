import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { emptyFolder } from '../../../tests/folders.ts'
import { UnusableContent } from '../../archive/fault.ts'
import { readArchive } from '../../archive/load.ts'
import { article as articleShape } from '../../archive/schema.ts'
import { openSearch } from '../engines/open.ts'
import { folderSource } from '../index/folder-source.ts'
import { writeSearchIndex } from './build.ts'

const sha256 = 'a'.repeat(64)
const article = articleShape.parse({
  id: 'aaaaaaaaaaaa',
  kind: 'article',
  headline: '用情融入',
  headlineLines: ['用情融入'],
  kicker: null,
  subtitle: '——兖州区驻村帮扶',
  county: '兖州区',
  date: null,
  dateEstimate: { interval: '2024/..', because: '2024年', line: 3 },
  paper: '济宁日报',
  page: 3,
  section: '党的建设',
  column: null,
  dateline: '本报济宁讯',
  reporter: [{ name: '孟瑾', role: '通讯员' }],
  photographer: [
    { name: '孟瑾', role: null },
    { name: '张雅', role: '摄' },
  ],
  source: { dump: '0.txt', sha256, lines: [[1, 2]] },
  evidence: {},
  textHash: sha256,
})

const page = {
  dump: '0.txt',
  sha256,
  encoding: 'utf-8',
  slug: '0',
  paper: '济宁日报',
  date: null,
  dateEstimate: null,
  weekday: null,
  page: 3,
  section: null,
  evidence: {},
  credits: [],
  sponsors: [],
  articles: ['aaaaaaaaaaaa'],
  furniture: [],
  unresolved: [],
  corrections: [],
  problems: [],
  ledger: [],
}

const files: Record<string, string> = {
  'site.yaml': stringify({
    title: '县闻',
    tagline: '报',
    address: 'https://example.org',
    base: '/',
    contact: null,
    textLicence: '归原报',
    icp: null,
  }),
  'places.yaml': stringify({
    places: [{ name: '兖州区', slug: 'yanzhou', kind: 'district', parent: null, aliases: ['兖州市'], position: null }],
  }),
  'pages/0.yaml': stringify(page),
  'permalinks.yaml': `- { id: aaaaaaaaaaaa, dump: ${sha256}, line: 1, state: live, sketch: 1 }\n`,
  'articles/0/aaaaaaaaaaaa.md': `---\n${stringify(article)}---\n\n增收5\\~6成。\n\n## 开诚布公\n\n听\\*民意。\n`,
}

function content(changes: Record<string, string> = {}): string {
  const dir = emptyFolder()
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

async function engineOf(out: string) {
  const opened = await openSearch(folderSource(join(out, 'search')))
  return 'engine' in opened ? opened.engine : expect.fail(JSON.stringify(opened.refused))
}

test('what is written can be searched: texts without Markdown, names once, places with their aliases', async () => {
  const out = emptyFolder()
  const written = await writeSearchIndex({ content: content(), out })
  expect(written).toMatchObject({ files: 3, articles: 1 })
  const engine = await engineOf(out)
  for (const typed of [
    '5~6成',
    '通讯员孟瑾',
    '摄影 孟瑾',
    '第3版',
    '开诚布公',
    '听*民意',
    '张雅',
    '兖州区驻村',
    '县:兖州市',
    '本报济宁讯',
  ])
    expect([typed, (await engine.search(typed)).total]).toEqual([typed, 1])
  const { hits } = await engine.search('孟瑾')
  expect(hits[0]?.doc).toEqual({
    id: 'aaaaaaaaaaaa',
    kind: 'article',
    headline: '用情融入',
    subtitle: '——兖州区驻村帮扶',
    county: '兖州区',
    estimate: '2024/..',
    paper: '济宁日报',
    page: 3,
    section: '党的建设',
    dateline: '本报济宁讯',
    people: ['孟瑾', '张雅'],
    credits: ['通讯员 孟瑾', '摄影 孟瑾', '摄 张雅'],
  })
})

test('the same content gives the same bytes over what stands there, a new one leaves nothing of the old', async () => {
  const out = emptyFolder()
  const other = emptyFolder()
  await writeSearchIndex({ content: content(), out })
  writeFileSync(join(out, 'search', 'index.html'), 'the search page')
  cpSync(out, other, { recursive: true })
  await writeSearchIndex({ content: content(), out: other })
  const bytesIn = (dir: string) =>
    Object.fromEntries(
      readdirSync(join(dir, 'search')).map((name) => [name, readFileSync(join(dir, 'search', name), 'hex')]),
    )
  expect(bytesIn(out)).toEqual(bytesIn(other))
  const changed = { 'places.yaml': (files['places.yaml'] ?? '').replace('兖州市', '兖') }
  await writeSearchIndex({ content: content(changed), out })
  expect(readdirSync(join(out, 'search'))).toHaveLength(4)
  expect(bytesIn(out)).not.toEqual(bytesIn(other))
})

test('a big archive, read by a thread of its own, gives the bytes that one gives which was read before', async () => {
  const [out, other] = [emptyFolder(), emptyFolder()]
  const dir = content()
  const read = readArchive(dir)
  const { archive } = 'archive' in read ? read : expect.fail(JSON.stringify(read.faults))
  const written = await writeSearchIndex({ content: dir, out, mostWhole: 0 })
  expect(written).toMatchObject({ articles: 1 })
  expect(written.files).toBeGreaterThan(3)
  expect(await writeSearchIndex({ content: dir, out: other, mostWhole: 0, archive })).toEqual(written)
  const index = (dir: string) => readFileSync(join(dir, 'search', 'index.bin'), 'hex') // names a hash of the other files
  expect(index(other)).toBe(index(out))
  expect((await (await engineOf(out)).search('开诚布公')).total).toBe(1)
})

test('where a search server answers, the index file names it, and there is nothing else', async () => {
  const out = emptyFolder()
  for (const name of ['whole-0123456789abcdef.bin', 'segment-0123456789abcdef/lists'])
    mkdirSync(join(out, 'search', name), { recursive: true })
  expect(await writeSearchIndex({ content: content(), out, remote: '../api/' })).toMatchObject({
    files: 1,
    articles: 1,
  })
  expect(readdirSync(join(out, 'search'))).toEqual(['index.bin'])
  const { articles } = await engineOf(out)
  expect(articles).toBe(1)
})

test.each([0, 500])(
  'unusable content is named, and nothing is written, where more than %i articles are big',
  async (mostWhole) => {
    const out = emptyFolder()
    const broken = content({ 'articles/0/aaaaaaaaaaaa.md': 'no frontmatter' })
    const written = writeSearchIndex({ content: broken, out, mostWhole })
    await expect(written).rejects.toThrow(UnusableContent)
    await expect(written).rejects.toThrow('aaaaaaaaaaaa.md:1: has no frontmatter')
    expect(readdirSync(out)).toEqual([])
  },
)
