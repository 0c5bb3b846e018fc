import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { libraryYaml, yamlOf } from '../../scripts/pipeline/files/yaml.ts'
import { contentDir } from '../../tests/content.ts'
import { filesBelow } from './files.ts'
import { cutFrontmatter } from './frontmatter.ts'
import { plainYaml } from './plain-yaml.ts'

const library = (text: string): unknown => parse(text, { maxAliasCount: 0, schema: 'core' })

test.each([
  ['id: k3v9q2m7xw4t\n', { id: 'k3v9q2m7xw4t' }],
  ['date: 2023-12-17\npage: 3\nsection: null\n', { date: '2023-12-17', page: 3, section: null }],
  ['headline: “双报到” 用情融入\n', { headline: '“双报到” 用情融入' }],
  ['headline: "乡村: 振兴 #1"\n', { headline: '乡村: 振兴 #1' }],
  [
    'lines: [ [ 17, 110 ], [ 112, 113 ] ]\n',
    {
      lines: [
        [17, 110],
        [112, 113],
      ],
    },
  ],
  ['reporter: []\nevidence: {}\n', { reporter: [], evidence: {} }],
  [
    'reporter:\n  - { name: 赵明清, role: 通讯员 }\n  - { name: "a, b", role: null }\npage: 1\n',
    {
      reporter: [
        { name: '赵明清', role: '通讯员' },
        { name: 'a, b', role: null },
      ],
      page: 1,
    },
  ],
  ['source:\n  dump: 2023/a.txt\n  lines: [ [ 1, 2 ] ]\n', { source: { dump: '2023/a.txt', lines: [[1, 2]] } }],
  ['evidence:\n  date: { how: printed, score: 0.98 }\n', { evidence: { date: { how: 'printed', score: 0.98 } } }],
])('%j is read', (text, value) => {
  expect(plainYaml(text)).toEqual(value)
  expect(library(text)).toEqual(value)
})

test.each([
  'a: 1 # one\n',
  '# one\na: 1\n',
  'a: 1\na: 2\n',
  'a: { b: 1, b: 2 }\n',
  'a:\n  b: 1\n  b: 2\n',
  'a: 甲\n  乙\n',
  'a: "甲\n  乙"\n',
  'a: "\\t"\n',
  'a: "\\u4e00"\n',
  "a: '甲'\n",
  'a: &x 甲\n',
  'a: *x\n',
  'a: !!str 1\n',
  'a: |\n  甲\n',
  'a:\n- 甲\n',
  'a:\n    - 甲\n',
  'a:\n  - 甲\n  b: 乙\n',
  'a:\n',
  'a: 007\n',
  'a: 1e3\n',
  'a: 0x10\n',
  'a: .5\n',
  'a: ~\n',
  'a: True\n',
  'a: 甲: 乙\n',
  'a: 甲:\n',
  'a: [ 甲:, 乙 ]\n',
  'a: [甲, 乙]\n',
  'a: [ 甲, 乙, ]\n',
  'a: [ 甲, 乙\n',
  'a: 甲 \n',
  'a: 甲\t\n',
  'a: 1\r\n',
  'a: 1',
  '\n',
  '---\na: 1\n',
  'true: 1\n',
  'a: - 甲\n',
  'a: [ - 甲 ]\n',
  '__proto__: 1\n',
])('%j is left to the library', (text) => {
  expect(plainYaml(text)).toBeUndefined()
})

/** Pieces of which nearly every text is YAML of some kind, and many are of the plain shape or almost. */
const pieces = [
  'a',
  'b',
  'null',
  'true',
  '甲乙',
  '2023-12-17',
  '12',
  '0.5',
  '007',
  '1e3',
  '"',
  '"甲"',
  "'",
  ': ',
  ':',
  ', ',
  ',',
  ' ',
]
const marks = [
  '[ ',
  ' ]',
  '[]',
  '{ ',
  ' }',
  '{}',
  '\n',
  '\n',
  '\n  ',
  '\n  - ',
  '\n- ',
  '#',
  ' #',
  '-',
  '?',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '~',
  '\\',
  '　',
  '\t',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\r',
  '。',
  '…',
]
const scalar = fc.constantFrom(...pieces)
const any = fc.array(fc.constantFrom(...pieces, ...marks), { maxLength: 12 }).map((parts) => parts.join(''))
const item = fc.oneof(
  scalar,
  any,
  fc.array(scalar, { maxLength: 3 }).map((items) => `[ ${items.join(', ')} ]`),
  fc
    .array(scalar, { maxLength: 3 })
    .map((items) => `{ ${items.map((one, i) => `${'ab'[i % 2]}: ${one}`).join(', ')} }`),
)
const line = fc.tuple(fc.constantFrom('a: ', 'b: ', 'c:', 'c:\n  - ', '  - ', '  d: ', 'c:\n  e: ', ''), item)
const text = fc
  .array(line, { maxLength: 5 })
  .map((lines) => lines.map(([start, value]) => `${start}${value}\n`).join(''))

/** Values of the shapes that files have, with texts that need every kind of care. */
const field = fc.oneof(
  any,
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(fc.oneof(any, fc.tuple(fc.nat(), fc.nat())), { maxLength: 3 }),
  fc.array(fc.record({ name: any, role: fc.option(any) }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('date', 'county'), fc.record({ how: any, line: fc.option(fc.nat()) })),
)

describe('what is read is what the library reads', () => {
  test('in any text', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const read = plainYaml(yaml)
        if (read !== undefined) expect(read).toEqual(library(yaml))
      }),
      { numRuns: 20_000 },
    )
  })

  test('in every record that the program or the library writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('id', 'headline', 'lines', 'null', 'why'), field), (record) => {
        for (const yaml of [yamlOf(record), libraryYaml(record)]) {
          const read = plainYaml(yaml)
          if (read !== undefined) expect(read).toEqual(library(yaml))
        }
      }),
      { numRuns: 5000 },
    )
  })
})

test('every article that the program wrote here is of the plain shape', () => {
  const articles = filesBelow(contentDir, 'articles', '.md')
  for (const file of articles) {
    const { frontmatter } = cutFrontmatter(readFileSync(join(contentDir, file), 'utf8')) ?? expect.fail(file)
    expect([file, plainYaml(frontmatter)]).toEqual([file, library(frontmatter)])
  }
  expect(articles.length).toBeGreaterThan(0)
})
