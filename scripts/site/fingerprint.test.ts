import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

/** A folder with `files` in it, written in their order, and its fingerprint over `dumps` and `site.yaml`. */
function of(files: Record<string, string>, touch = 0): string {
  const root = mkdtempSync(join(tmpdir(), 'xianwen-fingerprint-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
    utimesSync(join(root, name), touch, touch)
  }
  return fingerprint(root, ['dumps', 'site.yaml'])
}

const files = { 'dumps/a.txt': '甲', 'dumps/2021/b.txt': '乙', 'site.yaml': 'base: /' }

test.each([
  ['other times', of.bind(null, files, 86_400)],
  ['another order', () => of(Object.fromEntries(Object.entries(files).reverse()))],
  ['a file beside', () => of({ ...files, 'places.yaml': '' })],
  ['a hidden file', () => of({ ...files, 'dumps/.DS_Store': '' })],
])('the same: %s', (_, other) => {
  expect(other()).toBe(of(files))
})

test.each([
  ['another text', { ...files, 'dumps/a.txt': '丙' }],
  ['another name', { 'dumps/c.txt': '甲', 'dumps/2021/b.txt': '乙', 'site.yaml': 'base: /' }],
  ['one more', { ...files, 'dumps/c.txt': '' }],
  ['one less', { 'dumps/a.txt': '甲', 'site.yaml': 'base: /' }],
  ['texts exchanged', { ...files, 'dumps/a.txt': '乙', 'dumps/2021/b.txt': '甲' }],
  ['a path that is not there', { 'dumps/a.txt': '甲', 'dumps/2021/b.txt': '乙' }],
])('another: %s', (_, other) => {
  expect(of(other)).not.toBe(of(files))
})

test('a pipe, a loop of links and a link to everything are looked at, and not into', () => {
  const root = mkdtempSync(join(tmpdir(), 'xianwen-fingerprint-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'dumps'))
  const before = fingerprint(root, ['dumps'])
  execFileSync('mkfifo', [join(root, 'dumps', 'pipe')])
  symlinkSync('loop', join(root, 'dumps', 'loop'))
  symlinkSync('..', join(root, 'dumps', 'above'))
  symlinkSync('/', join(root, 'dumps', 'everything'))
  symlinkSync('/dev/zero', join(root, 'dumps', 'endless'))
  expect(fingerprint(root, ['dumps'])).not.toBe(before)
})
