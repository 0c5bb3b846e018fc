import { expect, test } from 'vitest'
import { isForeign } from './own-site.ts'

const host = '127.0.0.1:4321'
const from = (site: string, more: object = {}) => ({ host, 'sec-fetch-site': site, ...more })
const followed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

test.each([
  ['a script of the site itself', '/src/a.ts', from('same-origin', { 'sec-fetch-mode': 'cors' })],
  ['an address that somebody typed', '/', from('none', followed)],
  ['a link on another site', '/articles/a/', from('cross-site', followed)],
  ['a program', '/feed.xml', { host }],
  ['the toolbar, which opens a file', '/__open-in-editor?file=a', from('same-origin', { origin: `http://${host}` })],
])('%s is answered', (_, url, headers) => {
  expect(isForeign(url, headers)).toBe(false)
})

test.each([
  ['a script of another site', '/articles/a.json', from('cross-site', { 'sec-fetch-mode': 'no-cors' })],
  ['a frame of another site', '/', from('cross-site', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })],
  ['another server of this machine', '/feed.xml', from('same-site', { 'sec-fetch-mode': 'cors' })],
  ['another origin', '/feed.xml', { host, origin: 'https://evil.example' }],
  ['a page from the disk', '/feed.xml', { host, origin: 'null' }],
  ['a link that opens a file', '/__open-in-editor?file=a', from('cross-site', followed)],
  ['a program that opens a file', '/archive/__open-in-editor?file=a', { host }],
])('%s is not', (_, url, headers) => {
  expect(isForeign(url, headers)).toBe(true)
})
