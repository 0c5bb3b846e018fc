import { expect, test } from 'vitest'
import { cutFrontmatter, cutLedger } from './frontmatter.ts'

test.each([
  ['---\nid: a\n---\n\n正文\n', { frontmatter: 'id: a\n', body: '\n正文\n' }],
  ['---\nid: a\n---\n', { frontmatter: 'id: a\n', body: '' }],
  ['---\na: |\n  ---\n---\nb\n---\nc', { frontmatter: 'a: |\n  ---\n', body: 'b\n---\nc' }],
  ['---\n---\n正文', { frontmatter: '', body: '正文' }],
  ['正文', undefined],
  ['---\nid: a\n', undefined],
  ['', undefined],
])('%j', (text, parts) => {
  expect(cutFrontmatter(text)).toEqual(parts)
})

test.each([
  ['slug: a\nledger:\n  - b\n', { facts: 'slug: a\n', ledger: 'ledger:\n  - b\n' }],
  ['ledger: []\n', { facts: '', ledger: 'ledger: []\n' }],
  ['slug: a\n', { facts: 'slug: a\n', ledger: '' }],
  [
    'why: "a\u2028ledger:\u2029b"\nmy-ledger: 1\n',
    { facts: 'why: "a\u2028ledger:\u2029b"\nmy-ledger: 1\n', ledger: '' },
  ],
])('a page’s file: %j', (text, parts) => {
  expect(cutLedger(text)).toEqual(parts)
})
