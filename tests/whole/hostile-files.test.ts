import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../scripts/archive/effects.ts'
import { readContent } from '../content.ts'
import { bytesOf, emptyFolder, filesIn } from '../folders.ts'
import { type Archive, archiveOf, failures, parsedIn, parseInto, put, small } from '../parsing.ts'
import { call } from '../program.ts'

/** Everything that a run left beside what it was told to write. */
const besides = ({ dumps, out }: Archive) =>
  filesIn(join(dumps, '..')).filter(
    (name) => !name.startsWith(`${basename(dumps)}/`) && !name.startsWith(`${basename(out)}/`),
  )

const good = small('好')
const page = (n: number) => small(`第${n}页`)

describe('file names that no one should give', () => {
  const names = [
    'a b.txt',
    ' leading and trailing .txt',
    '“第三版”.txt',
    `it's "quoted".txt`,
    'two\nlines.txt',
    'back\\slash.txt',
    '#hash?query&amp;.txt',
    '%2e%2e.txt',
    '..dots...txt',
    '-rf.txt',
    '$(touch x).txt',
    'con.txt',
    '2021/十月/第三版.txt',
    'a..b/..c/d.txt',
    `${'长'.repeat(83)}.txt`,
    'page.txt.txt',
  ].filter((name) => !basename(name).startsWith('.') && !name.split('/').some((part) => part.startsWith('.')))

  test('each becomes a page and an address of its own, and nothing is written outside', async () => {
    const archive = archiveOf(Object.fromEntries(names.map((name, n) => [name, page(n)])))
    const before = bytesOf(archive.dumps)
    const summary = await parseInto(archive)
    const { pages, articles } = readContent(archive.out)
    expect([failures(summary), summary.vanished]).toEqual([[], []])
    expect(pages.map((p) => p.dump).sort()).toEqual([...names].sort())
    expect(new Set(pages.map((p) => p.slug)).size).toBe(names.length)
    for (const { slug } of pages)
      expect(slug).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/)
    expect(articles.length).toBe(summary.articles + summary.photos)
    expect([bytesOf(archive.dumps), besides(archive)]).toEqual([before, []])
  })

  test('each that cannot be used takes one line of the report, and no terminal obeys it', async () => {
    const { dumps, out } = archiveOf({ 'two\nlines.txt': '', 'a\u001b[2J\u202etxt.txt': '', 'good.txt': good })
    const { code, err } = await call('parse', ['--dumps', dumps, '--out', out])
    const named = err.split('\n').filter((line) => line.includes(': empty: '))
    expect(code).toBe(1)
    const names = ['a\\u001b[2J\\u202etxt.txt', 'two\\nlines.txt']
    expect(named.map((line) => line.split(':')[0])).toEqual(names.map((name) => `${dumps}/${name}`))
    expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('one that is no UTF-8, or too long for the files made of it, is named with the remedy', async () => {
    const archive = archiveOf({ 'good.txt': good, [`${'x'.repeat(251)}.txt`]: page(1) })
    writeFileSync(
      Buffer.concat([Buffer.from(`${archive.dumps}/`), Buffer.from([0xb5, 0xda]), Buffer.from('.txt')]),
      page(2),
    )
    const { failed } = await parseInto(archive)
    expect(failed.map(({ found, todo }) => [found, todo])).toEqual([
      ['a name of 255 bytes', expect.stringContaining('at most 254')],
      ['a name that is not UTF-8', 'give the file another name'],
    ])
    expect(parsedIn(archive)).toEqual(['good'])
  })

  test('a name that starts with a dot is an editor’s, not a dump', async () => {
    const archive = archiveOf({ '.hidden.txt': page(1), '.git/a.txt': page(2), '..txt': page(3), 'a.txt': page(4) })
    await parseInto(archive)
    expect(parsedIn(archive)).toEqual(['a'])
  })
})

describe('links', () => {
  test('out of the folder are named and not followed; those within are read', async () => {
    const archive = archiveOf({ 'good.txt': good })
    const secret = join(emptyFolder(), 'secret.txt')
    writeFileSync(secret, page(1))
    symlinkSync(secret, join(archive.dumps, 'out.txt'))
    symlinkSync('/no/such/file', join(archive.dumps, 'nowhere.txt'))
    symlinkSync(join(archive.dumps, 'loop.txt'), join(archive.dumps, 'loop.txt'))
    put(join(archive.dumps, 'more', 'page.md'), page(2))
    symlinkSync('more/page.md', join(archive.dumps, 'inside.txt'))
    const summary = await parseInto(archive)
    expect(summary.failed.map((f) => f.file).sort()).toEqual(['dumps/loop.txt', 'dumps/nowhere.txt', 'dumps/out.txt'])
    expect(failures(summary).join()).toContain(secret)
    expect(parsedIn(archive)).toEqual(['good', 'inside'])
  })

  test('to a folder outside or to a parent do not lead the walk astray', async () => {
    const archive = archiveOf({ 'good.txt': good })
    const outside = emptyFolder()
    writeFileSync(join(outside, 'secret.txt'), page(1))
    symlinkSync(outside, join(archive.dumps, 'outside'), 'dir')
    symlinkSync('..', join(archive.dumps, 'parent'), 'dir')
    symlinkSync('.', join(archive.dumps, 'self'), 'dir')
    const linked = ['outside', 'parent', 'self'].map(
      (name) => `dumps/${name}: a link to a folder, which is not followed`,
    )
    expect(failures(await parseInto(archive))).toEqual(linked)
    expect(parsedIn(archive)).toEqual(['good'])
  })

  test('a folder of dumps that is itself a link is only another name for it', async () => {
    const archive = archiveOf({ 'good.txt': good })
    const link = join(emptyFolder(), 'link')
    symlinkSync(archive.dumps, link, 'dir')
    expect(failures(await parseInto({ ...archive, dumps: link }))).toEqual([])
    expect(parsedIn(archive)).toEqual(['good'])
  })
})

test('a pipe that nobody writes to is named, and not waited for', async () => {
  const archive = archiveOf({ 'good.txt': good })
  execFileSync('mkfifo', [join(archive.dumps, 'pipe.txt')])
  expect(failures(await parseInto(archive))).toEqual([expect.stringMatching(/^dumps\/pipe\.txt: no file/)])
  expect(parsedIn(archive)).toEqual(['good'])
})

/** The administrator may read and write everything: where the tests are hers, nobody does this. */
function asUser<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(nobody)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}
const nobody = 65534

