import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '../tests/fixtures/reading.ts'
import { archiveOf, put } from '../tests/parsing.ts'
import { call, project } from '../tests/program.ts'
import { explain } from './pipeline/explain.ts'

const text = `4 党的建设 2021 年10月9日 星期六

本报汶上讯（通讯员 林志浩）汶上县坚持把乡土人才培
育当做乡村人才振兴的重要抓手。

汶上做活乡土人才文章
激发乡村发展动能本报泗水讯（通讯员 常琦）近年来，泗
水县持续健全完善党员管理全链条机制。

泗水严把“三关”抓实党员管理工作`
const page = read(text)
const story = explain(page)

describe('the story of how a page was read', () => {
  test('shows every printed line once, in its order', () => {
    const shown = story.filter((line) => line.includes('│ ')).map((line) => line.slice(line.indexOf('│ ') + 2))
    expect(shown.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  })
  test.each([
    ['the rule that took a line', /^ {4}1 +— +folio +folio: a date with its weekday/],
    ['the article of a line', /^ {4}4 +#1 +body/],
    ['how the layout saw it', /^ {4}4 .*last line of a column of \d+/],
    ['which text got which title', /“泗水严把“三关”抓实党员管理工作” after the text, score/],
    ['the page’s habit', /headlines below their texts/],
    ['where a fact comes from', /date: 2021-10-09 \(printed, folio, line 1\)/],
  ])('tells %s', (_, told) => expect(story).toContainEqual(expect.stringMatching(told)))

  test('tells which rules refused a line before one took it', () => {
    const [first] = explain(read('■本报通讯员 赵明清 孟瑾\n\n为深入推进驻村帮扶工作扎实开展。'))
    expect(first).toMatch(/^ {4}1 .*byline +byline: .*\(refused by (?:[a-z-]+, )*folio, .*opening.*\)$/)
  })

  test('keeps to the lines that it is asked for', () => {
    const numbers = explain(page, { from: 3, to: 4 }).flatMap((line) => /^ *(\d+) {2}/.exec(line)?.[1] ?? [])
    expect([...new Set(numbers)]).toEqual(['3', '4'])
  })

  test('shows what a terminal would obey, and does not send it there', () => {
    const told = explain(read('汶上做活\u001b[31m乡土\u202e人才文章')).join('\n')
    expect(told).toContain('汶上做活\\u001b[31m乡土\\u202e人才文章')
    expect(told.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('shows a line as it stands in the dump, and what was read instead by which rule', () => {
    const told = explain(read('云云河河县县织织密密供供水水\n\n本报讯（记者 林一舟）近日，水厂改造完成'))
    expect(told).toContainEqual('       │ 云云河河县县织织密密供供水水')
    expect(told).toContainEqual('       └ read as 云河县织密供水 (doubled-glyphs)')
  })

  test('tells of a problem where it stands', () => {
    expect(explain(read('汶上做活乡土人才文章'))).toContainEqual(
      expect.stringMatching(/! unresolved line 1: 汶上做活乡土人才文章 — /),
    )
  })
})

describe('npm run explain', () => {
  const dump = join(project, 'content', 'dumps', '002_1f420e3a4249af58.txt')
  test('prints a dump of the archive', async () => {
    const { code, out, err } = await call('explain', [dump, '--lines', '120-124'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/123 .*headline[^\n]*\n[^\n]*激发乡村发展动能\n/)
    expect(out).not.toMatch(/^ +125 /m)
  })
  test('reads a dump with what its own archive knows of papers, and with what was decided about it', async () => {
    const { dumps } = archiveOf({ '2024/p1.txt': text })
    const content = dirname(dumps)
    put(join(content, 'places.yaml'), 'places: []\n')
    put(join(content, 'papers', 'a.yaml'), 'name: 城乡周刊\nslug: a\n')
    const told = await call('explain', [join(dumps, '2024', 'p1.txt')])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('paper: 城乡周刊 (inferred, only-paper)')
    put(join(content, 'corrections', '2024', 'p1.yaml'), `sha256: ${'a'.repeat(64)}\ncorrections: []\n`)
    expect(await call('explain', [join(dumps, '2024', 'p1.txt')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('corrections/2024/p1.yaml: corrections of a dump with the hash'),
    })
  })
  test('prints a dump of another ending, which has no sidecar', async () => {
    const { dumps } = archiveOf({ 'page.md': text })
    const { code, err } = await call('explain', [join(dumps, 'page.md')])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
  test('names what is no file that can be read', async () => {
    const { dumps } = archiveOf({})
    const { code, out, err } = await call('explain', [dumps])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^\/.*\/dumps: no file: a folder, a pipe or a device — name a file that can be read\n$/)
  })
  test('names a dump that cannot be read', async () => {
    const { dumps } = archiveOf({ 'empty.txt': '' })
    const { code, out, err } = await call('explain', [join(dumps, 'empty.txt')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^\/.*\/dumps\/empty\.txt: empty: 0 bytes — /)
  })
})
