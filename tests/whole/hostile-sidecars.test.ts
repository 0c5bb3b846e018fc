import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../scripts/archive/effects.ts'
import { readContent } from '../content.ts'
import { bytesOf } from '../folders.ts'
import { archiveOf, failures, parsedIn, parseInto, put, small } from '../parsing.ts'

/** A thousand million laughs: nine levels of ten aliases each. */
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
  .concat(
    [...'bcdefghi'].map(
      (c, i) =>
        `${c}: &${c} [${Array(10)
          .fill(`*${'abcdefghi'.charAt(i)}`)
          .join(',')}]`,
    ),
  )
  .join('\n')
const deep = `paper: ${'['.repeat(20_000)}`
const good = small('甲')
const other = small('乙')

describe('a sidecar that cannot be used is named, its dump is left, the other one is parsed', () => {
  test.each([
    ['an alias bomb', bomb, /alias/i],
    ['one alias', 'paper: &p 济宁日报\nsection: *p\n', /alias/i],
    ['twenty thousand brackets', deep, /page\.yaml/],
    ['no YAML', 'paper: "济宁日报\n', /page\.yaml/],
    ['tabs', '\tpaper: 济宁日报', /page\.yaml/],
    ['the same key twice', 'page: 1\npage: 2\n', /unique/i],
    ['a key that it does not know', 'papre: 济宁日报\n', /papre/],
    ['a day that there is not', 'date: "2021-02-30"\n', /date: “2021-02-30”/],
    ['a date in another form', 'date: 2021年10月9日\n', /date/],
    ['a page that is none', 'page: 三\n', /page/],
    ['page zero', 'page: 0\n', /page/],
    ['a list', '- 济宁日报\n', /whole file/],
    ['a text', '济宁日报', /whole file/],
    ['a tag that makes an object', 'paper: !!js/function "function () {}"\n', /page\.yaml/],
    ['a prototype', '__proto__: { paper: x }\n', /page\.yaml/],
    ['broken UTF-8', Buffer.from([0x70, 0x61, 0xff, 0xfe]), /page\.yaml/],
    ['two documents', 'page: 1\n---\npage: 2\n', /document/],
  ])('%s', async (_, sidecar, reason) => {
    const archive = archiveOf({ 'page.txt': good, 'page.yaml': sidecar, 'other.txt': other })
    const summary = await parseInto(archive)
    expect([...new Set(summary.failed.map((f) => f.file))]).toEqual(['dumps/page.yaml'])
    expect(failures(summary).join('\n')).toMatch(reason)
    for (const { todo } of summary.failed) expect(todo).not.toBe('')
    expect(parsedIn(archive)).toEqual(['other'])
  })
})

describe('a sidecar that says nothing changes nothing', () => {
  test.each(['', '# nothing yet\n', 'paper:\ndate:\npage: null\n', '{}', '\ufeff# a mark'])('%j', async (sidecar) => {
    const archive = archiveOf({ 'page.txt': good, 'page.yaml': sidecar })
    expect(failures(await parseInto(archive))).toEqual([])
    expect(readContent(archive.out).pages).toMatchObject([{ date: '2021-10-09', page: 4, paper: '济宁日报' }])
  })
})

test('a page that was published stays as it was while its sidecar is broken, and no id is lost', async () => {
  const archive = archiveOf({ 'page.txt': good, 'other.txt': other })
  await parseInto(archive)
  const before = bytesOf(archive.out)
  put(join(archive.dumps, 'page.yaml'), bomb)
  const summary = await parseInto(archive)
  expect([summary.vanished, summary.removed]).toEqual([[], []])
  const unlike = Object.entries(bytesOf(archive.out)).filter(([name, hash]) => before[name] !== hash)
  expect(unlike.map(([name]) => name).filter((name) => name !== '.parse-state.json')).toEqual(['dumps/page.yaml'])
})

test('a sidecar that is a folder, a link to itself, or closed is one that cannot be read', async () => {
  const archive = archiveOf({ 'a.txt': good, 'b.txt': other, 'c.txt': small('丙'), 'd.txt': small('丁') })
  mkdirSync(join(archive.dumps, 'a.yaml'))
  symlinkSync('b.yaml', join(archive.dumps, 'b.yaml'))
  writeFileSync(join(archive.dumps, 'c.yaml'), 'page: 1\n')
  const read = (path: string) => {
    if (path.endsWith('c.yaml')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    return disk.read(path)
  }
  const summary = await parseInto(archive, { read })
  expect(summary.failed.map((f) => f.file)).toEqual(['dumps/a.yaml', 'dumps/b.yaml', 'dumps/c.yaml'])
  expect(parsedIn(archive)).toEqual(['d'])
})

describe('what the archive itself knows', () => {
  test.each([
    ['papers/jining-ribao.yaml', bomb],
    ['places.yaml', 'places: no list\n'],
    ['permalinks.yaml', '- { id: short }\n'],
  ])('%s, when it is broken: named, and nothing is written', async (file, text) => {
    const archive = archiveOf({ 'page.txt': good })
    await parseInto(archive)
    put(join(archive.out, file), text)
    put(join(archive.dumps, 'more.txt'), other)
    const before = bytesOf(archive.out)
    const summary = await parseInto(archive)
    expect(summary.failed.length).toBeGreaterThan(0)
    expect(summary.failed.map((f) => f.file).filter((f) => f !== file)).toEqual([])
    expect(bytesOf(archive.out)).toEqual(before)
  })

  test.each(['', 'null', '[]', '{}', '{"dumps":null}', '{"dumps":{"page.txt":{}}}', '{"program":1,"dumps":[', '\0'])(
    'a memory of the last run that is broken is no memory: %j',
    async (state) => {
      const archive = archiveOf({ 'page.txt': good })
      await parseInto(archive)
      const before = bytesOf(archive.out)
      put(join(archive.out, '.parse-state.json'), state)
      expect((await parseInto(archive)).parsed).toBe(1)
      expect(bytesOf(archive.out)).toEqual(before)
    },
  )
})
