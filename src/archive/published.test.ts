import { expect, test } from 'vitest'
import type { Registered } from './permalinks.ts'
import { publishedFaults } from './published.ts'

const id = (letter: string) => letter.repeat(12)
const link = (letter: string, state: Registered['state']): Registered => ({
  ...{ id: id(letter), dump: '', line: 1, sketch: '', row: 2 },
  state,
})
const files = (...letters: string[]) => new Map(letters.map((letter) => [id(letter), `articles/${letter}.md`]))
const lost = (letter: string, ...candidates: string[]) => [
  { file: 'pages/p.yaml', id: id(letter), candidates: candidates.map(id) },
]

test.each([
  ['every id has its article', [link('a', 'live')], files('a'), [], []],
  [
    'one has none',
    [link('a', 'live'), link('b', 'live')],
    files('b'),
    [],
    [`permalinks.yaml: ${id('a')} was published`],
  ],
  ['one is withdrawn, one redirected', [link('a', 'withdrawn'), link('b', 'redirected')], files('a'), [], []],
  ['a redirected one is printed', [link('a', 'redirected')], files('a'), [], ['articles/a.md: has the id']],
  ['an article was never registered', [], files('a'), [], ['articles/a.md: has the id']],
  [
    'a live article may have a withdrawn text',
    [link('a', 'withdrawn'), link('b', 'live')],
    files('b'),
    lost('a', 'b'),
    [`pages/p.yaml: ${id('a')} was withdrawn, and ${id('b')} may have its text`],
  ],
  ['that one is withdrawn, too', [link('a', 'withdrawn'), link('b', 'withdrawn')], files('b'), lost('a', 'b'), []],
] as const)('%s', (_, links, articles, unsettled, found) => {
  const faults = publishedFaults(links, articles, unsettled).map((fault) => `${fault.file}: ${fault.found}`)
  expect(faults).toEqual(found.map((text) => expect.stringContaining(text)))
})
