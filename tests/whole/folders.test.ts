import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { bytesOf, emptyFolder, filesIn } from '../folders.ts'
import { call, project } from '../program.ts'

const dumps = join(project, 'content', 'dumps')
const names = readdirSync(dumps).sort()
const [first = expect.fail('there is no dump'), second = expect.fail('there is no second dump')] = names

const empty = Buffer.alloc(0)
/** The head of a PNG: bytes that are text in no encoding. */
const binary = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3, 255, 254, 0,
])

test('one good dump, an empty file, a binary file, a GB18030 file: the good are parsed, the others named', async () => {
  const from = emptyFolder()
  const out = emptyFolder()
  const gb18030 = iconv.encode(readFileSync(join(dumps, second), 'utf8'), 'gb18030')
  cpSync(join(dumps, first), join(from, 'good.txt'))
  writeFileSync(join(from, 'empty.txt'), empty)
  writeFileSync(join(from, 'binary.txt'), binary)
  writeFileSync(join(from, 'gb18030.txt'), gb18030)

  const { code, err } = await call('parse', ['--dumps', from, '--out', out])
  expect(code).toBe(1)
  for (const name of ['empty.txt', 'binary.txt']) {
    expect(err.split('\n').filter((line) => line.includes(name))).toEqual([expect.stringMatching(/.{30,}/)])
  }
  expect(err).not.toMatch(/^\s+at /m)

  const { pages, articles } = readContent(out)
  expect(pages.map(({ dump, encoding }) => [dump, encoding.toLowerCase()])).toEqual([
    ['gb18030.txt', 'gb18030'],
    ['good.txt', 'utf-8'],
  ])
  const strays = [...filesIn(join(out, 'articles')), ...filesIn(join(out, 'pages'))].filter(
    (name) => !/\.(md|yaml)$/.test(name),
  )
  expect(strays).toEqual([])
  expect(articles.filter(({ fields }) => /empty|binary/.test(fields.source.dump))).toEqual([])

  const committed = readContent(join(project, 'content'))
  const texts = (content: typeof committed, dump: string) =>
    content.articles
      .filter(({ fields }) => fields.source.dump === dump)
      .map(paragraphsOf)
      .sort()
  expect(texts({ ...committed, articles }, 'good.txt')).toEqual(texts(committed, first))
  expect(texts({ ...committed, articles }, 'gb18030.txt')).toEqual(texts(committed, second))
})

test('a folder with nothing usable is an error, and nothing is written', async () => {
  const from = emptyFolder()
  const out = join(emptyFolder(), 'out')
  writeFileSync(join(from, 'empty.txt'), empty)
  const { code, err } = await call('parse', ['--dumps', from, '--out', out])
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('empty.txt') })
  const { pages, articles } = readContent(join(project, 'content'))
  expect([pages.length, articles.length]).not.toContain(0)
  expect(readdirSync(join(out, '..')).flatMap((name) => filesIn(join(out, '..', name), '.md'))).toEqual([])
})

test('dumps in folders within folders, outside the project, become an archive that can be built alone', async () => {
  const from = emptyFolder()
  const out = join(emptyFolder(), '存档 一')
  const dist = join(emptyFolder(), 'dist')
  mkdirSync(join(from, '2021', '十月'), { recursive: true })
  cpSync(join(dumps, first), join(from, '2021', '十月', '第三版.txt'))
  cpSync(join(dumps, second), join(from, second))

  const parsed = await call('parse', ['--dumps', from, '--out', out])
  expect({ code: parsed.code, err: parsed.err }).toMatchObject({ code: 0 })
  const { pages, articles } = readContent(out)
  expect(pages.map(({ dump }) => dump).sort()).toEqual([second, '2021/十月/第三版.txt'].sort())
  expect(articles.length).toBe(pages.flatMap((page) => page.articles).length)

  const built = await call('build', ['--content', out, '--out', dist])
  expect({ code: built.code, err: built.err }).toMatchObject({ code: 0 })
  for (const { fields } of articles) {
    expect(readFileSync(join(dist, 'articles', fields.id, 'index.html'), 'utf8')).toContain(fields.headline)
  }
})

test('parsing again into the same folder changes nothing, and a file that is not the parser’s stays', async () => {
  const out = emptyFolder()
  await call('parse', ['--dumps', dumps, '--out', out])
  writeFileSync(join(out, 'articles', 'note.txt'), '整理者的记录')
  const before = bytesOf(out)
  const { code } = await call('parse', ['--dumps', dumps, '--out', out])
  expect(code).toBe(0)
  expect(bytesOf(out)).toEqual(before)
})

test('--json gives the same facts to a program', async () => {
  const out = emptyFolder()
  const from = emptyFolder()
  cpSync(join(dumps, first), join(from, first))
  writeFileSync(join(from, 'empty.txt'), empty)
  const { code, out: said } = await call('parse', ['--dumps', from, '--out', out, '--json'])
  expect(code).toBe(1)
  const summary = JSON.parse(said)
  expect(summary.failed).toEqual([expect.objectContaining({ file: expect.stringContaining('empty.txt') })])
})
