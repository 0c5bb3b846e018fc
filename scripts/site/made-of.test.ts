import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { show } from '../../src/archive/current.ts'
import {
  type Example,
  exampleArticle,
  exampleFolder,
  examplePage,
  examplePaper,
  examplePlaces,
  writeExample,
} from '../../src/archive/examples.ts'
import { type Archive, readArchive } from '../../src/archive/load.ts'
import { registerFile } from '../../src/archive/permalinks.ts'
import type { Article, PageRecord } from '../../src/archive/schema.ts'
import { sha256 } from '../../src/text/hash.ts'
import { articleFile, fileEndings, madeOfFile } from './data-files.ts'
import { everywhere, keyOf } from './made-of.ts'
import { pageKinds } from './page-kinds.ts'

/** An archive before it is written: what a change works on. */
type Draft = Required<Pick<Example, 'articles' | 'pages' | 'papers' | 'places'>> & {
  site: NonNullable<Example['site']>
  bodies: Map<string, string>
  dumps: Map<string, string>
  withdrawn: Set<string>
}

const subjects = ['粮食', '旅游', '公路', '养殖', '社区']
const dump = '第一行。\n第二行。\n第三行。\n'

/** Two pages a day of three articles for three days, and a page without a date. */
function draft(): Draft {
  const draft: Draft = {
    articles: [],
    pages: [],
    papers: [examplePaper()],
    places: [...examplePlaces],
    site: {},
    bodies: new Map(),
    dumps: new Map(),
    withdrawn: new Set(),
  }
  for (const date of ['2023-12-16', '2023-12-17', '2023-12-18', null])
    for (const page of date === null ? [1] : [1, 2]) addPage(draft, date, page)
  return draft
}

function addPage(draft: Draft, date: string | null, page: number): void {
  const slug = `${date ?? 'undated'}-${page}-${draft.pages.length}`
  const ids = [0, 1, 2].map((nth) => idOf(draft.articles.length + nth))
  for (const [nth, id] of ids.entries()) {
    const number = draft.articles.length
    const subject = subjects[number % subjects.length] ?? ''
    draft.articles.push(
      exampleArticle({
        ...{ id, date, page, column: nth === 0 ? '党的建设' : null, county: nth === 1 ? '西区' : '东县' },
        headline: `${subject}见闻之${number}`,
        source: { dump: `${slug}.txt`, sha256: sha256(dump), lines: [[nth + 1, nth + 1]] },
        evidence: nth === 0 ? { [page === 1 ? 'continued' : 'begun']: jump(3 - page) } : {},
      }),
    )
    draft.bodies.set(
      id,
      `${subject}说${subject}，${subject}又${subject}。\n\n${subjects[number % 3]}和${subjects[number % 3]}。`,
    )
  }
  const lines = ids.map((article, nth) => ({ from: [nth + 1, 1], to: [nth + 1, 4], is: 'body', article, why: null }))
  draft.pages.push(
    examplePage({ slug, date, page, articles: ids, sha256: sha256(dump), ledger: lines as PageRecord['ledger'] }),
  )
  draft.dumps.set(`${slug}.txt`, dump)
}

const jump = (page: number) => ({ how: 'printed' as const, from: `page-${page}`, line: 1, score: 1 })

const idOf = (number: number) =>
  [...`a${number}`]
    .map((c) => 'abcdefghij'[Number(c)] ?? c)
    .join('')
    .padEnd(12, 'z')

/** Of dumps that did not change. */
const sameTime = new Date('2020-01-02')

function written(draft: Draft): Archive {
  const { bodies, dumps, withdrawn, ...example } = draft
  const folder = exampleFolder({ ...example, body: (id) => bodies.get(id) ?? '' })
  for (const [file, text] of dumps) {
    writeExample(folder, `dumps/${file}`, text)
    utimesSync(join(folder, 'dumps', file), sameTime, sameTime)
  }
  const live = example.articles.map(({ id }) => {
    const state = withdrawn.has(id) ? 'state: withdrawn, on: 2026-07-01, because: 隐私' : 'state: live'
    return `- { id: ${id}, dump: ${'0'.repeat(64)}, line: 1, sketch: "", ${state} }\n`
  })
  writeExample(folder, registerFile, live.join(''))
  const read = readArchive(folder)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  return read.archive
}

