import { describe, expect, test } from 'vitest'
import type { Link, Registered } from '../../../src/archive/permalinks.ts'
import { shortId } from '../../../src/text/hash.ts'
import { claimIds } from './claims.ts'
import { lookOf } from './look.ts'
import { sketchOf } from './sketch.ts'
import type { Claim, Known, PageMemory, Reading } from './types.ts'

/** A text that has nothing in common with those of other seeds, in Chinese characters. */
const text = (seed: number, length = 600) =>
  String.fromCharCode(
    ...Array.from({ length }, (_, i) => 0x4e00 + (Math.imul(seed * 7919 + i * i + 31, 0x9e3779b1) >>> 18)),
  )

/** The text with every n-th character misread. */
const misread = (all: string, nth: number) =>
  [...all].map((c, i) => (i % nth === 0 ? String.fromCharCode(c.charCodeAt(0) + 1) : c)).join('')

/** The notice of a month: only its number tells it from the others. */
const notice = (number: number) => `${text(7, 200)}第${number}期${text(8, 100)}`

const id = (name: string) => shortId(name)
const claim = (name: string, body: string, headline = ''): Claim => ({
  own: id(name),
  look: lookOf(1, headline, body),
  sketch: sketchOf(body),
})
type Texts = Record<string, string>
const october = '2021-10-09'
const page = (dump: string, texts: Texts, date: string | undefined = october, bytes = `bytes of ${dump}`): Reading => ({
  dump,
  sha256: bytes,
  date,
  articles: Object.entries(texts).map(([name, body]) => claim(name, body)),
})

/** The record of a page as it was published: each text under the id of its name. */
const record = (dump: string, texts: Texts, date: string | undefined = october): PageMemory => ({
  dump,
  sha256: `bytes of ${dump}`,
  date,
  texts: Object.entries(texts).map(([name, body]): Known => ({ id: id(name), look: lookOf(1, '', body) })),
  lost: [],
})

type States = Record<string, Partial<Link>>
function claimed(memory: readonly PageMemory[], readings: readonly Reading[], states: States = {}) {
  const links = memory.flatMap(({ texts, sha256 }) =>
    texts.map((known, at): Registered => {
      const [name = ''] = Object.keys(states).filter((one) => id(one) === known.id)
      return { id: known.id, dump: sha256, line: 1, sketch: '', state: 'live', row: at + 2, ...states[name] }
    }),
  )
  const { ids, missing, lost, added } = claimIds({ links, memory, readings, held: new Set() })
  return { ids: Object.fromEntries(ids), missing, lost, added: added.map((link) => link.id) }
}
const missed = (outcome: ReturnType<typeof claimed>) =>
  outcome.missing.map(({ link, candidates }) => [link.id, candidates])

const changed = 'other bytes'

test('a new article gets the id of its place, and a line for the register', () => {
  const outcome = claimed([], [page('a.txt', { a: text(1) })])
  expect(outcome).toMatchObject({ ids: { 'a.txt': [id('a')] }, added: [id('a')], missing: [] })
})

describe('a page that is read anew: its article keeps its id', () => {
  test.each([
    ['with the same text', text(1)],
    ['with a fifth of its characters mended', misread(text(1), 5)],
    ['with most of its text and some of another', text(1, 500) + text(2, 200)],
    ['with its text and as much of another', text(1) + text(2)],
    ['with a third of its text and nothing else', text(1, 200)],
  ])('%s', (_, now) => {
    const outcome = claimed([record('a.txt', { old: text(1) })], [page('a.txt', { now }, october, changed)])
    expect([outcome.ids['a.txt'], missed(outcome), outcome.added]).toEqual([[id('old')], [], []])
  })

  test('and loses it with another text', () => {
    const outcome = claimed([record('a.txt', { old: text(1) })], [page('a.txt', { now: text(2) }, october, changed)])
    expect([outcome.ids['a.txt'], missed(outcome)]).toEqual([[id('now')], [[id('old'), []]]])
  })
})

test.each<[what: string, now: Texts, ids: string[], lost: string[]]>([
  ['cut in two', { x: text(1, 200), y: text(1).slice(200), z: text(2) }, ['x', 'a', 'b'], []],
  ['in another order', { x: text(2), y: text(1) }, ['b', 'a'], []],
  ['melted into one', { x: text(1) + text(2, 300) }, ['a'], ['b']],
  ['badly read, its text between the same neighbours', { x: misread(text(1), 3), y: text(2) }, ['a', 'b'], []],
])('of a page with two articles that is %s, each id goes to the larger part', (_, now, ids, lost) => {
  const before = record('a.txt', { a: text(1), b: text(2) })
  const outcome = claimed([before], [page('a.txt', now, october, changed)])
  expect(outcome.ids['a.txt']).toEqual(ids.map(id))
  expect(outcome.missing.map(({ link }) => link.id)).toEqual(lost.map(id))
})

