import { expect, test } from 'vitest'
import { cutFrontmatter } from './frontmatter.ts'

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
