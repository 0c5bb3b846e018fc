import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { exampleArticle, exampleFolder, exampleId, examplePage } from '../../src/archive/examples.ts'
import { type Archive, readArchive } from '../../src/archive/load.ts'
import { correctionsShape, paper, sidecarShape } from '../../src/archive/schema.ts'
import { mendingOf } from './mending.ts'
import { notesAt, notesOfFaults } from './notes.ts'

const id = exampleId('a')
const doubt = (rule: string, line: number | null, found = '秋收') => ({ rule, line, found, todo: 'look' })
const article = exampleArticle({ id })
const [[first, last]] = article.source.lines as [[number, number]]
const inArticle = doubt('no-county', first, '标题')
const page = examplePage({
  articles: [id],
  problems: [doubt('unresolved', last + 10), inArticle, doubt('no-date', null, 'none')],
})
const archive = read()

test('a printed page has its doubts in their order, with the dump, the line, what stands there and the command', () => {
  const { title, doubts, rules } = notesAt(archive, [], archive.url.page(page.slug), 'content')
  expect(title).toBe(`content/dumps/${page.dump}`)
  expect(rules).toEqual([])
  expect(doubts.map(({ place, found }) => [place, found])).toEqual([
    [`content/dumps/${page.dump}:${last + 10}`, '秋收'],
    [`content/dumps/${page.dump}:${first}`, '标题'],
    [`content/dumps/${page.dump}`, ''],
  ])
  expect(doubts[0]?.command).toBe(`npm run explain -- content/dumps/${page.dump} --lines ${last + 5}-${last + 15}`)
  expect(doubts[0]?.source).toBe(`${archive.url.source(page.slug)}#L${last + 10}`)
  expect(doubts[2]?.command).toBe(`npm run explain -- content/dumps/${page.dump}`)
})

test('an article has the doubts about its own lines first', () => {
  const { doubts } = notesAt(archive, [], archive.url.article(id), '/home/a b')
  expect(doubts.map(({ found }) => found)).toEqual(['标题', '秋收', ''])
  expect(doubts[0]?.command).toContain(`'/home/a b/dumps/${page.dump}'`)
})

test.each(['', 'dates/', 'articles/bbbbbbbbbbbb/', 'pages/no-such-page/'])('“%s” has all doubts by rule', (path) => {
  const { doubts, rules } = notesAt(archive, [], archive.url.home + path, 'content')
  expect(doubts).toEqual([])
  expect(rules.map(({ count, pages }) => [count, pages.map(({ href }) => href)])).toEqual(
    Array.from({ length: 3 }, () => [1, [archive.url.page(page.slug)]]),
  )
})

test('what could not be used is named everywhere', () => {
  const failure = { file: 'dumps/x.txt', line: 3, found: 'an empty file', todo: 'put the text there' }
  expect(notesAt(archive, [failure], archive.url.home, 'content').unusable).toEqual([
    { place: 'content/dumps/x.txt:3', said: 'an empty file — put the text there' },
  ])
  const fault = { file: 'site.yaml', line: undefined, key: 'base', found: 'is not there', todo: 'write it' }
  expect(notesOfFaults([fault], 'content').unusable).toEqual([
    { place: 'content/site.yaml', said: 'base: is not there — write it' },
  ])
})

test('what is proposed for a file can be written into it as it is', () => {
  const mendings = rules().map((rule) => mendingOf(doubt(rule, 7), page))
  for (const { file, text } of mendings) {
    if (file?.startsWith('dumps/')) expect(sidecarShape.safeParse(parse(text ?? '')).error).toBeUndefined()
    if (file?.startsWith('papers/')) expect(paper.safeParse(parse(text ?? '')).error).toBeUndefined()
    if (file?.startsWith('corrections/')) expect(correctionsShape.safeParse(parse(text ?? '')).error).toBeUndefined()
  }
  expect(new Set(mendings.map(({ file }) => file?.split('/')[0]))).toEqual(
    new Set(['dumps', 'papers', 'corrections', undefined]),
  )
})

test('every rule by which the parser doubts has a way to mend it', () => {
  const unknown = mendingOf(doubt('no-such-rule', 7), page).todo
  expect(rules().filter((rule) => mendingOf(doubt(rule, 7), page).todo === unknown)).toEqual([])
})

/** The rules by which the parser doubts. */
function rules(): string[] {
  const folder = 'scripts/pipeline'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  const texts = sources.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  const found = texts.flatMap((text) => [...text.matchAll(/rule: '([a-z-]+)',\s+line/g)].map(([, rule]) => rule ?? ''))
  const twins = texts.flatMap((text) =>
    [...text.matchAll(/'((?:duplicate|contained)-dump)'/g)].map(([, rule]) => rule ?? ''),
  )
  expect(found.length).toBeGreaterThan(5)
  return [...new Set([...found, ...twins])]
}

function read(): Archive {
  const loaded = readArchive(exampleFolder({ articles: [article], pages: [page] }))
  return 'archive' in loaded ? loaded.archive : expect.fail(JSON.stringify(loaded.faults))
}
