import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { failureText, type Roots } from './failure-text.ts'

const own: Roots = { content: resolve('content') }
const elsewhere: Roots = { content: '/srv/archive' }
const apart: Roots = { content: 'content', dumps: '/home/ning/dumps' }
const failure = (file: string, line?: number, found = '“x”') => ({ file, line, found, todo: 'write y' })

test.each([
  [own, failure('dumps/2021/a.yaml', 12), 'content/dumps/2021/a.yaml:12: “x” — write y'],
  [own, failure('corrections/a.yaml'), 'content/corrections/a.yaml: “x” — write y'],
  [elsewhere, failure('dumps/a.txt'), '/srv/archive/dumps/a.txt: “x” — write y'],
  [apart, failure('dumps/2021/a.txt'), '/home/ning/dumps/2021/a.txt: “x” — write y'],
  [apart, failure('places.yaml', 3), 'content/places.yaml:3: “x” — write y'],
  [{ content: join('..', 'archive') }, failure('dumps'), `${resolve('..', 'archive', 'dumps')}: “x” — write y`],
  [
    own,
    failure('dumps/two\nlines\u202e.txt', 1, 'a \u001b[2J'),
    'content/dumps/two\\nlines\\u202e.txt:1: a \\u001b[2J — write y',
  ],
])('%j %j', (roots, one, text) => {
  expect(failureText(roots, one)).toBe(text)
})
