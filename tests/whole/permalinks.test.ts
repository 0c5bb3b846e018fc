import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseArchive } from '../../scripts/archive/parse-archive.ts'
import { checkPermalinks } from '../../scripts/verify/permalinks.ts'
import { readContent } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { dumpOf, type Story, stories } from '../newspaper.ts'
import { project } from '../program.ts'

const [first, second, third, fourth] = stories as [Story, Story, Story, Story]
const dump = '2023/第三版.txt'

/** An archive of one page that has been parsed, and what a test does to it. */
async function archive(printed: readonly Story[]) {
  const content = emptyFolder()
  const template = join(project, 'content')
  for (const name of ['site.yaml', 'places.yaml', 'papers'])
    cpSync(join(template, name), join(content, name), { recursive: true })
  const register = join(content, 'permalinks.yaml')
  const dumps = join(content, 'dumps')
  const text = () => readFileSync(register, 'utf8')
  const all = {
    content,
    register,
    text,
    at: (name: string) => join(dumps, name),
    put: (name: string, body: string) => {
      mkdirSync(dirname(join(dumps, name)), { recursive: true })
      writeFileSync(join(dumps, name), body)
    },
    /** Parses what is new, then everything, and holds both to the promises that never depend on what changed. */
    parse: async () => {
      const before = text()
      const summary = await parseArchive({ dumps, out: content })
      const after = text()
      expect(after.startsWith(before)).toBe(true)
      const again = await parseArchive({ dumps, out: content, fresh: true })
      expect({ ...again, parsed: 0 }).toEqual({ ...summary, changed: [], removed: [], parsed: 0 })
      expect(text()).toBe(after)
      return summary
    },
    ids: () =>
      new Map(readContent(content).articles.map(({ fields }): [string, string] => [fields.headline, fields.id])),
  }
  writeFileSync(register, '# 本报网络版的地址\n\n')
  all.put(dump, dumpOf(printed))
  const { failed, vanished } = await all.parse()
  expect({ failed, vanished }).toEqual({ failed: [], vanished: [] })
  expect([...all.ids().keys()].sort()).toEqual(printed.map(({ headline }) => headline).sort())
  return { ...all, before: all.ids() }
}

const moved = (from: Story, to: Story): [Story, Story] => [
  { ...from, paragraphs: from.paragraphs.slice(0, -1) },
  { ...to, paragraphs: [...to.paragraphs, ...from.paragraphs.slice(-1)] },
]

test.each<[what: string, printed: readonly Story[], change: (text: string) => string]>([
  ['a new date line', [first, second, third], (text) => text.replace('17日 星期日', '18日 星期一')],
  ['a credit line above everything', [first, second, third], (text) => `□编辑 谷常浩 校对 毕永梅\n\n${text}`],
  [
    'one character in the middle',
    [first, second, third],
    (text) => text.replace(second.paragraphs[1]?.slice(3, 8) ?? '', '订正的文字'),
  ],
  ['the end of the page cut in another order', [first, second, third], () => dumpOf([third, first, second])],
  ['other line ends', [first, second, third], (text) => text.replaceAll('\n', '\r\n')],
  ['a better border', [...moved(first, second), third], () => dumpOf([first, second, third])],
])('%s: every article keeps its id', async (_, printed, change) => {
  const { before, ids, parse, put } = await archive(printed)
  const text = dumpOf(printed)
  expect(change(text)).not.toBe(text)
  put(dump, change(text))
  const { vanished } = await parse()
  expect(vanished).toEqual([])
  expect(Object.fromEntries(ids())).toEqual(Object.fromEntries(before))
})

test.each([
  ['a renamed file', '2023/要闻.txt'],
  ['a moved folder', '济宁日报/2023/12/第三版.txt'],
])('%s: every article keeps its id, and its file moves', async (_, name) => {
  const { at, before, content, ids, parse } = await archive([first, second])
  mkdirSync(dirname(at(name)), { recursive: true })
  renameSync(at(dump), at(name))
  expect((await parse()).vanished).toEqual([])
  expect(ids()).toEqual(before)
  expect(new Set(readContent(content).articles.map(({ fields }) => fields.source.dump))).toEqual(new Set([name]))
  expect(checkPermalinks(content)).toEqual([])
})

