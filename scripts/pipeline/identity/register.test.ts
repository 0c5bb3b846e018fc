import { expect, test } from 'vitest'
import type { Link, Registered } from '../../../src/archive/permalinks.ts'
import { shortId } from '../../../src/text/hash.ts'
import { type Claim, Register } from './register.ts'
import { sketchOf } from './sketch.ts'

/** A text that has nothing in common with those of other seeds, in Chinese characters. */
const text = (seed: number, length = 600) =>
  String.fromCharCode(
    ...Array.from({ length }, (_, i) => 0x4e00 + (Math.imul(seed * 7919 + i * i + 31, 0x9e3779b1) >>> 18)),
  )

/** What a text looks like that is put together of others. */
const look = (...parts: string[]) => sketchOf(parts.join(''))

const id = (name: string) => shortId(name)
const claim = (name: string, sketch: string): Claim => ({ id: id(name), line: 1, sketch })
const links = (...all: [name: string, dump: string, sketch: string, state?: Link['state']][]): Registered[] =>
  all.map(([name, dump, sketch, state = 'live'], i) => ({ id: id(name), dump, line: 1, sketch, state, row: i + 2 }))

test('a new article gets the id of its place, and a line in the register', () => {
  const register = new Register([], new Set(['A']))
  expect(register.claim('A', [claim('a', look(text(1)))])).toEqual([id('a')])
  expect(register.added).toEqual([{ id: id('a'), dump: 'A', line: 1, sketch: look(text(1)), state: 'live' }])
  expect(register.vanished).toEqual([])
})

test.each([
  ['all of its text', look(text(1)), id('old')],
  ['most of its text and some of another', look(text(1, 500), text(2, 200)), id('old')],
  ['its text and as much of another', look(text(1), text(2)), id('old')],
  ['a third of its text and nothing else', look(text(1, 200)), id('old')],
  ['a fifth of its text and four fifths of another', look(text(1, 200), text(2, 800)), id('new')],
  ['another text', look(text(2)), id('new')],
])('an article of a changed dump with %s', (_, sketch, given) => {
  const register = new Register(links(['old', 'A', look(text(1))]), new Set(['B']))
  expect(register.claim('B', [claim('new', sketch)])).toEqual([given])
  expect(register.vanished.map(({ link }) => link.id)).toEqual(given === id('old') ? [] : [id('old')])
})

test('an id goes to the article that has most of its text, and to one only', () => {
  const register = new Register(links(['old', 'A', look(text(1))]), new Set(['B']))
  const given = register.claim('B', [claim('x', look(text(1).slice(0, 200))), claim('y', look(text(1).slice(200)))])
  expect(given).toEqual([id('x'), id('old')])
})

test('it does so where the smaller part starts at the old place', () => {
  const register = new Register(links(['old', 'A', look(text(1))]), new Set(['A']))
  const given = register.claim('A', [
    claim('old', look(text(1).slice(0, 60), text(2, 300))),
    claim('tail', look(text(1).slice(60))),
  ])
  expect(given[1]).toBe(id('old'))
  expect(given[0]).not.toBe(id('old'))
  expect(register.vanished).toEqual([])
})

test('an article at its old place keeps its id when no other has its text', () => {
  const register = new Register(links(['old', 'A', look(text(1))]), new Set(['A']))
  expect(register.claim('A', [claim('old', look(text(2)))])).toEqual([id('old')])
  expect(register.added).toEqual([])
})

test('an id stays with a dump that is there, and is not given to a copy of its text', () => {
  const register = new Register(links(['old', 'A', look(text(1))]), new Set(['A', 'B']))
  expect(register.claim('B', [claim('copy', look(text(1)))])).toEqual([id('copy')])
  expect(register.claim('A', [claim('old', look(text(1)))])).toEqual([id('old')])
})

test('of two notices with the same words each goes back to its own page', () => {
  const known = links(
    ['n1', 'A', look(text(7))],
    ['a', 'A', look(text(1))],
    ['n2', 'B', look(text(7))],
    ['b', 'B', look(text(2))],
  )
  const register = new Register(known, new Set(['B2', 'A2']))
  expect(register.claim('B2', [claim('x', look(text(7))), claim('y', look(text(2)))])).toEqual([id('n2'), id('b')])
  expect(register.claim('A2', [claim('z', look(text(7))), claim('w', look(text(1)))])).toEqual([id('n1'), id('a')])
})

test('kept dumps come first, and ids of a dump that could not be read are held', () => {
  const known = links(['a', 'gone', look(text(1))], ['b', 'B', look(text(2))], ['c', 'C', look(text(3))])
  const register = new Register(known, new Set(['A', 'B', 'C']))
  register.keep('A', [claim('a', look(text(1)))])
  register.hold([id('b')])
  expect(register.claim('D', [claim('d', look(text(1)))])).toEqual([id('d')])
  expect(register.vanished.map(({ link }) => link.id)).toEqual([id('c')])
})

test('a vanished id names the article that has most of its text', () => {
  const known = links(['big', 'A', look(text(1))], ['small', 'A', look(text(2, 300))], ['gone', 'A', look(text(3))])
  const register = new Register(known, new Set(['B']))
  register.claim('B', [claim('merged', look(text(1), text(2, 300)))])
  expect(register.vanished).toMatchObject([
    { link: { id: id('small'), row: 3 }, heir: id('big') },
    { link: { id: id('gone') }, heir: undefined },
  ])
})

test.each([
  ['redirected', 'new'],
  ['withdrawn', 'old'],
] as const)(
  'of an id that is %s, the same text elsewhere gets the %s one: what was withdrawn stays so',
  (state, which) => {
    const register = new Register(links(['old', 'A', look(text(1)), state]), new Set(['B']))
    expect(register.claim('B', [claim('new', look(text(1)))])).toEqual([id(which)])
    expect(register.vanished).toEqual([])
  },
)

/** What a quadratic register would need minutes for. */
const many = 100_000

test('a hundred thousand ids of changed dumps, all with a phrase in common, are found again in seconds', () => {
  const sketch = (i: number) =>
    [1, ...Array.from({ length: 11 }, (_, k) => i * 11 + k + 2)].map((h) => h.toString(36)).join('.')
  const all = links(
    ...Array.from({ length: many }, (_, i): [string, string, string] => [`${i}`, `A${i >> 3}`, sketch(i)]),
  )
  const register = new Register(all, new Set(['B']))
  for (let i = 0; i < many; i += 8) {
    const page = Array.from({ length: 8 }, (_, k) => claim(`new ${i + k}`, sketch(i + k)))
    register.claim('B', page)
  }
  expect(register.vanished).toEqual([])
  expect(register.added).toEqual([])
}, 30_000)