describe('names and their order decide nothing', () => {
  const known = [record('a.txt', { a: notice(41) }), record('b.txt', { b: notice(42) }, '2021-10-16')]
  test.each<[what: string, readings: Reading[], ids: Record<string, string>]>([
    [
      'line ends of all files change',
      [page('a.txt', { x: notice(41) }, october, '1'), page('b.txt', { y: notice(42) }, '2021-10-16', '2')],
      { 'a.txt': 'a', 'b.txt': 'b' },
    ],
    [
      'two files change their names',
      [
        page('a.txt', { x: notice(42) }, '2021-10-16', 'bytes of b.txt'),
        page('b.txt', { y: notice(41) }, october, 'bytes of a.txt'),
      ],
      { 'a.txt': 'b', 'b.txt': 'a' },
    ],
    [
      'files are renamed and mended in one step',
      [
        page('c.txt', { x: misread(notice(42), 9) }, '2021-10-16', '1'),
        page('d.txt', { y: misread(notice(41), 9) }, october, '2'),
      ],
      { 'c.txt': 'b', 'd.txt': 'a' },
    ],
    [
      'a page is mended, and one like it comes',
      [
        page('0.txt', { n: notice(43) }, '2021-11-06'),
        page('a.txt', { x: misread(notice(41), 99) }, october, '1'),
        page('b.txt', { y: notice(42) }, '2021-10-16'),
      ],
      { '0.txt': 'n', 'a.txt': 'a', 'b.txt': 'b' },
    ],
  ])('when %s', (_, readings, ids) => {
    for (const list of [readings, [...readings].reverse()]) {
      const outcome = claimed(known, list)
      expect(outcome.ids).toEqual(Object.fromEntries(Object.entries(ids).map(([dump, name]) => [dump, [id(name)]])))
      expect(outcome.missing).toEqual([])
    }
  })
})

test('of pages of one day that are mended and exchange their names each text keeps its id', () => {
  const alike = (n: number) => text(9, 240) + text(n, 240)
  const before = [1, 2, 3].map((n) => record(`${n}.txt`, { [n]: alike(n) }))
  const now = [2, 3, 1].map((n, at) => page(`${at + 1}.txt`, { [`now ${n}`]: misread(alike(n), 40) }, october, `${n}`))
  expect(claimed(before, now).ids).toEqual({ '1.txt': [id('2')], '2.txt': [id('3')], '3.txt': [id('1')] })
})

test('a dump of another name and another day takes no id, and is named as a candidate', () => {
  const outcome = claimed([record('m.txt', { m: notice(41) })], [page('z.txt', { z: notice(42) }, '2021-11-06')])
  expect([outcome.ids['z.txt'], missed(outcome)]).toEqual([[id('z')], [[id('m'), [id('z')]]]])
})

test('of two undated pages that are equally like a lost one neither takes its id', () => {
  const both = [
    page('y.txt', { y: misread(notice(41), 9) }, undefined),
    page('z.txt', { z: misread(notice(41), 9) }, undefined),
  ]
  const outcome = claimed([{ ...record('m.txt', { m: notice(41) }), date: undefined }], both)
  expect(outcome.ids).toEqual({ 'y.txt': [id('y')], 'z.txt': [id('z')] })
  expect(outcome.missing.map(({ candidates }) => candidates.toSorted())).toEqual([[id('y'), id('z')].toSorted()])
})

test('an article that moves to another page of its day takes its id along', () => {
  const before = [record('a.txt', { a: text(1), b: text(2) }), record('c.txt', { c: text(3) })]
  const outcome = claimed(before, [
    page('a.txt', { x: text(1) }, october, '1'),
    page('c.txt', { y: text(3), z: misread(text(2), 8) }, october, '2'),
  ])
  expect([outcome.ids, outcome.missing]).toEqual([{ 'a.txt': [id('a')], 'c.txt': [id('c'), id('b')] }, []])
})