test('a renamed file whose text was mended, too', async () => {
  const { at, before, ids, parse, put } = await archive([first, second])
  rmSync(at(dump))
  put('新版.txt', `${dumpOf([first, second])}\n`.replace('陈明', '陈　明'))
  expect((await parse()).vanished).toEqual([])
  expect(ids()).toEqual(before)
})

test('a split: the id stays with the larger part, the other gets a new one', async () => {
  const both = { ...first, paragraphs: [...first.paragraphs, ...second.paragraphs.slice(0, 2)] }
  const { before, content, ids, parse, put } = await archive([both, third])
  put(dump, dumpOf([first, second, third]))
  expect((await parse()).vanished).toEqual([])
  const after = ids()
  expect(after.get(first.headline)).toBe(before.get(both.headline))
  expect(after.get(third.headline)).toBe(before.get(third.headline))
  expect([...before.values()]).not.toContain(after.get(second.headline))
  expect(checkPermalinks(content)).toEqual([])
})

test('a merge: the id that would vanish is named until it is redirected', async () => {
  const { before, content, ids, parse, put, register, text } = await archive([first, second, third])
  const both = { ...first, paragraphs: [...first.paragraphs, ...second.paragraphs.slice(0, 2)] }
  put(dump, dumpOf([both, third]))
  const gone = before.get(second.headline) ?? expect.fail('there is no second article')
  const heir = before.get(first.headline)
  const row =
    text()
      .split('\n')
      .findIndex((line) => line.includes(gone)) + 1
  for (let run = 0; run < 2; run++) {
    const { vanished } = await parse()
    const todo = expect.stringContaining(`redirected, to: ${heir}`)
    expect(vanished).toEqual([
      { id: gone, failure: { file: 'permalinks.yaml', line: row, found: expect.stringContaining(gone), todo } },
    ])
    expect(checkPermalinks(content)).toMatchObject([
      { file: 'permalinks.yaml', line: row, found: expect.stringContaining(gone) },
    ])
  }
  expect(ids().get(first.headline)).toBe(heir)

  change(register, gone, `redirected, to: ${heir}`)
  const { failed, vanished } = await parse()
  expect({ failed, vanished }).toEqual({ failed: [], vanished: [] })
  expect(checkPermalinks(content)).toEqual([])
  expect(text()).toContain(`${gone}, dump`)
})

test('a dump that is gone: its ids are named until they are withdrawn', async () => {
  const { at, before, content, parse, put, register } = await archive([first, second])
  put('第四版.txt', dumpOf([third, fourth], '4 要闻 2023 年12月17日 星期日'))
  await parse()
  rmSync(at(dump))
  expect((await parse()).vanished.map(({ id }) => id).sort()).toEqual([...before.values()].sort())
  expect(checkPermalinks(content).length).toBe(2)
  for (const id of before.values()) change(register, id, 'withdrawn, on: 2024-05-01, because: 应当事人要求')
  expect((await parse()).vanished).toEqual([])
  expect(checkPermalinks(content)).toEqual([])
})

test('an article that is withdrawn stays in its dump, and keeps its id when its page is extracted again', async () => {
  const { before, content, ids, parse, put, register } = await archive([first, second])
  const [id = ''] = before.values()
  change(register, id, 'withdrawn, on: 2024-05-01, because: 应当事人要求')
  put(dump, `□编辑 谷常浩 校对 毕永梅\n\n${dumpOf([first, second])}`)
  const { failed, vanished } = await parse()
  expect({ failed, vanished }).toEqual({ failed: [], vanished: [] })
  expect(ids()).toEqual(before)
  expect(checkPermalinks(content)).toEqual([])
})