/** What every file is made of that can be made without Astro, and its text. */
function filesOf(archive: Archive): Map<string, { key: string; text: string }> {
  const shown = { archive, data: true, portable: false }
  show(shown)
  const all = everywhere(shown, 'program')
  const files = new Map<string, { key: string; text: string }>()
  for (const kind of Object.values(pageKinds))
    for (const name of kind.names(archive)) {
      const parts = kind.parts(archive, name)
      files.set(kind.path(archive, name), { key: keyOf(all, kind.madeOf(archive, name)), text: JSON.stringify(parts) })
    }
  for (const article of archive.articles.values())
    for (const ending of fileEndings) {
      const key = keyOf(all, madeOfFile(archive, article, ending))
      files.set(`${article.id}.${ending}`, { key, text: articleFile(archive, article, ending) })
    }
  return files
}

const change = <T extends object>(one: T | undefined, fields: Partial<T>) => Object.assign(one ?? {}, fields)

/** The article and the page on which everything happens. */
const middle = (draft: Draft) => draft.articles[7] as Article
const ownPage = (draft: Draft) => draft.pages[2] as PageRecord
const correction = { what: 'county', line: 1, was: '东县', is: '西区', who: '甲', when: '2026-01-02', why: '核对' }

const changes: [string, (draft: Draft) => void][] = [
  ['nothing', () => {}],
  ['a headline', (draft) => change(middle(draft), { headline: '另一个题目', headlineLines: ['另一个题目'] })],
  ['a text', (draft) => draft.bodies.set(middle(draft).id, '公路公路公路，养殖养殖养殖。')],
  ['a county', (draft) => change(middle(draft), { county: null })],
  ['a column', (draft) => change(middle(draft), { column: '党建' })],
  ['the only columns', (draft) => draft.articles.map((article) => change(article, { column: null }))],
  ['people', (draft) => change(middle(draft), { photographer: [{ name: '李四', role: null }] })],
  ['a date', (draft) => change(middle(draft), { date: '2023-12-16' })],
  ['a paper', (draft) => change(ownPage(draft), { paper: '山乡日报' })],
  ['an article’s paper', (draft) => change(middle(draft), { paper: '山乡日报' })],
  ['a section', (draft) => change(ownPage(draft), { section: '要闻' })],
  ['a page’s number', (draft) => change(ownPage(draft), { page: 4 })],
  ['a page’s day', (draft) => change(ownPage(draft), { date: '2023-12-15' })],
  ['what a jump says', (draft) => change(draft.articles[6], { evidence: {} })],
  [
    'furniture',
    (draft) =>
      change(ownPage(draft), { furniture: [{ kind: 'slogan', text: '口号', lines: [3, 3], why: 'a slogan' }] }),
  ],
  ['a correction', (draft) => change(ownPage(draft), { corrections: [{ ...correction, article: middle(draft).id }] })],
  ['a dump', (draft) => draft.dumps.set(ownPage(draft).dump, '别的一行。\n')],
  ['no dump', (draft) => draft.dumps.delete(ownPage(draft).dump)],
  ['a ledger', (draft) => change(ownPage(draft), { ledger: ownPage(draft).ledger.slice(1) })],
  ['one withdrawn', (draft) => draft.withdrawn.add(middle(draft).id)],
  ['a day more', (draft) => addPage(draft, '2023-12-19', 1)],
  ['a page that comes late', (draft) => addPage(draft, '2023-12-17', 3)],
  ['an old page that comes late', (draft) => addPage(draft, '2020-01-02', 1)],
  ['a page less', (draft) => change(draft, { pages: draft.pages.slice(0, 6), articles: draft.articles.slice(0, 18) })],
  ['the order on a page', (draft) => change(ownPage(draft), { articles: ownPage(draft).articles.toReversed() })],
  ['the title', (draft) => change(draft.site, { title: '别的报' })],
  ['the address', (draft) => change(draft.site, { base: '/archive/' })],
  [
    'a place',
    (draft) => change(draft, { places: draft.places.map((place) => ({ ...place, slug: `${place.slug}x` })) }),
  ],
  ['pen-names', (draft) => change(draft, { papers: [examplePaper({ penNames: ['张三'] })] })],
]

/** What changes every page. */
const everywhereOf = new Set([
  'the title',
  'the address',
  'a place',
  'pen-names',
  'the only columns',
  'an article’s paper',
])

const files = filesOf(written(draft()))

test.each(changes)('what is made of the same is the same, whatever changed: %s', (what, make) => {
  const changed = draft()
  make(changed)
  const both = [...filesOf(written(changed))].flatMap(([path, { key, text }]) => {
    const was = files.get(path)
    return was ? [{ path, isSame: was.key === key, hasSameText: was.text === text }] : []
  })
  expect(both.filter(({ isSame, hasSameText }) => isSame && !hasSameText).map(({ path }) => path)).toEqual([])
  const kept = both.filter(({ isSame }) => isSame).length
  if (everywhereOf.has(what)) expect(kept).toBe(0)
  else expect(kept).toBeGreaterThan(both.length / 3)
})
