import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../tests/content.ts'
import { bytesOf, differences, filesIn } from '../../tests/folders.ts'
import { archiveOf, failures, parsedIn, parseInto, put, small } from '../../tests/parsing.ts'
import { project } from '../../tests/program.ts'
import { parseArchive } from './parse-archive.ts'

const three = () => archiveOf({ 'a.txt': small('甲'), '2021/b.txt': small('乙'), 'c.txt': small('丙') })

/** The bytes of a content folder but for the memory of the last run, which anybody may throw away. */
const withoutState = (out: string) => Object.entries(bytesOf(out)).filter(([name]) => name !== '.parse-state.json')

test('a run writes a page a dump and a file an article, and says what it did', async () => {
  const archive = three()
  const summary = await parseInto(archive)
  expect(summary).toMatchObject({
    pages: 3,
    articles: 3,
    photos: 0,
    unresolved: 0,
    parsed: 3,
    failed: [],
    vanished: [],
    removed: [],
  })
  expect([...summary.counties]).toEqual([['嘉祥县', 3]])
  expect(parsedIn(archive)).toEqual(['2021/b', 'a', 'c'])
  expect(summary.changed.sort()).toEqual([
    ...filesIn(join(archive.out, 'articles')).map((name) => `articles/${name}`),
    ...filesIn(join(archive.out, 'pages')).map((name) => `pages/${name}`),
    'permalinks.yaml',
  ])
})

test('a second run parses nothing and writes nothing', async () => {
  const archive = three()
  await parseInto(archive)
  const before = bytesOf(archive.out)
  const summary = await parseInto(archive)
  expect(summary).toMatchObject({ pages: 3, articles: 3, parsed: 0, changed: [], removed: [] })
  expect(bytesOf(archive.out)).toEqual(before)
})

describe('only what changed is parsed again, and the result is that of a full parse', () => {
  type Change = (archive: ReturnType<typeof three>) => void
  const changes: [what: string, parsed: number, change: Change][] = [
    ['a dump', 1, ({ dumps }) => put(join(dumps, 'a.txt'), small('戊'))],
    ['a new dump', 1, ({ dumps }) => put(join(dumps, 'd.txt'), small('丁'))],
    ['a dump that is gone', 0, ({ dumps }) => rmSync(join(dumps, 'c.txt'))],
    ['a new sidecar', 1, ({ dumps }) => put(join(dumps, 'a.yaml'), 'page: 7\n')],
    ['the paper of a folder', 1, ({ dumps }) => put(join(dumps, '2021/paper.yaml'), 'name: 泗水周报\n')],
    ['the paper of them all', 3, ({ dumps }) => put(join(dumps, 'paper.yaml'), 'name: 泗水周报\n')],
    ['the gazetteer', 3, ({ out }) => put(join(out, 'places.yaml'), 'places: []\n')],
    ['an article file that is gone', 1, ({ out }) => rmSync(join(out, 'articles', 'a'), { recursive: true })],
    ['a page file that is gone', 1, ({ out }) => rmSync(join(out, 'pages', 'a.yaml'))],
  ]
  test.each(changes)('%s', async (_, parsed, change) => {
    const archive = three()
    await parseInto(archive)
    change(archive)
    expect((await parseInto(archive)).parsed).toBe(parsed)
    const kept = withoutState(archive.out)
    const full = await parseArchive({
      dumps: archive.dumps,
      out: archive.out,
      template: join(project, 'content'),
      fresh: true,
    })
    expect([full.changed, full.removed, withoutState(archive.out)]).toEqual([[], [], kept])
  })
})

test('the files of a dump that is gone go with it', async () => {
  const archive = three()
  await parseInto(archive)
  rmSync(join(archive.dumps, 'c.txt'))
  const summary = await parseInto(archive)
  expect(summary.removed).toHaveLength(2)
  expect(parsedIn(archive)).toEqual(['2021/b', 'a'])
  expect(readContent(archive.out).articles).toHaveLength(2)
})

test('page files and articles that somebody else put there stay', async () => {
  const archive = three()
  const mine = {
    'pages/mine.yaml': 'title: 版面\n',
    'pages/2021/empty.yaml': '',
    'articles/mine/aaaaaaaaaaaa.md': '我的\n',
  }
  for (const [name, text] of Object.entries(mine)) put(join(archive.out, name), text)
  const summary = await parseInto(archive)
  expect([summary.failed, summary.removed]).toEqual([[], []])
  expect(Object.keys(bytesOf(archive.out))).toEqual(expect.arrayContaining(Object.keys(mine)))
})

