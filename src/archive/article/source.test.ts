import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../text/hash.ts'
import { exampleArchive, exampleArticle, exampleFolder, exampleId, examplePage, writeExample } from '../examples.ts'
import { readArchive } from '../load.ts'
import type { LedgerEntry, PageRecord } from '../schema.ts'
import { paragraphNumbers, type Stretch, sourceOf } from './source.ts'

const id = exampleId('a')

/** The stretches of a page with this dump and ledger, whose one article has this text. */
function stretchesOf(dump: string, ledger: LedgerEntry[], body: string, page: Partial<PageRecord> = {}): Stretch[] {
  const bytes = page.encoding === 'utf-16le' ? Buffer.from(`\uFEFF${dump}`, 'utf16le') : Buffer.from(dump)
  const pages = [examplePage({ articles: [id], ledger, sha256: sha256(bytes), ...page })]
  const dir = exampleFolder({ articles: [exampleArticle({ id, headline: '秋收顺利' })], pages, body })
  const file = join(dir, 'dumps', 'a.txt')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  const read = readArchive(dir)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const [first = expect.fail('there is no page')] = read.archive.pages
  return sourceOf(read.archive, first) ?? expect.fail('the dump is not there')
}

const entry = (from: [number, number], to: [number, number], is: string, article: string | null = id): LedgerEntry => ({
  from,
  to,
  is,
  article,
  why: null,
})

const shown = (stretches: Stretch[]) =>
  stretches.map(({ is, paragraph, made, lines }) => ({
    is: `${is}${paragraph ?? ''}`,
    made,
    lines: lines.map(({ number, before, marks, after, joined }) =>
      [number, before && `(${before})`, ...marks.map(({ raw }) => raw), after && `(${after})`, joined ? '⏎' : ''].join(
        '',
      ),
    ),
  }))

test('a dump in its order: what each stretch became, paragraph by paragraph, with its blank lines', () => {
  const dump = '\n3版\n要闻\n本报讯近日，东县抢\n收秋粮。\n农民说好。尾\n秋收顺\n利\n'
  const ledger = [
    entry([2, 1], [3, 2], 'folio', null),
    entry([4, 1], [4, 3], 'dateline'),
    entry([4, 4], [6, 6], 'body'),
    entry([7, 1], [8, 1], 'headline'),
  ]
  expect(shown(stretchesOf(dump, ledger, '近日，东县抢收秋粮。\n\n农民说好。尾'))).toEqual([
    { is: 'folio', made: undefined, lines: ['1', '23版', '3要闻'] },
    { is: 'dateline', made: undefined, lines: ['4本报讯(近日，东县抢)'] },
    { is: 'paragraph1', made: '近日，东县抢收秋粮。', lines: ['4(本报讯)近日，东县抢⏎', '5收秋粮。'] },
    { is: 'paragraph2', made: '农民说好。尾', lines: ['6农民说好。尾'] },
    { is: 'headline', made: '秋收顺利', lines: ['7秋收顺⏎', '8利', '9'] },
  ])
})

test('one line can end a paragraph and begin the next, and a subhead is no paragraph', () => {
  const dump = '甲乙丙丁。小题一二\n戊己庚辛。'
  const stretches = stretchesOf(dump, [entry([1, 1], [2, 5], 'body')], '甲乙丙丁。\n\n## 小题一二\n\n戊己庚辛。')
  expect(shown(stretches)).toEqual([
    { is: 'paragraph1', made: '甲乙丙丁。', lines: ['1甲乙丙丁。(小题一二)'] },
    { is: 'subhead', made: '小题一二', lines: ['1(甲乙丙丁。)小题一二'] },
    { is: 'paragraph2', made: '戊己庚辛。', lines: ['2戊己庚辛。'] },
  ])
})

test('the dump is read in the encoding that the parser found', () => {
  const stretches = stretchesOf('甲乙', [entry([1, 1], [1, 2], 'body')], '甲乙', { encoding: 'utf-16le' })
  expect(shown(stretches)).toEqual([{ is: 'paragraph1', made: '甲乙', lines: ['1甲乙'] }])
})

test('of an article that was withdrawn only the numbers of its lines are shown, also beside its neighbours', () => {
  const [other, body] = [exampleId('b'), '东县抢收秋粮。']
  const ledger = [entry([1, 1], [1, 7], 'body'), entry([1, 8], [2, 3], 'body', other)]
  const articles = [exampleArticle({ id }), exampleArticle({ id: other })]
  const dump = `${body}秘密的事\n不可说\n`
  const page = examplePage({ articles: [id, other], ledger, sha256: sha256(dump) })
  const dir = exampleFolder({ articles, pages: [page], body })
  const gone = { dump: '0', line: 1, state: 'withdrawn', on: '2026-07-01', because: '误收', sketch: '' }
  writeExample(dir, 'permalinks.yaml', `- ${JSON.stringify({ id: other, ...gone })}\n`)
  writeExample(dir, 'dumps/a.txt', dump)
  const read = readArchive(dir)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const [first = expect.fail('there is no page')] = read.archive.pages
  const stretches = sourceOf(read.archive, first) ?? []
  expect(shown(stretches)).toEqual([
    { is: 'paragraph1', made: body, lines: ['1东县抢收秋粮。(■■■■)'] },
    { is: 'withdrawn', made: undefined, lines: ['1', '2', '3'] },
  ])
})

test.each<[string, Partial<PageRecord>, string | undefined]>([
  ['gone', {}, undefined],
  ['another one', { sha256: sha256('甲') }, '乙'],
  ['in no encoding', { sha256: sha256('甲'), encoding: 'none' }, '甲'],
])('a dump that is %s has no stretches', (_, page, dump) => {
  const archive = exampleArchive({ pages: [examplePage(page)] })
  if (dump !== undefined) writeExample(archive.dir, 'dumps/a.txt', dump)
  const [first = expect.fail('there is no page')] = archive.pages
  expect(sourceOf(archive, first)).toBeUndefined()
})

test('paragraphs are counted, subheads are not', () => {
  const blocks = (['paragraph', 'subhead', 'paragraph'] as const).map((is) => ({ is, text: '' }))
  expect(paragraphNumbers(blocks)).toEqual([1, undefined, 2])
})
