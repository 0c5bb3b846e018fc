import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../scripts/archive/effects.ts'
import { readContent } from '../content.ts'
import { bytesOf, differences, filesIn } from '../folders.ts'
import { type Archive, archiveOf, failures, parsedIn, parseInto, put, small } from '../parsing.ts'
import { run, start } from '../program.ts'

const full = (path: string): never => {
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: 'ENOSPC' })
}
const pages = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`2021/p${n}.txt`, small(`第${n}号文件提出`)]))

/** What a run should have left, of the same dumps in the same order, when nothing went wrong. */
async function clean(count: number): Promise<Archive> {
  const archive = archiveOf(pages(count))
  await parseInto(archive)
  return archive
}

/** Everything in a content folder but the memory of the last run, which names folders and may be thrown away. */
const unlike = (one: Archive, other: Archive) =>
  differences(one.out, other.out).filter((name) => name !== '.parse-state.json')

describe('a disk that is full', () => {
  test.each([
    ['from the first byte on', 0],
    ['after one file', 1],
    ['in the middle', 9],
    ['at the last file but one', 16],
  ])('%s: named, nothing half-written, and the next run finishes', async (_, room) => {
    const archive = archiveOf(pages(8))
    let written = 0
    const write = (path: string, text: string) => (written++ < room ? disk.write(path, text) : full(path))
    const summary = await parseInto(archive, { write })
    expect(failures(summary)[0]).toMatch(/could not be written/)
    for (const { todo } of summary.failed) expect(todo).toMatch(/ENOSPC.*run again/)
    expect(summary.changed.length).toBe(room)
    expect(unreadable(archive)).toEqual([])
    expect(failures(await parseInto(archive))).toEqual([])
    expect(unlike(archive, await clean(8))).toEqual([])
  })

  test('keeps what was there: a changed page that cannot be written leaves the old one whole', async () => {
    const archive = archiveOf(pages(2))
    await parseInto(archive)
    const before = bytesOf(join(archive.out, 'articles'))
    put(join(archive.dumps, '2021/p0.txt'), small('第九十九号文件提出'))
    await parseInto(archive, { write: full })
    const after = bytesOf(join(archive.out, 'articles'))
    for (const name of Object.keys(after)) expect(after[name]).toBe(before[name])
    expect(failures(await parseInto(archive))).toEqual([])
    expect(
      readContent(archive.out)
        .articles.map((a) => a.markdown)
        .join(),
    ).toContain('第九十九号')
  })

  test('one page that cannot be written is tried again, and the others are not parsed again', async () => {
    const archive = archiveOf(pages(4))
    const write = (path: string, data: string | Iterable<string>) =>
      path.includes('/pages/2021/p1') ? full(path) : disk.write(path, data)
    expect(failures(await parseInto(archive, { write }))).toEqual(['pages/2021/p1.yaml: could not be written'])
    const again = await parseInto(archive)
    expect([again.parsed, failures(again), again.changed]).toEqual([1, [], ['pages/2021/p1.yaml']])
    expect(unlike(archive, await clean(4))).toEqual([])
  })

  test('a memory of the run that cannot be written is named, and the archive is whole', async () => {
    const archive = archiveOf(pages(2))
    const write = (path: string, data: string | Iterable<string>) =>
      path.endsWith('.parse-state.json') ? full(path) : disk.write(path, data)
    expect(failures(await parseInto(archive, { write }))).toEqual(['.parse-state.json: could not be written'])
    expect(unlike(archive, await clean(2))).toEqual([])
    expect((await parseInto(archive)).changed).toEqual([])
  })

  test('a write that breaks off in the middle of a file leaves nothing in its place', () => {
    const archive = archiveOf({})
    put(join(archive.out, 'articles', 'old.md'), '旧')
    expect(() => disk.write(join(archive.out, 'articles'), '一个文件夹的名字')).toThrow()
    expect(() => disk.write(join(archive.out, 'articles', 'old.md', 'below.md'), '新')).toThrow()
    expect(filesIn(archive.out)).toEqual(['articles/old.md'])
    expect(readFileSync(join(archive.out, 'articles', 'old.md'), 'utf8')).toBe('旧')
  })

  test('the command says so, and ends with 1', async () => {
    const archive = archiveOf(pages(1))
    put(join(archive.out, 'pages'), 'a file where a folder must be')
    const { code, err } = await run('parse', ['--dumps', archive.dumps, '--out', archive.out])
    expect(code).toBe(1)
    expect(err).toMatch(/could not be written/)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

/** Files of the content folder that are not whole: no article, no page, no register that can be read. */
function unreadable({ out }: Archive): string[] {
  const names = existsSync(out) ? filesIn(out).filter((name) => !name.endsWith('.xianwen-tmp')) : []
  return names.filter((name) => {
    const text = readFileSync(join(out, name), 'utf8')
    if (name.startsWith('articles/')) return !/^---\nid: .*\n---\n\n.+\n$/s.test(text)
    if (name.startsWith('pages/')) return !/^dump: .*\nledger:\n( {2}- \{.*\}\n)+$/s.test(text)
    if (name === 'permalinks.yaml') return !/^#.*\n(- \{ id: .*\}\n)*$/.test(text)
    return false
  })
}

describe('kill -9', () => {
  const count = 50

  test('at any moment leaves whole files only, and the next run finishes what was begun', async () => {
    const whole = await clean(count)
    for (const moment of [1, 20]) {
      const archive = archiveOf(pages(count))
      await killedAfter(archive, moment)
      expect([moment, unreadable(archive)]).toEqual([moment, []])
      expect([moment, failures(await parseInto(archive))]).toEqual([moment, []])
      expect([moment, unlike(archive, whole)]).toEqual([moment, []])
      expect(filesIn(archive.out).filter((name) => name.endsWith('.xianwen-tmp'))).toEqual([])
    }
  })

  test('while a change is written loses no page and no id', async () => {
    const archive = archiveOf(pages(count))
    await parseInto(archive)
    const ids = readContent(archive.out)
      .articles.map((a) => a.fields.id)
      .sort()
    for (const name of Object.keys(pages(count)))
      writeFileSync(join(archive.dumps, name), readFileSync(join(archive.dumps, name), 'utf8').replace('有效', '大力'))
    await killedAfter(archive, 1)
    expect(unreadable(archive)).toEqual([])
    expect(parsedIn(archive).length).toBe(count)
    const summary = await parseInto(archive)
    expect([failures(summary), summary.vanished]).toEqual([[], []])
    expect(
      readContent(archive.out)
        .articles.map((a) => a.fields.id)
        .sort(),
    ).toEqual(ids)
  })

  test('a copy of the dumps that was cut off is made again', async () => {
    const archive = archiveOf(pages(3))
    put(join(archive.out, 'dumps.xianwen-tmp', '2021', 'p0.txt'), '半')
    await parseInto(archive)
    expect(bytesOf(join(archive.out, 'dumps'))).toEqual(bytesOf(archive.dumps))
    expect(existsSync(join(archive.out, 'dumps.xianwen-tmp'))).toBe(false)
  })
})

/** Starts `npm run parse` and kills it as soon as so many pages are newly written (or it has ended). */
async function killedAfter(archive: Archive, pagesWritten: number): Promise<void> {
  const old = pageTimes(archive)
  const child = start('parse', ['--dumps', archive.dumps, '--out', archive.out])
  const ended = once(child, 'close')
  const written = () => [...pageTimes(archive)].filter(([name, time]) => old.get(name) !== time).length
  while (child.exitCode === null && written() < pagesWritten) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  await ended
}

/** When each page’s file was last written, in nanoseconds. */
function pageTimes({ out }: Archive): Map<string, bigint> {
  const dir = join(out, 'pages', '2021')
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.yaml')) : []
  return new Map(names.map((name) => [name, statSync(join(dir, name), { bigint: true }).mtimeNs]))
}