test('without a gazetteer no article has a county, and that is said once', async () => {
  const archive = three()
  expect((await parseInto(archive)).lacking).toEqual([])
  rmSync(join(archive.out, 'places.yaml'))
  const { failed, lacking, counties, articles } = await parseArchive(archive)
  expect([failed, [...counties], articles]).toEqual([[], [[undefined, 3]], 3])
  expect(lacking).toMatchObject([
    { file: 'places.yaml', found: expect.stringContaining('no article is put to a county') },
  ])
  put(join(archive.out, 'places.yaml'), 'places: []\n')
  expect((await parseArchive(archive)).lacking).toEqual([])
})

test('check says what would change, and writes nothing', async () => {
  const archive = three()
  await parseInto(archive)
  put(join(archive.dumps, 'a.txt'), small('戊'))
  rmSync(join(archive.dumps, 'c.txt'))
  const before = bytesOf(archive.out)
  const summary = await parseArchive({
    dumps: archive.dumps,
    out: archive.out,
    template: join(project, 'content'),
    check: true,
  })
  expect(summary.changed.some((name) => name.startsWith('articles/a/'))).toBe(true)
  expect(summary.removed).toHaveLength(2)
  expect(bytesOf(archive.out)).toEqual(before)
})

test('what the build needs besides is copied once, and never over what is there', async () => {
  const archive = three()
  put(join(archive.out, 'site.yaml'), '# mine\n')
  await parseInto(archive)
  const needed = ['site.yaml', 'places.yaml', 'papers/jining-ribao.yaml', 'dumps/a.txt', 'dumps/2021/b.txt']
  for (const name of needed) expect(filesIn(archive.out)).toContain(name)
  put(join(archive.out, 'papers', 'jining-ribao.yaml'), '')
  expect(failures(await parseInto(archive)).join()).toContain('papers/jining-ribao.yaml')
  expect(bytesOf(archive.out)['site.yaml']).toBe(bytesOf(archiveOf({ 'x/site.yaml': '# mine\n' }).dumps)['x/site.yaml'])
})

test('dumps that lie beside the archive, in a folder whose name begins like its own, are copied too', async () => {
  const { dumps } = archiveOf({ 'a.txt': small('甲') })
  const beside = { dumps, out: dumps.slice(0, -1) }
  await parseInto(beside)
  expect(filesIn(beside.out)).toContain('dumps/a.txt')
})

test('dumps and sidecars that come later into a folder beside the archive are copied too, and never over what is there', async () => {
  const archive = three()
  await parseInto(archive)
  const again = await parseInto(archive)
  put(join(archive.dumps, '2021', 'd.txt'), small('丁'))
  put(join(archive.dumps, 'a.yaml'), 'page: 7\n')
  put(join(archive.dumps, 'c.txt'), small('戊'))
  const { failed, unused } = await parseInto(archive)
  const own = filesIn(join(archive.out, 'dumps'))
  expect([again.unused, failed, own]).toEqual([[], [], ['2021/b.txt', '2021/d.txt', 'a.txt', 'a.yaml', 'c.txt']])
  expect(readFileSync(join(archive.out, 'dumps', 'c.txt'), 'utf8')).toBe(small('丙'))
  expect(unused).toMatchObject([{ file: 'dumps/c.txt', found: expect.stringContaining(join(archive.out, 'dumps')) }])
  put(join(archive.dumps, 'e.txt'), small('己'))
  await parseArchive({ ...archive, template: join(project, 'content'), check: true })
  expect(filesIn(join(archive.out, 'dumps'))).toEqual(own)
})

test('on several cores the files are the same, in the same order', async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n % 7}/p${n}.txt`, small(`第${n}号`)]))
  const [alone, together] = [archiveOf(files), archiveOf(files)]
  const order: string[][] = []
  for (const { dumps, out } of [alone, together]) {
    const template = join(project, 'content')
    const one = out === alone.out
    const summary = one ? await parseInto(alone) : await parseArchive({ dumps, out, template })
    order.push(summary.changed)
  }
  expect(order[1]).toEqual(order[0])
  expect(differences(alone.out, together.out).filter((name) => name !== '.parse-state.json')).toEqual([])
})

test('progress counts every dump, kept or parsed', async () => {
  const archive = three()
  await parseInto(archive)
  writeFileSync(join(archive.dumps, 'a.txt'), small('戊'))
  const seen: string[] = []
  await parseArchive({
    dumps: archive.dumps,
    out: archive.out,
    onProgress: ({ what, done, total }) => seen.push(`${what} ${done}/${total}`),
  })
  expect(seen).toEqual(['parsing 2/3', 'parsing 3/3', 'writing 1/1'])
})
