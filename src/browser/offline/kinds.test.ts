import { expect, test } from 'vitest'
import { cacheName, cachesOf, isPage, kindOf, namesOf } from './kinds.ts'

const scope = 'https://a.example/archive/'

test.each([
  ['_astro/Base.CJYPTFY6.css', 'no-cors', 'hashed'],
  ['search/whole-9ac94269b4d200f7.bin', 'cors', 'hashed'],
  ['search/segment-9ac94269b4d200f7/leaves/1.bin', 'cors', 'hashed'],
  ['search/index.bin', 'cors', 'file'],
  ['search/?q=index-9ac94269b4d200f7.bin', 'navigate', 'page'],
  ['articles/aaaaaaaaaaaa/', 'navigate', 'page'],
  ['reading.js', 'no-cors', 'file'],
  ['../other/', 'navigate', 'other'],
])('%s, asked for as %s, is %s', (path, mode, kind) => {
  const asked = { method: 'GET', url: new URL(path, scope).href, mode: mode as RequestMode }
  expect(kindOf({ ...asked, headers: new Headers() }, scope)).toBe(kind)
  expect(kindOf({ ...asked, headers: new Headers({ range: 'bytes=0-9' }) }, scope)).toBe('other')
})

test('what is sent and what lies on other hosts is let through', () => {
  const asked = { mode: 'navigate', headers: new Headers() } as const
  expect(kindOf({ ...asked, method: 'POST', url: scope }, scope)).toBe('other')
  expect(kindOf({ ...asked, method: 'GET', url: 'https://b.example/archive/' }, scope)).toBe('other')
})

test.each<[Partial<Response>, boolean]>([
  [{}, true],
  [{ ok: false }, false],
  [{ redirected: true }, false],
  [{ type: 'opaque' }, false],
  [{ headers: new Headers({ 'content-type': 'application/json' }) }, false],
  [{ headers: new Headers() }, false],
])('%j', (facts, kept) => {
  const headers = new Headers({ 'content-type': 'text/html;charset=utf-8' })
  const answer = { ok: true, type: 'basic', redirected: false, headers, ...facts }
  expect(isPage(answer as Response)).toBe(kept)
})

test('an archive finds its own caches among those of its host, of whatever build', () => {
  const own = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((version) => cacheName('/archive/', version, 'read'))
  const others = [
    cacheName('/', 'aaaaaaaaaaaaaaaa', 'read'),
    cacheName('/archive/2/', 'aaaaaaaaaaaaaaaa', 'read'),
    cacheName('/archive/', 'aaaaaaaaaaaaaaaa', 'shell'),
    'somebody else’s read',
  ]
  expect(cachesOf([...others, ...own], '/archive/', 'read')).toEqual(own)
  expect(others.filter((name) => name.startsWith(namesOf('/archive/')))).toEqual([others[2]])
})
