import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { disk } from '../../scripts/archive/effects.ts'
import { readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { type Archive, archiveOf, failures, good, parsedIn, parseInto } from '../parsing.ts'
import { project } from '../program.ts'

const text = good.toString('utf8')
const encoded = (encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM })
const another = readFileSync(join(project, 'content', 'dumps', '004_809fce767c24f440.txt'), 'utf8')
const traditional =
  '本報訊（記者 陳明）近年來，這個縣的經濟發展得很好，人民的生活也好了。他們說，我們要把這件事情做好，為國家作出貢獻。會議由縣長主持。\n'

describe('a dump in any encoding and with any line ends gives the same page', () => {
  test.each([
    ['UTF-8 with its mark', 'utf-8', encoded('utf8', true)],
    ['UTF-16 little-endian with its mark', 'utf-16le', encoded('utf16le', true)],
    ['UTF-16 little-endian', 'utf-16le', encoded('utf16le')],
    ['UTF-16 big-endian with its mark', 'utf-16be', encoded('utf16be', true)],
    ['UTF-16 big-endian', 'utf-16be', encoded('utf16be')],
    ['GB18030', 'gb18030', encoded('gb18030')],
    ['CRLF', 'utf-8', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', 'utf-8', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('%s', async (_, encoding, dump) => {
    const [plain, other] = [archiveOf({ 'page.txt': good }), archiveOf({ 'page.txt': dump })]
    await parseInto(plain)
    const summary = await parseInto(other)
    expect([failures(summary), summary.articles, summary.photos]).toEqual([[], 6, 1])
    expect(readContent(other.out).pages).toMatchObject([{ encoding, date: '2021-10-09' }])
    expect(textsIn(other)).toEqual(textsIn(plain))
  })
})

const textsIn = (archive: Archive) =>
  readContent(archive.out)
    .articles.map((a) => `${a.fields.headline}\n${a.markdown}`)
    .sort()

test('what is no text is named with the reason and the remedy, and the dumps beside it are parsed', async () => {
  const bad: Record<string, [dump: Uint8Array, reason: RegExp]> = {
    'empty.txt': [Buffer.alloc(0), /empty/],
    'blank.txt': [Buffer.from('\n \n\t\u3000\n'), /blank/],
    'png.txt': [Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'), /binary/],
    'nul.txt': [Buffer.concat([good, Buffer.alloc(1), good]), /binary/],
    'broken.txt': [Buffer.concat([good, Buffer.from([0xff, 0xfe, 0xff]), good]), /neither|encoding|binary/],
    'cut.txt': [good.subarray(0, good.indexOf('党') + 1), /neither|encoding/],
    'cut-behind-its-mark.txt': [encoded('utf8', true).subarray(0, good.indexOf('党') + 4), /broken bytes/],
    'close.txt': [iconv.encode('常地单非基计场把'.repeat(10), 'gb18030'), /GB18030 and Big5/],
  }
  const big5 = { 'big5.txt': iconv.encode(traditional, 'big5') }
  const files = Object.fromEntries(Object.entries(bad).map(([name, [dump]]) => [name, dump]))
  const named = (name: string) => `dumps/${name}`
  const archive = archiveOf({ ...files, ...big5, 'a-good.txt': good, 'z-good.txt': iconv.encode(another, 'gb18030') })
  const summary = await parseInto(archive)

  expect(summary.failed.map((f) => f.file).sort()).toEqual(Object.keys(bad).map(named).sort())
  for (const { file, found, todo } of summary.failed) {
    expect(found).toMatch(bad[file.slice(named('').length)]?.[1] ?? /^$/)
    expect(todo.length).toBeGreaterThan(10)
  }
  expect(
    readContent(archive.out)
      .pages.map((p) => [p.dump, p.encoding])
      .sort(),
  ).toEqual([
    ['a-good.txt', 'utf-8'],
    ['big5.txt', 'big5'],
    ['z-good.txt', 'gb18030'],
  ])
  expect(filesIn(archive.out).filter((name) => name.includes('tmp'))).toEqual([])
})

test('a line of 100 MB is named and never read', async () => {
  const archive = archiveOf({ 'good.txt': good })
  const file = openSync(join(archive.dumps, 'huge.txt'), 'w')
  writeSync(file, '党建引领')
  ftruncateSync(file, 100_000_000)
  closeSync(file)
  const reads: string[] = []
  const read = (path: string) => {
    reads.push(path)
    return disk.read(path)
  }
  const summary = await parseInto(archive, { read })
  expect(failures(summary)).toEqual(['dumps/huge.txt: 100000000 bytes in one page'])
  expect(parsedIn(archive)).toEqual(['good'])
  expect(reads.filter((path) => path.endsWith('.txt')).map((path) => basename(path))).not.toContain('huge.txt')
})

const largest = 7_900_000
/** Dumps that are as large as a dump may be, or odd throughout: each must end, and fast enough for a test. How reading grows with them is asked
 *  in scripts/bench/fuzz.test.ts. */
const extreme: [what: string, dump: string][] = [
  ['one line of nearly 8 MB', `${'党建引领，'.repeat(largest / 15)}等`],
  ['a line of a million blanks in a sentence', `近年来${' '.repeat(1_000_000)}泗水县`],
  ['a million brackets of all kinds', '([{<（《“'.repeat(143_000)],
  ['a million commas', '，'.repeat(1_000_000)],
  ['a million digits', '1'.repeat(1_000_000)],
  ['ten thousand years', `${'2024年底'.repeat(10_000)}等`],
  ['a hundred thousand words', 'word '.repeat(100_000)],
]
test.each(extreme)('%s: read to the end', async (_, dump) => {
  const archive = archiveOf({ 'page.txt': dump, 'good.txt': good })
  const summary = await parseInto(archive)
  expect([failures(summary), parsedIn(archive)]).toEqual([[], ['good', 'page']])
})
