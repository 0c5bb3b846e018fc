import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextHash } from '../../text/context-hash.ts'
import { sha256 } from '../../text/hash.ts'
import { readBody } from '../body.ts'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import type { LedgerEntry } from '../schema.ts'
import { decisionOf } from './slip.ts'
import { type Slip, slipShape } from './slip-shape.ts'
import { sourceOf } from './source.ts'

const id = exampleId('a')
const other = exampleId('b')
const dump = '秋收进展顺利本报西区讯\n东县农民抢收秋粮，\n秋粮满仓。\n完。\n西区的事。\n'
const entry = (from: [number, number], to: [number, number], is: string, article: string): LedgerEntry => ({
  from,
  to,
  is,
  article,
  why: null,
})
const ledger = [
  entry([1, 1], [1, 6], 'headline', id),
  entry([1, 7], [1, 11], 'dateline', other),
  entry([2, 1], [4, 2], 'body', id),
  entry([5, 1], [5, 5], 'body', other),
]
const archive = exampleArchive({
  articles: [exampleArticle({ id, subtitle: '——见闻' }), exampleArticle({ id: other })],
  pages: [examplePage({ articles: [id, other], ledger, sha256: sha256(dump) })],
  body: '东县农民抢收秋粮，秋粮满仓。\n\n完。',
})
mkdirSync(join(archive.dir, 'dumps'))
writeFileSync(join(archive.dir, 'dumps', 'a.txt'), dump)
const [page = expect.fail('no page')] = archive.pages
const article = archive.articles.get(id) ?? expect.fail('no article')
const known = {
  article,
  blocks: readBody(archive, id),
  stretches: sourceOf(archive, page) ?? expect.fail('no dump'),
  places: new Set(['东县', '西区']),
}

const slip = (fields: Partial<Slip>): Slip => {
  const all = {
    slip: 1,
    article: id,
    what: 'misprint',
    paragraph: 1,
    was: '满仓',
    is: '进仓',
    why: '核对',
    who: null,
    ...fields,
  } as const
  const seen = all.what === 'misprint' ? (known.blocks[(all.paragraph ?? 1) - 1]?.text ?? '') : all.was
  return slipShape.parse({ context: contextHash(seen), ...all })
}

test.each<[Partial<Slip>, object]>([
  [{}, { misprint: { line: 3, was: '满仓', is: '进仓' } }],
  [{ was: '秋粮，秋', is: '秋粮，新' }, { misprint: { line: 2, was: '秋粮，秋', is: '秋粮，新' } }],
  [{ paragraph: 2, was: '完', is: '' }, { misprint: { line: 4, was: '完', is: '' } }],
  [{ what: 'county', was: '东县', is: '西区' }, { set: { line: 2, field: 'county', value: '西区' } }],
  [{ what: 'subtitle', was: '——见闻', is: '' }, { set: { line: 2, field: 'subtitle', value: null } }],
  [{ what: 'kicker', was: '', is: '丰收' }, { set: { line: 2, field: 'kicker', value: '丰收' } }],
  [
    { what: 'reporter', was: '张三', is: '李四、通讯员 张三 王五' },
    {
      people: {
        line: 2,
        field: 'reporter',
        value: [
          { name: '李四', role: null },
          { name: '张三', role: '通讯员' },
          { name: '王五', role: '通讯员' },
        ],
      },
    },
  ],
])('%j', (fields, decision) => {
  expect(decisionOf(slip(fields), known)).toEqual(decision)
})

test.each<[Partial<Slip>, RegExp]>([
  [{ was: '满仓', is: '满仓' }, /changes nothing/],
  [{ was: '秋粮', is: '新粮' }, /more than once/],
  [{ was: '没有' }, /does not say/],
  [{ paragraph: 9 }, /no paragraph 9/],
  [{ context: '0'.repeat(16) }, /not the one any more/],
  [{ what: 'county', was: '东县', is: '北县' }, /no place/],
  [{ what: 'county', was: '西区', is: '东县' }, /not the one any more/],
  [{ what: 'headline', was: '秋收进展顺利', is: '' }, /cannot be empty/],
])('%j is refused', (fields, why) => {
  expect(decisionOf(slip(fields), known)).toMatchObject({ refused: expect.stringMatching(why) })
})

test('the name of a text is FNV-1a of its characters without blanks', () => {
  expect(contextHash('')).toBe('cbf29ce484222325')
  expect(contextHash('a')).toBe('af63dc4c8601ec8c')
  expect(contextHash('foobar')).toBe('85944171f73967e8')
  expect(contextHash('东 县\n')).toBe(contextHash('东县'))
  expect(contextHash('东县')).not.toBe(contextHash('县东'))
})

test.each([
  ['is', '\u200b\u3000'],
  ['is', '满\0仓'],
  ['why', '核对\u2028ledger:'],
  ['why', ' '],
  ['who', '馆\n员'],
])('a slip whose “%s” is %j is refused', (key, value) => {
  const { error } = slipShape.safeParse({ ...slip({}), [key]: value })
  expect(error?.issues.map(({ path }) => path)).toEqual([[key]])
})
