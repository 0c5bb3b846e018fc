import { expect, test } from 'vitest'
import { writeExample } from '../../src/archive/examples.ts'
import { emptyFolder } from '../../tests/folders.ts'
import { linkFaults } from './links.ts'

const origin = 'https://archive.example.org'

function faultsOf(
  pages: Record<string, string>,
  base = '/',
): [file: string, line: number | undefined, found: string][] {
  const dist = emptyFolder()
  for (const [file, html] of Object.entries(pages)) writeExample(dist, file, html)
  return [...linkFaults(dist, { origin, base })].map(({ file, line, found }) => [file, line, found])
}

test.each<[href: string, lost: string | undefined]>([
  ['/', undefined],
  ['/articles/x/', undefined],
  ['/articles/x', undefined],
  ['articles/x/', undefined],
  ['./articles/x/?q=1#text', undefined],
  ['/style.css?v=2', undefined],
  ['/%E5%85%BB.svg', undefined],
  ['#here', undefined],
  ['', undefined],
  ['#', undefined],
  [`${origin}/articles/x/`, undefined],
  ['https://example.com/no/', undefined],
  ['mailto:a@example.com', undefined],
  ['/articles/y/', 'leads to no file'],
  ['/Style.css', 'leads to no file'],
  [`${origin}/no/`, 'leads to no file'],
  ['../../no', 'leads to no file'],
  ['/%ZZ', 'leads to no file'],
  ['#there', 'names no place on index.html'],
  ['/articles/x/#here', 'names no place on articles/x/index.html'],
  ['/style.css#here', 'names no place on style.css'],
  ['http://[', 'is no address'],
])('a link to %s', (href, lost) => {
  const found = faultsOf({
    'index.html': `<p id="here">\n<a href="${href}">`,
    'articles/x/index.html': '<p id="text">',
    'style.css': '',
    '养.svg': '',
  })
  expect(found).toEqual(lost === undefined ? [] : [['index.html', 2, expect.stringContaining(`“${href}” ${lost}`)]])
})

test('below the folder of a host only what lies there is the site’s', () => {
  const page =
    '<a href="/archive/"><a href="/archive"><a href="/other/"><a href="/archive/no/"><img src="/archive/a.svg">'
  expect(faultsOf({ 'index.html': page, 'a.svg': '' }, '/archive/')).toEqual([
    ['index.html', 1, expect.stringContaining('/archive/no/')],
  ])
  expect(faultsOf({ 'index.html': page, 'a.svg': '' }, '/archive')).toHaveLength(1)
})

test('a link that a page has twice is named once, and every page’s own is named', () => {
  const found = faultsOf({ 'a.html': '<a href="/no"><a href="/no">', 'b.html': '<img src="/no">' })
  expect(found.map(([file]) => file)).toEqual(['a.html', 'b.html'])
})