test('a text that was withdrawn and is printed elsewhere, too, is named until it is withdrawn there', async () => {
  const { before, parse, put, register, text } = await archive([first, second])
  const [id = ''] = before.values()
  change(register, id, 'withdrawn, on: 2024-05-01, because: 应当事人要求')
  put('周报.txt', dumpOf([first, third], '4 要闻 2023 年12月24日 星期日'))
  const { unused } = await parse()
  expect(unused.map(({ file, found }) => [file, found])).toEqual([
    ['dumps/周报.txt', expect.stringMatching(`^[a-z2-7]{12} has the text of ${id}, which was withdrawn$`)],
  ])
  const [, again = ''] = /withdraw (\S+) --why/u.exec(unused[0]?.todo ?? '') ?? []
  expect(text()).toContain(again)
  change(register, again, 'withdrawn, on: 2024-05-01, because: 应当事人要求')
  expect((await parse()).unused).toEqual([])
})

test.each([['redirected, to: OTHER', 'redirected']])(
  'an id that is %s while its article is still printed is named',
  async (state, word) => {
    const { before, content, parse, register } = await archive([first, second])
    const [id = '', other = ''] = before.values()
    change(register, id, state.replace('OTHER', other))
    const { failed } = await parse()
    expect(failed).toEqual([
      expect.objectContaining({ file: 'permalinks.yaml', found: expect.stringContaining(`${id} is ${word}`) }),
    ])
    expect(checkPermalinks(content)).toEqual([
      expect.objectContaining({ found: expect.stringContaining(`${id}, which is ${word}`) }),
    ])
  },
)

test('what was redirected and is printed again can be live again', async () => {
  const { before, content, ids, parse, register } = await archive([first, second])
  const [id = '', other = ''] = before.values()
  change(register, id, `redirected, to: ${other}`)
  await parse()
  writeFileSync(register, readFileSync(register, 'utf8').replace(`redirected, to: ${other}`, 'live'))
  expect((await parse()).failed).toEqual([])
  expect(ids()).toEqual(before)
  expect(checkPermalinks(content)).toEqual([])
})

test('a register that cannot be read stops the parse before a file is written', async () => {
  const { before, content, ids, put, register, text } = await archive([first, second])
  writeFileSync(register, `${text()}- { id: 半行\n`)
  put(dump, dumpOf([third, fourth]))
  const broken = text()
  const { failed, changed, removed } = await parseArchive({ dumps: join(content, 'dumps'), out: content })
  const line = broken.split('\n').length - 1
  expect(failed).toEqual([expect.objectContaining({ file: 'permalinks.yaml', line })])
  expect([...changed, ...removed]).toEqual([])
  expect([text(), ids()]).toEqual([broken, before])
})

test('a dump that cannot be read keeps its articles and their ids', async () => {
  const { before, content, ids, put } = await archive([first, second])
  put(dump, '\0\0\0')
  const { failed, vanished } = await parseArchive({ dumps: join(content, 'dumps'), out: content })
  expect(failed).toEqual([expect.objectContaining({ file: `dumps/${dump}` })])
  expect(vanished).toEqual([])
  expect(ids()).toEqual(before)
})

test('an article without a line in the register, and one that is there twice, are named', async () => {
  const { before, content, register } = await archive([first, second])
  const [id = ''] = before.values()
  writeFileSync(register, readFileSync(register, 'utf8').replace(new RegExp(`.*id: ${id}.*\n`), ''))
  const [article] = readContent(content).articles.filter(({ fields }) => fields.id === id)
  const file = `articles/${article?.file}`
  expect(checkPermalinks(content)).toEqual([
    expect.objectContaining({ file, found: expect.stringContaining('never registered') }),
  ])
  cpSync(join(content, file), join(content, 'articles', '0.md'))
  expect(checkPermalinks(content)).toMatchObject([
    { file: 'articles/0.md' },
    { file, found: expect.stringContaining('0.md') },
  ])
  rmSync(register)
  expect(checkPermalinks(content)).toEqual([expect.objectContaining({ file: 'permalinks.yaml', line: undefined })])
})

/** What a person writes into the register: another state in an id's line. */
function change(register: string, id: string, state: string): void {
  const text = readFileSync(register, 'utf8')
  const changed = text.replace(new RegExp(`(id: ${id}, .*state: )live`), `$1${state}`)
  expect(changed).not.toBe(text)
  writeFileSync(register, changed)
}