describe('what was withdrawn', () => {
  const withdrawn: States = { a: { state: 'withdrawn', on: '2026-01-01', because: '隐私' } }
  const before = record('a.txt', { a: text(1), b: text(2) })

  test('stays so when its page is read better', () => {
    const outcome = claimed([before], [page('a.txt', { x: misread(text(1), 5), y: text(2) }, october, '1')], withdrawn)
    expect([outcome.ids['a.txt'], outcome.missing]).toEqual([[id('a'), id('b')], []])
  })

  test('is missed as loudly as what is live, and its page remembers who may have its text', () => {
    const outcome = claimed([before], [page('a.txt', { x: text(3), y: text(2) }, october, '1')], withdrawn)
    expect(outcome.ids['a.txt']).toEqual([id('x'), id('b')])
    expect(missed(outcome)).toEqual([[id('a'), [id('x')]]])
    expect(outcome.lost.get('a.txt')).toMatchObject([{ id: id('a'), candidates: [id('x')] }])
  })

  test('is no longer missed when a candidate is withdrawn, too', () => {
    const now = {
      ...record('a.txt', { x: text(3), b: text(2) }),
      lost: [{ id: id('a'), look: undefined, candidates: [id('x')] }],
    }
    const states: States = { x: withdrawn.a ?? {} }
    const links: Registered[] = ['a', 'b', 'x'].map((name, row) => ({
      id: id(name),
      dump: '',
      line: 1,
      sketch: '',
      state: 'live',
      row,
      ...(withdrawn[name] ?? states[name]),
    }))
    const reading = page('a.txt', { x: text(3), b: text(2) })
    const settled = claimIds({ links, memory: [now], readings: [reading], held: new Set() })
    expect([settled.missing, settled.lost.size]).toEqual([[], 0])
    const open = claimIds({
      links: links.map((l) => (l.id === id('x') ? { ...l, state: 'live' } : l)),
      memory: [now],
      readings: [reading],
      held: new Set(),
    })
    expect(open.missing.map(({ candidates }) => candidates)).toEqual([[id('x')]])
  })

  test('takes no like article of another month', () => {
    const outcome = claimed(
      [record('m.txt', { a: notice(41) })],
      [page('z.txt', { z: notice(42) }, '2021-11-06')],
      withdrawn,
    )
    expect(outcome.ids['z.txt']).toEqual([id('z')])
  })
})

test('an id that is redirected is given to nobody', () => {
  const states: States = { a: { state: 'redirected', to: id('b') } }
  const outcome = claimed([record('a.txt', { a: text(1) })], [page('a.txt', { x: text(1) }, october, '1')], states)
  expect([outcome.ids['a.txt'], outcome.missing]).toEqual([[id('x')], []])
})

test('with the register alone a dump that is what it was gives its articles their ids', () => {
  const links: Registered[] = [
    { id: id('a'), dump: 'bytes of a.txt', line: 1, sketch: sketchOf(text(1)), state: 'live', row: 2 },
  ]
  const readings = [page('a.txt', {}), page('b.txt', { x: text(1) })]
  const { ids, missing } = claimIds({ links, memory: [], readings, held: new Set() })
  expect([ids.get('b.txt'), missing]).toEqual([[id('a')], []])
})

test('a lost text that comes back has its id again', () => {
  const lost = [{ id: id('a'), look: lookOf(1, '', text(1)), candidates: [] }]
  const now = { ...record('a.txt', { b: text(2) }), lost }
  const links: Registered[] = ['a', 'b'].map((name, row) => ({
    id: id(name),
    dump: '',
    line: 1,
    sketch: '',
    state: 'live',
    row,
  }))
  const reading = page('a.txt', { x: text(1), y: text(2) }, october, '1')
  expect(claimIds({ links, memory: [now], readings: [reading], held: new Set() }).ids.get('a.txt')).toEqual([
    id('a'),
    id('b'),
  ])
})

test('a withdrawn text of a page that is gone is none of the page that has its candidate', () => {
  const first = claimed([record('b.txt', { b: notice(42) }, '2021-11-06')], [page('a.txt', { a: notice(41) })], {
    b: { state: 'withdrawn' },
  })
  const lost = [
    {
      id: id('b'),
      look: lookOf(1, '', notice(42)),
      candidates: [id('a')],
      from: { dump: 'b.txt', date: '2021-11-06' },
    },
  ]
  expect(first.lost.get('a.txt')).toEqual(lost)
  const now = { ...record('a.txt', { a: notice(41) }), lost }
  const readings = [
    page('a.txt', { x: notice(41), y: text(3) }, october, '1'),
    page('c.txt', { c: notice(41) }, october, now.sha256),
  ]
  const links: Registered[] = ['a', 'b'].map((name, row) => ({
    id: id(name),
    dump: '',
    line: 1,
    sketch: '',
    state: name === 'a' ? 'live' : 'withdrawn',
    row,
  }))
  const { ids, missing } = claimIds({ links, memory: [now], readings, held: new Set() })
  expect([ids.get('a.txt'), ids.get('c.txt')]).toEqual([[id('x'), id('y')], [id('a')]])
  expect(missing.map(({ candidates }) => candidates)).toEqual([[id('a'), id('x')]])
})

/** What a quadratic claim would need minutes for. */
const many = 4000

test('ids of a big archive whose files were all renamed and mended are found again in seconds', () => {
  const body = (i: number) => text(7, 30) + text(i + 100, 120)
  const pages = Array.from({ length: many / 8 }, (_, p) => Array.from({ length: 8 }, (_, k) => p * 8 + k))
  const texts = (all: number[], nth: number) =>
    Object.fromEntries(all.map((i) => [`${nth} ${i}`, nth ? misread(body(i), nth) : body(i)]))
  const memory = pages.map((all, p) => record(`a${p}.txt`, texts(all, 0)))
  const readings = pages.map((all, p) => page(`b${p}.txt`, texts(all, 40)))
  const outcome = claimed(memory, readings)
  expect(outcome.missing.length).toBeLessThanOrEqual(1)
}, 60_000)
