import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageSlug } from './slug.ts'

test.each([
  ['000_b4ba5362a143df1a', '000_b4ba5362a143df1a'],
  ['2010/20100101-1', '2010/20100101-1'],
  ['2010.01/a.b', '2010.01/a.b'],
])('%s is an address as it stands', (stem, slug) => expect(pageSlug(stem)).toBe(slug))

test.each([
  ['第1版', /^1-[0-9a-f]{8}$/],
  ['十月/第三版', /^[0-9a-f]{8}\/[0-9a-f]{8}$/],
  ['a b', /^ab-[0-9a-f]{8}$/],
  ['a"b\nc', /^abc-[0-9a-f]{8}$/],
  ['..', /^[0-9a-f]{8}$/],
  ['.hidden', /^hidden-[0-9a-f]{8}$/],
  ['x'.repeat(300), /^x{60}-[0-9a-f]{8}$/],
])('%j gets an address of its own', (stem, slug) => expect(pageSlug(stem)).toMatch(slug))

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((s) => !s.includes('/'))

test('an address is of plain characters, whatever the name, and no part of it leads upwards', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (parts) => {
      for (const part of pageSlug(parts.join('/')).split('/')) expect(part).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/)
    }),
  )
})

test('two names never meet in one address', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(pageSlug(a) === pageSlug(b)).toBe(a === b)
    }),
  )
})
