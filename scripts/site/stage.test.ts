import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../tests/folders.ts'
import { readState, writeState } from './earlier.ts'
import { replaceFolder } from './folder.ts'
import { Stage } from './stage.ts'

const day = new Date('2020-01-02T03:04:05.678Z')

/** Builds a site of files that are made of what their texts say, over the one at `out`; gives the files that it took over. */
function build(root: string, files: Record<string, string>, more: Record<string, string> = {}): string[] {
  const [states, out] = [join(root, 'states'), join(root, 'dist')]
  const stage = new Stage(join(root, 'stage'), out, readState(states, out))
  mkdirSync(stage.folder)
  const taken: string[] = []
  for (const [path, text] of Object.entries(files))
    if (stage.takes([path], text)) taken.push(path)
    else put(stage.folder, path, text)
  for (const [path, text] of Object.entries(more)) put(stage.folder, path, text)
  const state = stage.finish(stage.files())
  replaceFolder(stage.folder, out)
  writeState(states, out, state)
  return taken
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const site = { 'index.html': 'home', 'articles/a.html': 'one', 'articles/two words.html': 'two' }

test('what is made of the same is taken over, with its time; what is not is written', () => {
  const root = emptyFolder()
  expect(build(root, site)).toEqual([])
  utimesSync(join(root, 'dist/articles/a.html'), day, day)
  expect(build(root, site)).toEqual(['index.html', 'articles/two words.html'])
  expect(build(root, { ...site, 'index.html': 'new' })).toEqual(['articles/a.html', 'articles/two words.html'])
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new')
  expect(statSync(join(root, 'dist/articles/a.html')).mtime).toEqual(day)
  expect(build(root, { 'index.html': 'new' })).toEqual(['index.html'])
  expect(existsSync(join(root, 'dist/articles'))).toBe(false)
})

test.each<[string, (file: string) => void]>([
  ['is another', (file) => writeFileSync(file, 'other')],
  ['has as many bytes, and another time', (file) => writeFileSync(file, 'xxx')],
  ['is gone', (file) => rmSync(file)],
])('a file that %s is written anew', (_, change) => {
  const root = emptyFolder()
  build(root, site)
  const file = join(root, 'dist/articles/a.html')
  utimesSync(file, day, day)
  build(root, site)
  change(file)
  expect(build(root, site)).toEqual(['index.html', 'articles/two words.html'])
  expect(readFileSync(file, 'utf8')).toBe('one')
})

test('all files of one thing are taken over, or none', () => {
  const root = emptyFolder()
  const stage = () =>
    new Stage(join(root, 'stage'), join(root, 'dist'), readState(join(root, 'states'), join(root, 'dist')))
  build(root, { a: 'one', b: 'one' })
  expect(stage().takes(['a', 'b'], 'one')).toBe(true)
  rmSync(join(root, 'stage'), { recursive: true })
  rmSync(join(root, 'dist/b'))
  expect(stage().takes(['a', 'b'], 'one')).toBe(false)
  expect(existsSync(join(root, 'stage'))).toBe(false)
})

test.each<[string, (root: string) => void]>([
  ['with the state', () => {}],
  ['without it', (root) => rmSync(join(root, 'states'), { recursive: true })],
])('what was written with the same bytes keeps its time, what is new or other has its own, %s', (_, before) => {
  const root = emptyFolder()
  build(root, {}, { same: 'one', other: 'one', longer: 'one' })
  for (const name of ['same', 'other', 'longer']) utimesSync(join(root, 'dist', name), day, day)
  build(root, {}, { same: 'one', other: 'one', longer: 'one' })
  before(root)
  build(root, {}, { same: 'one', other: 'two', longer: 'one more', new: 'one' })
  const keeps = (file: string) => statSync(join(root, 'dist', file)).mtime.getTime() === day.getTime()
  expect(['same', 'other', 'longer', 'new'].filter(keeps)).toEqual(['same'])
})

test.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, -10)],
  ['of another program', (text) => text.replace('xianwen 1', 'xianwen 2')],
  ['with a hash that was changed', (text) => text.replace(/^([0-9a-f]{64} .*)$/m, `${'0'.repeat(64)} 1 1  x`)],
])('a state that is damaged counts for nothing: %s', (_, change) => {
  const root = emptyFolder()
  build(root, site)
  const [states, out] = [join(root, 'states'), join(root, 'dist')]
  const known = readState(states, out)
  expect(known.size).toBe(3)
  const text = JSON.stringify([...known])
  expect(text).toContain('two words')
  const file = join(states, onlyFile(states), 'files')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  expect(readState(states, out).size).toBe(0)
  expect(build(root, site)).toEqual([])
})

test('what was kept of a site that is gone goes', () => {
  const root = emptyFolder()
  const [gone, here] = [join(root, 'gone'), join(root, 'here')]
  for (const folder of [gone, here]) mkdirSync(folder)
  writeState(join(root, 'states'), gone, new Map())
  rmSync(gone, { recursive: true })
  writeState(join(root, 'states'), here, new Map())
  expect(onlyFile(join(root, 'states'))).toMatch(/^[0-9a-f]{16}$/)
})

function onlyFile(folder: string): string {
  const names = readdirSync(folder)
  expect(names).toHaveLength(1)
  return names[0] ?? ''
}