describe('what cannot be read', () => {
  const denied = (path: string): never => {
    throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' })
  }

  test('is named with the remedy, and the others are parsed', async () => {
    const archive = archiveOf({ 'closed.txt': page(1), 'good.txt': good })
    const read = (path: string) => (path.endsWith('closed.txt') ? denied(path) : disk.read(path))
    const summary = await parseInto(archive, { read })
    expect(summary.failed).toMatchObject([{ file: 'dumps/closed.txt', found: expect.stringContaining('EACCES') }])
    expect(parsedIn(archive)).toEqual(['good'])
  })

  test('a closed folder is passed over, and keeps what it had', async () => {
    const archive = archiveOf({ 'closed/page.txt': page(1), 'closed/more/page.txt': page(2), 'good.txt': good })
    await parseInto(archive)
    const before = bytesOf(join(archive.out, 'articles'))
    const folder = join(archive.dumps, 'closed')
    chmodSync(folder, 0)
    const dumps = (dir: string) => asUser(() => disk.dumps(dir))
    const summary = await parseInto(archive, { dumps }).finally(() => chmodSync(folder, 0o755))
    expect(failures(summary)).toEqual([expect.stringMatching(/^dumps\/closed: a folder that is passed over: .*EACCES/)])
    expect([summary.vanished, bytesOf(join(archive.out, 'articles'))]).toEqual([[], before])
  })

  test('an old file that cannot be deleted is named, and tried again', async () => {
    const archive = archiveOf({ 'gone/page.txt': page(1), 'good.txt': good })
    await parseInto(archive)
    rmSync(join(archive.dumps, 'gone'), { recursive: true })
    const folder = join(archive.out, 'articles', 'gone', 'page')
    chmodSync(folder, 0o555)
    const remove = (path: string) => (path.startsWith(folder) ? asUser(() => disk.remove(path)) : disk.remove(path))
    const summary = await parseInto(archive, { remove }).finally(() => chmodSync(folder, 0o755))
    expect(failures(summary)).toEqual([expect.stringMatching(/^articles\/gone\/page\/.*: could not be deleted/)])
    await parseInto(archive)
    expect(parsedIn(archive)).toEqual(['good'])
  })

  test('keeps what it had: a page that was parsed before stays until it can be read again', async () => {
    const archive = archiveOf({ 'closed.txt': page(1), 'good.txt': good })
    await parseInto(archive)
    const before = bytesOf(join(archive.out, 'articles'))
    writeFileSync(join(archive.dumps, 'closed.txt'), page(2))
    const read = (path: string) => (path.endsWith('closed.txt') ? denied(path) : disk.read(path))
    const summary = await parseInto(archive, { read })
    expect([summary.vanished, bytesOf(join(archive.out, 'articles'))]).toEqual([[], before])
    expect(failures(await parseInto(archive))).toEqual([])
  })

  test('a file that goes away between the look and the reading is one that cannot be read', async () => {
    const archive = archiveOf({ 'gone.txt': page(1), 'good.txt': good })
    const dumps = (dir: string) => ({ ...disk.dumps(dir), dumps: ['gone.txt', 'good.txt', 'never-was.txt'] })
    expect(failures(await parseInto(archive, { dumps }))).toEqual([
      expect.stringContaining('never-was.txt: it is not there'),
    ])
    expect(parsedIn(archive)).toEqual(['gone', 'good'])
  })

  test('a folder with the name of a dump is a folder', async () => {
    const archive = archiveOf({ 'good.txt': good, 'folder.txt/page.txt': page(1) })
    mkdirSync(join(archive.dumps, 'empty.txt'))
    expect(failures(await parseInto(archive))).toEqual([])
    expect(parsedIn(archive)).toEqual(['folder.txt/page', 'good'])
  })

  test('one that breaks the parser itself is named too', async () => {
    const archive = archiveOf({ 'breaks.txt': page(1), 'good.txt': good })
    const read = (path: string) => {
      if (path.endsWith('breaks.txt')) throw new TypeError('x is not a function')
      return disk.read(path)
    }
    const summary = await parseInto(archive, { read })
    expect(failures(summary)).toEqual([expect.stringContaining('breaks.txt')])
    expect(parsedIn(archive)).toEqual(['good'])
  })
})

test('files of the archivist’s in the content folder are never touched', async () => {
  const archive = archiveOf({ 'good.txt': good })
  await parseInto(archive)
  const own = [
    'articles/good/notes.md',
    'articles/README.md',
    'articles/good/more/k3v9q2m7xw4t.md',
    'pages/good.txt',
    'notes.txt',
  ]
  for (const name of own) put(join(archive.out, name), '整理者的记录')
  cpSync(join(archive.dumps, 'good.txt'), join(archive.dumps, 'renamed.txt'))
  await parseInto(archive)
  writeFileSync(join(archive.dumps, 'good.txt'), page(1))
  await parseInto(archive)
  for (const name of own) expect(bytesOf(archive.out)).toHaveProperty([name])
})
