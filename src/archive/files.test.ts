import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentDir } from '../../tests/content.ts'
import { exampleFolder, writeExample } from './examples.ts'
import { filesBelow, type Read, readText, readYaml, rememberFiles } from './files.ts'
import { cutFrontmatter } from './frontmatter.ts'

const shape = z.strictObject({ name: z.string(), page: z.int().nullable() })

test('YAML of the right shape is its value', () => {
  expect(readYaml(shape, 'name: "2023-12-17"\npage: null\n', 'a.yaml')).toEqual({
    value: { name: '2023-12-17', page: null },
  })
})

test.each([
  ['name: 1\npage: 2\n', 'name', '“1”'],
  ['name: a\npage: three\n', 'page', '“three”'],
  ['name: a\npage: 1\nmore: 2\n', '', 'more'],
  ['page: 1\n', 'name', 'is missing'],
])('of the wrong shape it names the key and what stands there: %j', (text, key, found) => {
  const read = readYaml(shape, text, 'a.yaml')
  const faults = 'faults' in read ? read.faults : []
  expect(faults).toMatchObject([{ file: 'a.yaml', key }])
  expect(faults[0]?.found).toContain(found)
})

test('a fault of YAML names its line in the file', () => {
  const read = readYaml(shape, 'name: a\npage: [1\n', 'a.md', 2)
  expect('faults' in read && read.faults).toMatchObject([{ file: 'a.md', line: 4, key: '' }])
})

test('aliases are refused: nine lines of them can stand for gigabytes', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nname: *b\npage: 1\n'
  expect(readYaml(shape, bomb, 'a.yaml')).toMatchObject({ faults: [{ found: expect.stringContaining('Alias') }] })
})

test('the files of a folder come in one order, with their folders; a folder that is not there has none', () => {
  const dir = exampleFolder({})
  for (const name of ['b.md', 'a/z.md', 'B.md', 'a.txt']) writeExample(dir, `articles/${name}`, '')
  expect(filesBelow(dir, 'articles', '.md')).toEqual(['articles/B.md', 'articles/a/z.md', 'articles/b.md'])
  expect(filesBelow(dir, 'nothing', '.md')).toEqual([])
})

test('text comes without a byte-order mark and with plain line ends', () => {
  const dir = exampleFolder({})
  writeExample(dir, 'a.txt', '\uFEFF一\r\n二\n')
  expect(readText(dir, 'a.txt')).toBe('一\n二\n')
  expect(readText(dir, 'b.txt')).toBeUndefined()
})

test('a process that remembers files reads again only what changed', () => {
  const text = 'name: a\npage: 1\n'
  expect(readYaml(shape, text, 'a.yaml')).not.toBe(readYaml(shape, text, 'a.yaml'))
  rememberFiles()
  const read = readYaml(shape, text, 'a.yaml')
  expect(readYaml(shape, text, 'a.yaml')).toBe(read)
  expect(readYaml(shape, 'name: b\npage: 1\n', 'a.yaml')).toEqual({ value: { name: 'b', page: 1 } })
  expect(readYaml(shape, text, 'a.yaml')).toEqual(read)
  expect(readYaml(shape.pick({ name: true }), text, 'a.yaml')).toMatchObject({ faults: [{ file: 'a.yaml' }] })
})

/** Pieces of which nearly every text is YAML of some kind. */
const pieces = ['a', 'b', 'null', 'true', '甲乙', '2023-12-17', '12', '0.5', '007', '0b11', '1e3', '~', '"甲"', "'甲'"]
const marks = [
  '"',
  ': ',
  ', ',
  ' ',
  '[ ',
  ' ]',
  '{ ',
  ' }',
  '\n',
  '\n  ',
  '\n  - ',
  '#',
  ' #',
  '-',
  '&a',
  '*a',
  '|',
  '　',
  '\t',
  '\u2028',
]
const piece = fc.constantFrom(...pieces, ...marks)
const item = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
const line = fc.tuple(fc.constantFrom('a: ', 'b: ', 'c:\n  - ', '  - ', '  d: ', 'c:\n  e: ', ''), item)
const yaml = fc.array(line, { maxLength: 5 }).map((lines) => lines.map(([start, rest]) => `${start}${rest}\n`).join(''))

/** A key that is nothing is `null` to one library, empty to the other; no record has such a key. */
const withNamedKeys = (value: unknown) => JSON.stringify(value).replaceAll('"":', '"null":')

/** What is too large for a number is a text to one, infinite to the other. */
const hasNumbersOfUse = (text: string) => !/\de\+?\d{3}/i.test(text)

const slow = (text: string): Read<unknown> => {
  try {
    return { value: parse(text, { maxAliasCount: 0, schema: 'core', logLevel: 'error' }) }
  } catch {
    return { faults: [] }
  }
}

test('what both libraries read, they read as the same', () => {
  fc.assert(
    fc.property(yaml.filter(hasNumbersOfUse), (text) => {
      const [read, other] = [readYaml(z.unknown(), text, 'a.yaml'), slow(text)]
      if ('value' in read && 'value' in other) expect(withNamedKeys(read.value)).toBe(withNamedKeys(other.value))
    }),
    { numRuns: 2000 },
  )
})

test('what the program wrote is read by the quick one', () => {
  const articles = filesBelow(contentDir, 'articles', '.md')
  for (const file of articles) {
    const { frontmatter } = cutFrontmatter(readFileSync(join(contentDir, file), 'utf8')) ?? expect.fail(file)
    expect([file, load(frontmatter, { schema: CORE_SCHEMA })]).toEqual([file, parse(frontmatter, { schema: 'core' })])
  }
  expect(articles.length).toBeGreaterThan(0)
})
