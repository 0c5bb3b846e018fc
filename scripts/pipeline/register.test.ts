import { expect, test } from 'vitest'
import { shortId } from '../../src/text/hash.ts'
import type { Link, Registered } from './permalinks.ts'
import { type Claim, Register } from './register.ts'

/** Twelve hashes as a sketch: `grams(1)` and `grams(1, 8)` share eight of them. */
const grams = (seed: number, same = 12, other = 0) =>
  Array.from({ length: 12 }, (_, i) => (i < same ? seed : other) * 1000 + i)
    .map((h) => h.toString(36))
    .join('.')

const id = (name: string) => shortId(name)
const claim = (name: string, sketch: string): Claim => ({ id: id(name), line: 1, sketch })
const links = (...all: [name: string, dump: string, sketch: string, state?: Link['state']][]): Registered[] =>
  all.map(([name, dump, sketch, state = 'live'], i) => ({ id: id(name), dump, line: 1, sketch, state, row: i + 2 }))

test('a new article gets the id of its place, and a line in the register', () => {
  const register = new Register([], new Set(['A']))
  expect(register.claim('A', [claim('a', grams(1))])).toEqual([id('a')])
  expect(register.added).toEqual([{ id: id('a'), dump: 'A', line: 1, sketch: grams(1), state: 'live' }])
  expect(register.vanished).toEqual([])
})

test.each([
  ['half of its text', 6, id('old')],
  ['less than half of its text', 5, id('new')],
])('an article of a changed dump with %s', (_, same, given) => {
  const register = new Register(links(['old', 'A', grams(1)]), new Set(['B']))
  expect(register.claim('B', [claim('new', grams(1, same, 9))])).toEqual([given])
  expect(register.vanished.map(({ link }) => link.id)).toEqual(given === id('old') ? [] : [id('old')])
})

test('an id goes to the article that has most of its text, and to one only', () => {
  const register = new Register(links(['old', 'A', grams(1)]), new Set(['B']))
  const given = register.claim('B', [claim('x', grams(1, 7, 8)), claim('y', grams(1, 10, 9))])
  expect(given).toEqual([id('x'), id('old')])
})

test('it does so where the smaller part starts at the old place', () => {
  const register = new Register(links(['old', 'A', grams(1)]), new Set(['A']))
  const given = register.claim('A', [claim('old', grams(1, 2, 8)), claim('tail', grams(1, 10, 9))])
  expect(given[1]).toBe(id('old'))
  expect(given[0]).not.toBe(id('old'))
  expect(register.vanished).toEqual([])
})

test('an article at its old place keeps its id when no other has its text', () => {
  const register = new Register(links(['old', 'A', grams(1)]), new Set(['A']))
  expect(register.claim('A', [claim('old', grams(2))])).toEqual([id('old')])
  expect(register.added).toEqual([])
})

test('an id stays with a dump that is there, and is not given to a copy of its text', () => {
  const register = new Register(links(['old', 'A', grams(1)]), new Set(['A', 'B']))
  expect(register.claim('B', [claim('copy', grams(1))])).toEqual([id('copy')])
  expect(register.claim('A', [claim('old', grams(1))])).toEqual([id('old')])
})

test('of two notices with the same words each goes back to its own page', () => {
  const known = links(['n1', 'A', grams(7)], ['a', 'A', grams(1)], ['n2', 'B', grams(7)], ['b', 'B', grams(2)])
  const register = new Register(known, new Set(['B2', 'A2']))
  expect(register.claim('B2', [claim('x', grams(7)), claim('y', grams(2))])).toEqual([id('n2'), id('b')])
  expect(register.claim('A2', [claim('z', grams(7)), claim('w', grams(1))])).toEqual([id('n1'), id('a')])
})

test('kept dumps come first, and ids of a dump that could not be read are held', () => {
  const known = links(['a', 'gone', grams(1)], ['b', 'B', grams(2)], ['c', 'C', grams(3)])
  const register = new Register(known, new Set(['A', 'B', 'C']))
  register.keep('A', [claim('a', grams(1))])
  register.hold([id('b')])
  expect(register.claim('D', [claim('d', grams(1))])).toEqual([id('d')])
  expect(register.vanished.map(({ link }) => link.id)).toEqual([id('c')])
})

test('a vanished id names the article that has most of its text', () => {
  const known = links(['big', 'A', grams(1)], ['small', 'A', grams(2)], ['gone', 'A', grams(3)])
  const register = new Register(known, new Set(['B']))
  register.claim('B', [claim('merged', grams(1, 8, 2))])
  expect(register.vanished).toMatchObject([
    { link: { id: id('small'), row: 3 }, heir: id('big') },
    { link: { id: id('gone') }, heir: undefined },
  ])
})

test.each(['redirected', 'withdrawn'] as const)('an id that is %s is not given by likeness', (state) => {
  const register = new Register(links(['old', 'A', grams(1), state]), new Set(['B']))
  expect(register.claim('B', [claim('new', grams(1))])).toEqual([id('new')])
  expect(register.vanished).toEqual([])
})

/** What a quadratic register would need minutes for. */
const many = 100_000

test('a hundred thousand ids of changed dumps, all with a phrase in common, are found again in seconds', () => {
  const sketch = (i: number) =>
    `1.${grams(i + 1)
      .split('.')
      .slice(1)
      .join('.')}`
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
