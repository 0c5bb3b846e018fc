import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { linesOf } from '../../../src/text/lines.ts'
import { yamlByLibrary, yamlOf } from './yaml.ts'

/** What a plain scalar may hold, must quote, or cannot hold at all. */
const scalars = [
  '用情融入 全力干好',
  'k3v9q2m7xw4t',
  '2023-12-17',
  '2023/a.txt',
  '2024/..',
  '本报泗水讯（通讯员 孔敏）',
  'a, b',
  '[一]',
  '{二}',
  'a: b',
  'a:b',
  'a #b',
  'a#b',
  '# a',
  '- a',
  '-a',
  '-',
  '?',
  '? a',
  '?a',
  '* a',
  '& a',
  '! a',
  '| a',
  '> a',
  '% a',
  '@ a',
  '` a',
  '~',
  'null',
  'Null',
  'nUll',
  'true',
  'FALSE',
  'yes',
  '1',
  '007',
  '1.5',
  '1e9',
  '12e',
  '0x1F',
  '0o7',
  '.inf',
  '-.INF',
  '.nan',
  '.5',
  '+1',
  '1_000',
  '---',
  '--- a',
  '...',
  '',
  ' a',
  'a ',
  '\t',
  'a\tb',
  'a\nb',
  'a\n',
  'a:\nb:',
  '-\n?\n- a',
  'a\n\n  b\n#c',
  '要\u2028ledger:\u2029闻',
  'a\vb\fc\rd\r\ne',
  '\u007f',
  'a\\b',
  '说“是”',
  'say "yes"',
  "it's",
  "'a'",
  '"a"',
  '"a", \'b\'',
  'a:',
  ':',
  ':a',
  '=',
  '<<',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '😀',
  '　',
]

/** Values of the shapes that the files have. */
const text = fc.oneof(
  fc.constantFrom(...scalars),
  fc.string({ unit: fc.constantFrom(...scalars, ...':# ,[]{}"\'-?\n乡村，。'), maxLength: 4 }),
)
const scalar = fc.oneof(text, fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const key = fc.constantFrom('id', 'headline', 'lines', 'sha256', 'n', 'null', 'why')
const flat = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3 }))
const field = fc.oneof(flat, fc.array(flat, { maxLength: 3 }), fc.dictionary(key, flat, { maxKeys: 3 }))

test.each(scalars)('%j is read back as it was, wherever it stands', (value) => {
  const record = {
    value,
    list: [value, 'a'],
    map: { value },
    items: [{ value }, { value, lines: [value] }],
    source: { value, lines: [[1, 2]] },
  }
  expect(parse(yamlOf(record))).toEqual(record)
  expect(yamlOf(record)).toBe(yamlByLibrary(record))
})

test('every record is read back as it was, whatever its texts are, and only LF ends a line of its file', () => {
  fc.assert(
    fc.property(fc.dictionary(key, field, { minKeys: 1 }), (record) => {
      const text = yamlOf(record)
      expect(Object.entries(parse(text))).toEqual(Object.entries(record))
      expect(linesOf(text)).toEqual(text.split('\n'))
      expect(text).toBe(yamlByLibrary(record))
    }),
    { numRuns: 500 },
  )
})
