import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { stringify } from 'yaml'
import { parseArchive } from '../../scripts/archive/parse-archive.ts'
import { verifyContent } from '../../scripts/verify/content.ts'
import { contentDir, readContent } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { dumpOf, stories } from '../newspaper.ts'
import { call } from '../program.ts'

const [page] = readContent().pages
const [article] = readContent().articles.filter(({ fields }) => page?.articles.includes(fields.id))
if (!page || !article) throw new Error('the archive is empty')
const { dump, sha256, articles: ids } = page
const { id } = article.fields
const record = `pages/${dump.replace('.txt', '.yaml')}`
const file = `articles/${article.file}`
const text = readFileSync(join(contentDir, file), 'utf8')
const otherHash = sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))

/** A copy of the archive in which one thing is not as it was left. */
function damaged(damage: (at: (name: string) => string) => void): string {
  const content = emptyFolder()
  cpSync(contentDir, content, { recursive: true })
  damage((name) => join(content, name))
  return content
}

function rewrite(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

const faultsOf = (content: string) => [...verifyContent(content)].map(({ file, found }) => [file, found])

test('the archive holds, and the site that is built of it', async () => {
  const { code, out, err } = await call('verify', ['--content', contentDir, '--dist', inject('site').dist])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { articles, pages } = readContent()
  expect(out).toMatch(
    new RegExp(`^${pages.length} dumps: \\d+ characters in \\d+ spans, ${articles.length} articles, `),
  )
  expect(out).toMatch(/, [1-9]\d+ web pages with [1-9]\d+ links and [1-9]\d+ files in .* no problems\n$/)
})

test.each<[what: string, damage: (at: (name: string) => string) => void, faults: [file: string, found: string][]]>([
  ['a character of a dump', (at) => rewrite(at(`dumps/${dump}`), '。', '！'), [[record, 'the dump is']]],
  ['a dump that is gone', (at) => rmSync(at(`dumps/${dump}`)), [[record, `the dump ${dump} is not there`]]],
  ['a dump that nobody parsed', (at) => writeFileSync(at('dumps/新.txt'), '报'), [['dumps/新.txt', 'pages/新.yaml']]],
  ['a record under another name', (at) => renameSync(at(record), at('pages/x.yaml')), [['pages/x.yaml', dump]]],
  [
    'a record that is none',
    (at) => writeFileSync(at(record), '甲'),
    [
      [record, ''],
      [`dumps/${dump}`, record],
      ...[...ids].sort().map((own): [string, string] => [`/${own}.md`, 'on no page']),
    ],
  ],
  ['a word of an article', (at) => rewrite(at(file), /。\n$/, '！\n'), [[file, 'not the hash of the text']]],
  [
    'a paragraph of it',
    (at) => writeFileSync(at(file), text.replace(/\n\n[^\n]+\n$/, '\n')),
    [[file, 'not the hash of the text']],
  ],
  [
    'the order of its paragraphs',
    (at) => rewrite(at(file), /\n\n([^\n-]+)\n\n([^\n]+)\n/, '\n\n$2\n\n$1\n'),
    [[file, 'not the hash of the text']],
  ],
  ['the hash of its text', (at) => rewrite(at(file), /textHash: ./, 'textHash: x'), [[file, 'textHash']]],
  ['the hash of its dump', (at) => rewrite(at(file), sha256, otherHash), [[file, otherHash]]],
  ['the dump that it names', (at) => rewrite(at(file), `dump: ${dump}`, 'dump: x.txt'), [[file, `x.txt, not ${dump}`]]],
  ['its frontmatter', (at) => rewrite(at(file), '---\n', ''), [[file, 'no frontmatter']]],
  [
    'an article that is gone',
    (at) => rmSync(at(file)),
    [
      [record, id],
      ['permalinks.yaml', id],
    ],
  ],
  [
    'an article that no page lists',
    (at) => rewrite(at(record), new RegExp(`(articles: .*)${id}, `), '$1'),
    [
      [`dumps/${dump}`, `is of ${id}`],
      [file, 'on no page'],
    ],
  ],
  [
    'an article in another folder and again',
    (at) => cpSync(at(file), at(`articles/${id}.md`)),
    [[`articles/${id}.md`, file]],
  ],
  [
    'a span of the ledger',
    (at) => rewrite(at(record), /\n {2}- \{ from.*/, ''),
    [[`dumps/${dump}`, 'lies in no span']],
  ],
  [
    'a span that overlaps the one before it',
    (at) => rewrite(at(record), /\n {2}- \{ from: .*/, '$&$&'),
    [[`dumps/${dump}`, 'overlaps the one before it']],
  ],
  [
    'a span that goes to another article',
    (at) => rewrite(at(record), new RegExp(`(\\{ from: .* article: )${id}`), '$1aaaaaaaaaaaa'),
    [[`dumps/${dump}`, 'is of aaaaaaaaaaaa, no article here']],
  ],
  ['the register', (at) => rmSync(at('permalinks.yaml')), [['permalinks.yaml', 'is not there']]],
  [
    'a line of the register',
    (at) => rewrite(at('permalinks.yaml'), new RegExp(`.*${id}.*\n`), ''),
    [[file, 'never registered']],
  ],
  [
    'a published id that leads nowhere',
    (at) =>
      rewrite(at('permalinks.yaml'), new RegExp(`(id: ${id}.*)state: live`), '$1state: redirected, to: aaaaaaaaaaaa'),
    [
      ['permalinks.yaml', 'leads to aaaaaaaaaaaa, no id here'],
      [file, 'which is redirected'],
    ],
  ],
  [
    'a published id that is withdrawn without a reason',
    (at) => rewrite(at('permalinks.yaml'), new RegExp(`(id: ${id}.*)state: live`), '$1state: withdrawn'),
    [['permalinks.yaml', 'without a day and a reason']],
  ],
  [
    'a line of the register that stands there twice',
    (at) => rewrite(at('permalinks.yaml'), new RegExp(`.*${id}.*\n`), '$&$&'),
    [['permalinks.yaml', `${id} stands in line`]],
  ],
  [
    'a line of the register that is none',
    (at) => rewrite(at('permalinks.yaml'), new RegExp(`(id: ${id}, dump: ).`), '$1{'),
    [
      ['permalinks.yaml', ''],
      [file, 'never registered'],
    ],
  ],
])('%s: every fault is named', (_, damage, faults) => {
  const found = faultsOf(damaged(damage))
  expect(found.map(([path]) => path)).toEqual(faults.map(([path]) => expect.stringContaining(path)))
  expect(found.map(([, words]) => words)).toEqual(faults.map(([, words]) => expect.stringContaining(words)))
})

test('a page without a ledger has every line named', () => {
  const content = damaged((at) => rewrite(at(record), /\nledger:\n.*/s, '\nledger: []\n'))
  const lines = readFileSync(join(contentDir, 'dumps', dump), 'utf8').split(/\r?\n/)
  const wanted = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
  const found = [...verifyContent(content)].filter(({ found }) => found.includes('lies in no span'))
  expect(found.map(({ line }) => line)).toEqual(wanted)
})

test('records and articles in other YAML than the program’s are read as well', () => {
  const content = damaged((at) => {
    writeFileSync(at(record), stringify(page))
    writeFileSync(
      at(file),
      `---\n${stringify(article.fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n${article.markdown}`,
    )
  })
  expect(faultsOf(content)).toEqual([])
})

test('a text that Markdown would take for something else keeps its hash', async () => {
  const content = damaged((at) => {
    const [first] = stories
    if (!first) throw new Error('there is no story')
    const signs = {
      ...first,
      paragraphs: first.paragraphs.map((paragraph) => `${paragraph.slice(0, -1)}*二* <b> &amp; [三](四) 5~6℃。`),
    }
    writeFileSync(at('dumps/符号.txt'), dumpOf([signs]))
  })
  const { failed } = await parseArchive({ dumps: join(content, 'dumps'), out: content })
  const [signs] = readContent(content).articles.filter(({ fields }) => fields.source.dump === '符号.txt')
  expect([failed, signs?.markdown]).toEqual([[], expect.stringContaining('\\*二')])
  expect(faultsOf(content)).toEqual([])
})

test('a problem goes to standard error with file, line and what to do, and the exit code is 1', async () => {
  const content = damaged((at) => rewrite(at(record), /\n {2}- \{ from.*/, ''))
  const dist = join(emptyFolder(), 'dist')
  cpSync(inject('site').dist, dist, { recursive: true })
  rmSync(join(dist, 'about'), { recursive: true })
  const { code, out, err } = await call('verify', ['--content', content, '--dist', dist])
  expect(code).toBe(1)
  expect(err.split('\n')[0]).toMatch(
    new RegExp(`^${content}/dumps/${dump}:[1-9]\\d*: ledger: “.+” lies in no span – run npm run parse`),
  )
  expect(err).toContain(`${dist}/index.html:`)
  expect(err).toContain('about/” leads to no file of the site')
  expect(out).toContain(` ${err.trimEnd().split('\n').length} problems\n`)
})

test.each([
  [['--content', '/no/such/folder'], '/no/such/folder'],
  [['--dist', '/no/such/folder'], '/no/such/folder'],
  [['--dist'], '--dist'],
])('a call that cannot be right ends with 2: %j', async (args, wrong) => {
  const { code, out, err } = await call('verify', args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.split('\n')[0]).toContain(wrong)
})

test('an archive without a site of its own is looked at without one', async () => {
  const { code, out } = await call('verify', ['--content', damaged(() => {})])
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('no built site') })
})

test('a pipe in the place of a file is named, and not waited for', () => {
  const content = damaged((at) => {
    for (const name of ['pages/pipe.yaml', `articles/${'a'.repeat(12)}.md`]) execFileSync('mkfifo', [at(name)])
  })
  expect(faultsOf(content)).toEqual([
    ['pages/pipe.yaml', expect.stringMatching(/^no file/)],
    [`articles/${'a'.repeat(12)}.md`, 'is on no page'],
    [`articles/${'a'.repeat(12)}.md`, expect.stringMatching(/never registered/)],
  ])
})
