import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, filesIn } from '../../tests/folders.ts'
import { disk, halfOf } from './effects.ts'

function folderOf(...names: string[]): string {
  const dir = emptyFolder()
  for (const name of names) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), name)
  }
  return dir
}

describe('the dumps of a folder', () => {
  test('are its .txt files at any depth, in code-unit order, with / between folders', () => {
    const dir = folderOf(
      'b.txt',
      'a/2.txt',
      'a/10.txt',
      'A.txt',
      '第三版.txt',
      'a.yaml',
      'notes.md',
      '.hidden.txt',
      'a.txt/x.txt',
    )
    expect(disk.dumps(dir)).toEqual({
      dumps: ['A.txt', 'a/10.txt', 'a/2.txt', 'a.txt/x.txt', 'b.txt', '第三版.txt'],
      failures: [],
    })
  })
  test('an empty folder has none', () => expect(disk.dumps(emptyFolder())).toEqual({ dumps: [], failures: [] }))
})

describe('files', () => {
  test('are those that end so; a folder that is not there has none', () => {
    const dir = folderOf('b.md', 'a/c.md', 'a/d.yaml')
    expect(disk.files(dir, '.md')).toEqual(['a/c.md', 'b.md'])
    expect(disk.files(join(dir, 'nowhere'), '.md')).toEqual([])
    expect(disk.files(join(dir, 'b.md'), '.md')).toEqual([])
  })
  test('are there, or not, or cannot be told', () => {
    const dir = folderOf('a.txt')
    symlinkSync('nowhere', join(dir, 'broken'))
    symlinkSync('loop', join(dir, 'loop'))
    expect(['a.txt', 'b.txt', 'broken', 'loop', 'a.txt/b'].map((name) => disk.exists(join(dir, name)))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })
})

test('a file is written with its folders, whole, in the place of the old one, and nothing else is left', () => {
  const dir = emptyFolder()
  const path = join(dir, 'a', 'b', 'c.md')
  disk.write(path, '旧')
  disk.write(path, '新')
  expect([readFileSync(path, 'utf8'), filesIn(dir)]).toEqual(['新', ['a/b/c.md']])
})

test('a file in pieces is written whole, or not at all', () => {
  const dir = emptyFolder()
  const path = join(dir, 'c.md')
  disk.write(path, ['新', '旧'])
  function* broken() {
    yield '半'
    throw new Error('broken')
  }
  expect(() => disk.write(path, broken())).toThrow('broken')
  expect([readFileSync(path, 'utf8'), filesIn(dir)]).toEqual(['新旧', ['c.md']])
})

test('what was left half-written does not stand in the way', () => {
  const dir = folderOf(halfOf('a.md'))
  disk.write(join(dir, 'a.md'), '新')
  expect([filesIn(dir), readFileSync(join(dir, 'a.md'), 'utf8')]).toEqual([['a.md'], '新'])
})

test('what is not there can be removed', () => {
  const dir = folderOf('a.md')
  disk.remove(join(dir, 'a.md'))
  disk.remove(join(dir, 'a.md'))
  expect(filesIn(dir)).toEqual([])
})

describe('a copy', () => {
  test('of a file', () => {
    const dir = folderOf('a.yaml')
    disk.copy(join(dir, 'a.yaml'), join(dir, 'deep', 'b.yaml'))
    expect(readFileSync(join(dir, 'deep', 'b.yaml'), 'utf8')).toBe('a.yaml')
  })
  test('of a folder has the content of links within it, and no link out of it, to nowhere or to itself', () => {
    const dir = folderOf('from/a.txt', 'from/b/c.txt', 'secret.txt')
    symlinkSync('b/c.txt', join(dir, 'from', 'inside.txt'))
    symlinkSync('../secret.txt', join(dir, 'from', 'outside.txt'))
    symlinkSync('nowhere', join(dir, 'from', 'broken.txt'))
    symlinkSync('loop.txt', join(dir, 'from', 'loop.txt'))
    symlinkSync('b', join(dir, 'from', 'folder'))
    disk.copy(join(dir, 'from'), join(dir, 'to'))
    expect(filesIn(join(dir, 'to'))).toEqual(['a.txt', 'b/c.txt', 'inside.txt'])
    expect(readFileSync(join(dir, 'to', 'inside.txt'), 'utf8')).toBe('from/b/c.txt')
  })
  test('of an empty folder is one', () => {
    const dir = emptyFolder()
    mkdirSync(join(dir, 'from'))
    disk.copy(join(dir, 'from'), join(dir, 'to'))
    expect(disk.exists(join(dir, 'to'))).toBe(true)
  })
  test('into a folder that is there adds what it lacks, and leaves what it has', () => {
    const dir = folderOf('from/a.txt', 'from/b/c.txt', 'secret.txt', 'to/b/d.txt')
    writeFileSync(join(dir, 'to', 'a.txt'), 'mine')
    symlinkSync('../secret.txt', join(dir, 'from', 'outside.txt'))
    disk.copy(join(dir, 'from'), join(dir, 'to'))
    expect(filesIn(join(dir, 'to'))).toEqual(['a.txt', 'b/c.txt', 'b/d.txt'])
    expect(readFileSync(join(dir, 'to', 'a.txt'), 'utf8')).toBe('mine')
  })
  test('that fails leaves nothing', () => {
    const dir = folderOf('a.txt', 'to/full.txt')
    expect(() => disk.copy(join(dir, 'nowhere'), join(dir, 'b.txt'))).toThrow()
    expect(() => disk.copy(join(dir, 'a.txt'), join(dir, 'to'))).toThrow()
    expect(filesIn(dir)).toEqual(['a.txt', 'to/full.txt'])
  })
})
