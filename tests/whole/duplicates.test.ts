import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { parseArchive } from '../../scripts/archive/parse-archive.ts'
import { verifyContent } from '../../scripts/verify/content.ts'
import { readContent } from '../content.ts'
import { bytesOf, emptyFolder } from '../folders.ts'
import { dumpOf, stories } from '../newspaper.ts'
import { project } from '../program.ts'

const page = dumpOf(stories.slice(0, 2))
const longer = dumpOf(stories.slice(0, 4))

/** Parses dumps, in the order of their names, into a folder of their own or into `content`. */
async function parsed(dumps: Record<string, string | Buffer>, content = emptyFolder()) {
  for (const name of ['site.yaml', 'places.yaml', 'papers'])
    cpSync(join(project, 'content', name), join(content, name), { recursive: true })
  rmSync(join(content, 'dumps'), { recursive: true, force: true })
  for (const [name, text] of Object.entries(dumps)) {
    mkdirSync(dirname(join(content, 'dumps', name)), { recursive: true })
    writeFileSync(join(content, 'dumps', name), text)
  }
  const summary = await parseArchive({ dumps: join(content, 'dumps'), out: content })
  const { articles, pages } = readContent(content)
  const printed = Object.fromEntries(pages.map(({ dump, articles }) => [dump, articles.length]))
  return {
    content,
    summary,
    pages,
    printed,
    ids: articles.map(({ fields }) => fields.id).sort(),
    faults: [...verifyContent(content)],
  }
}

test.each<[what: string, dumps: Record<string, string | Buffer>, kept: string, rule: string]>([
  ['the same bytes under two names', { 'b.txt': page, 'a.txt': page }, 'a.txt', 'duplicate-dump'],
  ['the same page in another folder', { '2023/三.txt': page, '2024/三.txt': page }, '2023/三.txt', 'duplicate-dump'],
  [
    'the same page in another encoding',
    { 'a.txt': page, 'b.txt': iconv.encode(page, 'gb18030') },
    'a.txt',
    'duplicate-dump',
  ],
  [
    'the same page with other line ends',
    { 'a.txt': page, 'b.txt': page.replaceAll('\n', '\r\n') },
    'a.txt',
    'duplicate-dump',
  ],
  ['a page with more lines', { 'a.txt': page, 'b.txt': longer }, 'b.txt', 'contained-dump'],
  ['a page with fewer lines', { 'a.txt': longer, 'b.txt': page }, 'a.txt', 'contained-dump'],
])('%s is published once, and named', async (_, dumps, kept, rule) => {
  const { faults, summary, pages, printed } = await parsed(dumps)
  expect(faults).toEqual([])
  const [dropped = ''] = Object.keys(dumps).filter((name) => name !== kept)
  const alone = await parsed({ [kept]: dumps[kept] ?? '' })
  expect(printed).toEqual({ ...alone.printed, [dropped]: 0 })
  expect(summary.problems.filter((problem) => problem.rule === rule)).toEqual([
    { file: dropped, rule, line: undefined, found: kept, todo: expect.stringContaining(kept) },
  ])
  const record = pages.find(({ dump }) => dump === dropped)
  expect(record?.problems).toEqual([{ rule, line: null, found: kept, todo: expect.stringContaining(kept) }])
  expect(new Set(record?.ledger.map(({ is }) => is))).toEqual(new Set(['duplicate']))
  expect([record?.date, record?.page]).toEqual(['2023-12-17', 3])
})

test('pages that only look alike are both published', async () => {
  const { summary, printed } = await parsed({ 'a.txt': page, 'b.txt': page.replace('陈明', '陈亮') })
  expect(printed).toEqual({ 'a.txt': 2, 'b.txt': 2 })
  expect(summary.problems.filter(({ rule }) => /dump/.test(rule))).toEqual([])
})

test('an archive that grew dump by dump is the one that was parsed at once', async () => {
  const steps: Record<string, string>[] = [
    { 'b.txt': page },
    { 'a.txt': page, 'b.txt': page },
    { 'a.txt': page, 'b.txt': page, 'c.txt': longer },
  ]
  const content = emptyFolder()
  for (const dumps of steps) {
    const grown = await parsed(dumps, content)
    const fresh = await parsed(dumps, copyOfRegister(content))
    expect(without(bytesOf(fresh.content))).toEqual(without(bytesOf(content)))
    expect(grown.summary.vanished).toEqual([])
  }
})

test('ids stay when a copy comes, when a fuller page comes, and when they go', async () => {
  const content = emptyFolder()
  const first = await parsed({ 'b.txt': page }, content)
  const copied = await parsed({ 'a.txt': page, 'b.txt': page }, content)
  expect(copied.ids).toEqual(first.ids)
  const fuller = await parsed({ 'b.txt': page, 'c.txt': longer }, content)
  expect(fuller.ids).toEqual(expect.arrayContaining(first.ids))
  expect(fuller.ids.length).toBe(4)
  const back = await parsed({ 'b.txt': page }, content)
  expect(back.ids).toEqual(first.ids)
  expect(back.summary.vanished.map(({ id }) => id).sort()).toEqual(fuller.ids.filter((id) => !first.ids.includes(id)))
  expect(readdirSync(join(content, 'pages'))).toEqual(['b.yaml'])
})

/** A folder with nothing but another one's register. */
function copyOfRegister(content: string): string {
  const other = emptyFolder()
  cpSync(join(content, 'permalinks.yaml'), join(other, 'permalinks.yaml'))
  return other
}

/** What a run remembers is its own. */
function without(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== '.parse-state.json'))
}
