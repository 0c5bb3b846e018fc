import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../tests/folders.ts'
import { isReplaceable, measureFolder, removeSite, replaceFolder, tidyBeside } from './folder.ts'

test('a folder that is not there, or empty, or made by a build may be replaced, and no other', () => {
  const dir = emptyFolder()
  expect(isReplaceable(join(dir, 'new'))).toBe(true)
  expect(isReplaceable(dir)).toBe(true)
  writeFileSync(join(dir, 'letters.txt'), '')
  expect(isReplaceable(dir)).toBe(false)
  expect(isReplaceable(join(dir, 'letters.txt'))).toBe(false)
  replaceFolder(site('one'), join(dir, 'made'))
  expect(isReplaceable(join(dir, 'made'))).toBe(true)
})

test('a new site takes the place of the old one, with nothing of the old one left', () => {
  const out = join(emptyFolder(), 'deep', 'dist')
  replaceFolder(site('one'), out)
  writeFileSync(join(out, 'old.html'), '')
  const stage = site('two')
  replaceFolder(stage, out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two')
  expect(existsSync(join(out, 'old.html'))).toBe(false)
  expect(existsSync(stage)).toBe(false)
  expect(readdirSync(join(out, '..'))).toEqual(['dist'])
})

/** No process has it: Linux gives numbers up to 4,194,304. */
const gone = 99_999_999

test('what killed builds left beside a site goes, and nothing else', () => {
  const out = join(emptyFolder(), 'dist')
  replaceFolder(site('one'), out)
  for (const name of [`dist.new-${gone}`, `dist.old-${gone}`, `dist.old-${process.pid}`, `other.old-${gone}`])
    replaceFolder(site('two'), join(out, '..', name))
  mkdirSync(`${out}.new-${gone + 1}`)
  tidyBeside(out)
  const left = ['dist', `dist.new-${gone + 1}`, `dist.old-${process.pid}`, `other.old-${gone}`]
  expect(readdirSync(join(out, '..'))).toEqual(left)
})

test('an old site comes back whose build was killed before the new one stood in its place', () => {
  const out = join(emptyFolder(), 'dist')
  replaceFolder(site('one'), `${out}.old-${gone}`)
  replaceFolder(site('two'), `${out}.new-${gone}`)
  tidyBeside(out)
  expect(readdirSync(join(out, '..'))).toEqual(['dist'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one')
})

test('a link to a folder stays a link', () => {
  const dir = emptyFolder()
  mkdirSync(join(dir, 'real'))
  symlinkSync(join(dir, 'real'), join(dir, 'dist'))
  replaceFolder(site('one'), join(dir, 'dist'))
  expect(readFileSync(join(dir, 'real', 'index.html'), 'utf8')).toBe('one')
})

test.each(['stage', 'dist', 'dist.new'])('where the disk refuses to rename %s, the old site stays', (refused) => {
  const out = join(emptyFolder(), 'dist')
  replaceFolder(site('one'), out)
  const stage = join(emptyFolder(), 'stage')
  renameSync(site('two'), stage)
  const rename: typeof renameSync = (from, to) => {
    if (basename(String(from)).replace(/-\d+$/, '') === refused) throw new Error('the disk refuses')
    renameSync(from, to)
  }
  expect(() => replaceFolder(stage, out, rename)).toThrow('the disk refuses')
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one')
  expect(readdirSync(join(out, '..')).filter((name) => name !== 'dist')).toEqual([])
})

test('from another disk the site is copied', () => {
  const out = join(emptyFolder(), 'dist')
  const stage = site('one')
  const rename: typeof renameSync = (from, to) => {
    if (from === stage) throw Object.assign(new Error('another disk'), { code: 'EXDEV' })
    renameSync(from, to)
  }
  replaceFolder(stage, out, rename)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one')
  expect(existsSync(stage)).toBe(false)
})

test('files, pages and bytes are counted at every depth', () => {
  const dir = site('one')
  mkdirSync(join(dir, 'a', 'b'), { recursive: true })
  writeFileSync(join(dir, 'a', 'b', 'index.html'), '四')
  writeFileSync(join(dir, 'a', 'style.css'), 'css')
  expect(measureFolder(dir)).toEqual({ files: 3, pages: 2, bytes: 'one'.length + 3 + 3 })
})

function site(text: string): string {
  const dir = emptyFolder()
  writeFileSync(join(dir, 'index.html'), text)
  return dir
}

test('of a site that is half taken away the rest is known by its mark, and goes with the next build', () => {
  const out = join(emptyFolder(), 'dist')
  replaceFolder(site('one'), out)
  mkdirSync(join(out, '.z'))
  const names = readdirSync(out)
  expect(names).toHaveLength(3)
  for (let whole = 0; whole < names.length; whole++) {
    const left = `${out}.old-${gone}`
    cpSync(out, left, { recursive: true })
    let removed = 0
    expect(() =>
      removeSite(left, (path, how) => {
        if (removed++ === whole) throw new Error('killed')
        rmSync(path, how)
      }),
    ).toThrow('killed')
    tidyBeside(out)
    expect([whole, existsSync(left)]).toEqual([whole, false])
  }
})
