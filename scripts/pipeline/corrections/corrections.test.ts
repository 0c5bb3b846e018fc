import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Corrections, correctionsShape, gazetteer, paper } from '../../../src/archive/schema.ts'
import { sha256 } from '../../../src/text/hash.ts'
import { readDump } from '../dump.ts'
import { knowledgeOf } from '../page.ts'
import type { ParsedPage } from '../types/page.ts'

const content = join(import.meta.dirname, '../../../content')
const read = (file: string) => readFileSync(join(content, file))
const yaml = (file: string) => parse(read(file).toString())
const knowledge = knowledgeOf(
  [paper.parse(yaml('papers/jining-ribao.yaml'))],
  gazetteer.parse(yaml('places.yaml')).places,
)

const dump = '004_809fce767c24f440.txt'
const bytes = read(`dumps/${dump}`)
const signed = { who: '资料室', when: '2026-11-20', why: '对照报纸' }
type Entry = Corrections['corrections'][number]

function corrected(...corrections: Entry[]): ParsedPage {
  const result = readDump(dump, bytes, {}, knowledge, { sha256: sha256(bytes), corrections })
  if ('failure' in result) throw new Error(result.failure.found)
  return result.page
}

const refusal = (...corrections: Entry[]): string => {
  const result = readDump(dump, bytes, {}, knowledge, { sha256: sha256(bytes), corrections })
  return 'failure' in result ? result.failure.found : 'nothing refused'
}

const at = (page: ParsedPage, line: number) =>
  page.articles.find((a) => a.owned.some((o) => o.pieces.some((p) => p.span.line === line))) ??
  expect.fail(`nothing at ${line}`)

/** Every piece of the page, whoever has it. */
const places = (page: ParsedPage) => page.ledgerByPiece.map(({ span }) => `${span.line}:${span.from}-${span.to}`)

test('a field is set, says so, and the record keeps what it was', () => {
  const page = corrected(
    { set: { line: 124, field: 'county', value: '汶上县' }, ...signed },
    { people: { line: 124, field: 'reporter', value: [{ name: '孔敏', role: '记者' }] }, ...signed },
  )
  const article = at(page, 124)
  expect(article.county).toBe('汶上县')
  expect(article.evidence.county).toEqual({ how: 'corrected', from: 'correction', line: null, score: null })
  expect(article.reporter).toEqual([{ name: '孔敏', role: '记者' }])
  expect(page.corrections.map(({ what, was, is, who }) => [what, was, is, who])).toEqual([
    ['county', '任城区', '汶上县', '资料室'],
    ['reporter', '邓红梅、周慧喆', '孔敏', '资料室'],
  ])
})

test('a county is set by its full name, for no other has a page', () => {
  const named = (value: string) => refusal({ set: { line: 124, field: 'county', value }, ...signed })
  expect(named('汶上县')).toBe('nothing refused')
  expect(named('汶上')).toBe('correction 1: “汶上” is no name of a place')
  expect(named('无县')).toBe('correction 1: “无县” is no name of a place')
})

test('a misprint is mended in the running text only, and the text has a new version', () => {
  const before = at(corrected(), 3)
  const page = corrected({ misprint: { line: 3, was: '“急难愁盼”', is: '“急、难、愁、盼”' }, ...signed })
  const after = at(page, 3)
  expect(after.body[0]?.text).toBe(before.body[0]?.text.replace('“急难愁盼”', '“急、难、愁、盼”'))
  expect(after.textHash).not.toBe(before.textHash)
  expect(page.ledger).toEqual(corrected().ledger)
})

test('a split, a merge, a move and furniture leave every line in exactly one place', () => {
  const whole = corrected()
  const page = corrected(
    { split: { line: 85 }, ...signed },
    { move: { lines: [83, 83], to: 85, as: 'headline' }, ...signed },
    { merge: { line: 303, into: 233 }, ...signed },
    { furniture: { lines: [410, 410], kind: 'slogan' }, ...signed },
  )
  expect(places(page)).toEqual(places(whole))
  expect(page.articles).toHaveLength(whole.articles.length)
  expect(at(page, 85).headline).toBe('导向化推进 凝心聚力办实事')
  expect(at(page, 85)).not.toBe(at(page, 3))
  expect(at(page, 303)).toBe(at(page, 233))
  expect(page.furniture.map((f) => [f.kind, f.pieces[0]?.span.line])).toContainEqual(['slogan', 410])
  expect(at(page, 428).headlineLines).toEqual([])
})

test.each<[string, Entry, RegExp]>([
  [
    'no article there',
    { set: { line: 2, field: 'county', value: '汶上县' }, ...signed },
    /correction 1: no article stands at line 2/,
  ],
  [
    'not what stands there',
    { misprint: { line: 3, was: '没有这句话', is: '' }, ...signed },
    /does not say “没有这句话”/,
  ],
  ['more than once', { misprint: { line: 3, was: '民', is: '' }, ...signed }, /more than once/],
  ['no border', { split: { line: 3 }, ...signed }, /does not part/],
  ['one article already', { merge: { line: 3, into: 12 }, ...signed }, /one article already/],
  ['blank lines', { furniture: { lines: [2, 2], kind: 'slogan' }, ...signed }, /no text stands in lines 2 to 2/],
])('refused, with the reason: %s', (_, entry, reason) => {
  expect(refusal(entry)).toMatch(reason)
})

test('corrections of a dump that has changed since are refused, and the file is named', () => {
  const changed = Buffer.concat([bytes, Buffer.from('。\n')])
  const result = readDump(dump, changed, {}, knowledge, { sha256: sha256(bytes), corrections: [] })
  expect(result).toEqual({
    failure: expect.objectContaining({
      file: 'corrections/004_809fce767c24f440.yaml',
      todo: expect.stringContaining(sha256(changed)),
    }),
  })
})

test.each([
  ['no reason', { set: { line: 1, field: 'county', value: '汶上县' }, who: '资料室', when: '2026-11-20' }],
  ['no such day', { split: { line: 5 }, ...signed, when: '2026-02-30' }],
  ['no such field', { set: { line: 1, field: 'id', value: 'x' }, ...signed }],
  ['lines the wrong way round', { move: { lines: [9, 3], to: 1, as: 'body' }, ...signed }],
])('a correction without what it needs is no correction: %s', (_, entry) => {
  expect(correctionsShape.safeParse({ sha256: sha256(bytes), corrections: [entry] }).success).toBe(false)
})
