import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Duplicates, printOf, type Twin } from './duplicates.ts'

const page = ['3 党的建设', '', '本报泗水讯（通讯员 孔敏）近年来，', '杨柳镇修通了三条生产路。', '乡村换新颜']
const other = ['4 要闻', '本报兖州讯 今年，', '颜店镇打了五眼机井。', '井水浇到田']
const text = (lines: readonly string[]) => lines.join('\n')

function twinsOf(dumps: Record<string, string>, order = Object.keys(dumps)): Record<string, Twin> {
  const duplicates = new Duplicates()
  for (const name of order) duplicates.add(name, printOf(dumps[name] ?? ''))
  return Object.fromEntries(duplicates.twins((name) => dumps[name] ?? ''))
}

const same = (of: string): Twin => ({ of, rule: 'duplicate-dump' })
const part = (of: string): Twin => ({ of, rule: 'contained-dump' })

test.each<[what: string, dumps: Record<string, string>, twins: Record<string, Twin>]>([
  ['two pages', { a: text(page), b: text(other) }, {}],
  ['the same page twice: the first by name stays', { b: text(page), a: text(page) }, { b: same('a') }],
  ['with other line ends and blanks', { a: text(page), b: `\uFEFF${page.join(' \r\n\r\n')}` }, { b: same('a') }],
  ['more lines at the end', { a: text(page), b: text([...page, ...other]) }, { a: part('b') }],
  [
    'more lines before and between',
    { a: text(page), b: text([other[0] ?? '', ...page.slice(0, 2), ...other, ...page.slice(2)]) },
    { a: part('b') },
  ],
  [
    'three times, once with more',
    { a: text(page), b: text(page), c: text([...page, ...other]) },
    { a: part('c'), b: part('c') },
  ],
  [
    'one within the other within the third',
    { a: text(page.slice(0, 3)), b: text(page), c: text([...page, ...other]) },
    { a: part('c'), b: part('c') },
  ],
  [
    'a copy that broke off in its last line',
    { a: text([...page.slice(0, -1), '乡村']), b: text(page) },
    { a: part('b') },
  ],
  ['one character is another', { a: text(page), b: text(page).replace('三', '四') }, {}],
  ['a line more on either side', { a: text([...page, '讯']), b: text([...page, '报']) }, {}],
  ['the same lines in another order', { a: text(page), b: text([...page].reverse()) }, {}],
  ['a line more often than the other has it', { a: text([...page, ...page]), b: text([...page, ...other]) }, {}],
])('%s', (_, dumps, twins) => {
  expect(twinsOf(dumps)).toEqual(twins)
})

test('a hash that two lines share proves nothing', () => {
  const duplicates = new Duplicates()
  duplicates.add('a', { size: 2, lines: Uint32Array.of(1, 2) })
  duplicates.add('b', { size: 3, lines: Uint32Array.of(1, 2, 3) })
  expect(duplicates.twins((name) => (name === 'a' ? '甲\n乙' : '丙\n丁\n戊'))).toEqual(new Map())
})

const lines = fc.array(fc.constantFrom(...[...page, ...other].filter((line) => line !== '')), {
  minLength: 1,
  maxLength: 8,
})

test('the order in which dumps come changes nothing; none is replaced by one that is replaced; what replaces has every line', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (pages, random) => {
      const dumps = Object.fromEntries(pages.map((own, i) => [`d${i}`, text(own)]))
      const twins = twinsOf(dumps)
      const keys = new Map(Object.keys(dumps).map((name) => [name, random.next().value]))
      const shuffled = Object.keys(dumps).sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
      expect(twinsOf(dumps, shuffled)).toEqual(twins)
      for (const [name, { of }] of Object.entries(twins)) {
        expect(twins[of]).toBeUndefined()
        const whole = (dumps[of] ?? '').split('\n')
        for (const line of (dumps[name] ?? '').split('\n').slice(0, -1)) expect(whole).toContain(line)
      }
    }),
  )
})
