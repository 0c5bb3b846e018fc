import { expect, test } from 'vitest'
import { tagsOf } from './html-tags.ts'

test.each<[html: string, tags: [name: string, attributes: Record<string, string>][]]>([
  ['<a href="/x/">甲</a>', [['a', { href: '/x/' }]]],
  [`<a href='/x/' id=y hidden>`, [['a', { href: '/x/', id: 'y', hidden: '' }]]],
  ['<img src=/x.svg/>', [['img', { src: '/x.svg/' }]]],
  [
    '<br/><input value="a>b" name="n">',
    [
      ['br', {}],
      ['input', { value: 'a>b', name: 'n' }],
    ],
  ],
  [
    '<a title="href=&quot;/x/&quot;" href="/?a=1&amp;b=&#20859;&#x517b;">',
    [['a', { title: 'href="/x/"', href: '/?a=1&b=养养' }]],
  ],
  ['<A\n HREF = "/x/"\n>', [['a', { href: '/x/' }]]],
  ['1 < 2 and <!-- <a href="/no/"> --> <b>', [['b', {}]]],
  [
    '<script>"<a href=/no/>"</script><i>',
    [
      ['script', {}],
      ['i', {}],
    ],
  ],
  [
    '<style>a > b { }</style><i>',
    [
      ['style', {}],
      ['i', {}],
    ],
  ],
  ['<a href="/no', [['a', { href: '' }]]],
  ['<a href="/x/" <b>', [['a', { href: '/x/', '<b': '' }]]],
  ['<', []],
])('%s', (html, tags) => {
  expect([...tagsOf(html)].map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual(tags)
})

test('a tag has the line where it begins', () => {
  expect([...tagsOf('<p>\n<a\nhref=x>\n</a>\n<i>')].map(({ name, line }) => [name, line])).toEqual([
    ['p', 1],
    ['a', 2],
    ['i', 5],
  ])
})

/** What a scanner that goes back over its text would need minutes for. */
test.each(['<a ', '<', '<!--', '<a b="', '<script>', '<a ='])(
  'a million times %s is read in a moment',
  (part) => {
    expect([...tagsOf(part.repeat(1_000_000))].length).toBeLessThanOrEqual(1_000_000)
  },
  20_000,
)
