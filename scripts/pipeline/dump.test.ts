import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pageRecord, sidecarShape } from '../../src/archive/schema.ts'
import { sha256 } from '../../src/text/hash.ts'
import { knowledge } from '../../tests/fixtures/reading.ts'
import { good } from '../../tests/parsing.ts'
import { filesOf, largestDump, readDump, valuesOfPage } from './dump.ts'

const read = (bytes: Uint8Array, dump = '2021/p1.txt') => readDump(dump, bytes, {}, knowledge)
const failure = (bytes: Uint8Array) => {
  const outcome = read(bytes)
  return 'failure' in outcome ? outcome.failure : expect.fail('it was read')
}
const page = (bytes: Uint8Array, dump?: string) => {
  const outcome = read(bytes, dump)
  return 'page' in outcome ? outcome.page : expect.fail(outcome.failure.found)
}

test('bytes become a page that names its dump, its hash and its encoding', () => {
  expect(page(good).input).toMatchObject({ dump: '2021/p1.txt', sha256: sha256(good), encoding: 'utf-8' })
})

describe('bytes that are no page give a failure that names the file, what is there and what to do', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['blank', Buffer.from('\n\n')],
    ['binary', Buffer.from([0, 1, 2, 3])],
    ['bytes in one page', Buffer.alloc(largestDump + 1, 'a')],
  ])('%s', (found, bytes) => {
    expect(failure(bytes)).toEqual({
      file: 'dumps/2021/p1.txt',
      line: undefined,
      found: expect.stringContaining(found),
      todo: expect.stringMatching(/\S/),
    })
  })
})

test('a page becomes one record and a file an article, in folders that mirror those of the dumps', () => {
  const values = valuesOfPage(page(good))
  const ids = values.articles.map(({ fields }) => fields.id.replace(/^../u, 'aa'))
  const { record, articles } = filesOf(values, ids, [])
  expect(record.path).toBe('pages/2021/p1.yaml')
  expect(articles.length).toBe(7)
  for (const [at, { path, text }] of articles.entries()) {
    expect(path).toBe(`articles/2021/p1/${ids[at]}.md`)
    expect(text).toContain(`\nid: ${ids[at]}\n`.slice(1))
  }
  expect(values.articles.filter(({ fields }) => fields.kind === 'photo')).toHaveLength(1)
  const read = pageRecord.parse(parse(record.text))
  expect([read.sha256, read.articles, read.texts.map(({ id }) => id)]).toEqual([sha256(good), ids, ids])
  expect(new Set(read.ledger.map(({ article }) => article))).toEqual(new Set([null, ...ids]))
  for (const { fields } of values.articles) expect(record.text).not.toContain(fields.id)
})

test('an article’s id comes from the dump’s bytes and its place in it, not from the file’s name', () => {
  const ids = (dump: string) => valuesOfPage(page(good, dump)).articles.map(({ fields }) => fields.id)
  expect(ids('b.txt')).toEqual(ids('a.txt'))
  expect(new Set(ids('a.txt')).size).toBe(7)
  const changed = Buffer.concat([good, Buffer.from('\n')])
  expect(valuesOfPage(page(changed, 'a.txt')).articles.map(({ fields }) => fields.id)).not.toEqual(ids('a.txt'))
})

describe('a sidecar', () => {
  test.each([
    {},
    { paper: '济宁日报', date: '2021-10-09', page: 4, section: '党的建设' },
    { paper: null, date: null, page: null, section: null },
    { date: '2024-02-29' },
  ])('%j says what it may', (value) => expect(sidecarShape.safeParse(value).success).toBe(true))
  test.each([
    { date: '2021-02-30' },
    { date: '2021-2-3' },
    { date: 20211009 },
    { page: 0 },
    { page: 1.5 },
    { page: '4' },
    { paper: '' },
    { title: 'x' },
    [],
    null,
    'x',
  ])('%j is none', (value) => expect(sidecarShape.safeParse(value).success).toBe(false))
})
