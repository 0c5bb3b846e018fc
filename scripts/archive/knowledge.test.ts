import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../tests/folders.ts'
import { put } from '../../tests/parsing.ts'
import { project } from '../../tests/program.ts'
import type { Failure } from '../pipeline/dump.ts'
import { disk } from './effects.ts'
import { readCorrections, readKnowledge, readSidecar } from './knowledge.ts'

function folderOf(files: Record<string, string>): string {
  const dir = emptyFolder()
  for (const [name, text] of Object.entries(files)) put(join(dir, name), text)
  return dir
}
const said = (failures: Failure[]) => failures.map((f) => `${f.file}${f.line ? `:${f.line}` : ''} ${f.found}`)

test('the project’s own papers and places can be read', () => {
  const { papers, places, failures } = readKnowledge(join(project, 'content'), disk)
  expect([papers.map((p) => p.name), places.length, failures]).toEqual([['济宁日报'], 15, []])
})

test('a folder that knows nothing is no failure', () => {
  expect(readKnowledge(emptyFolder(), disk)).toEqual({ papers: [], places: [], failures: [] })
})

test('every fault of a file is named: its key, or its line', () => {
  const dir = folderOf({
    'papers/a.yaml': 'name: 泗水周报\nslug: 泗水\n',
    'papers/b.yaml': 'name: 泗水周报\n  slug: [\n',
    'papers/c.yaml': 'name: &n 泗水周报\nslug: *n\n',
    'places.yaml': 'places:\n  - { name: 泗水县 }\n',
  })
  const found = said(readKnowledge(dir, disk).failures)
  expect(found).toContainEqual(expect.stringMatching(/^papers\/a\.yaml:2 slug: “泗水” stands there$/))
  expect(found).toContainEqual(expect.stringMatching(/^papers\/b\.yaml:\d /))
  expect(found).toContainEqual(expect.stringMatching(/^papers\/c\.yaml .*alias/i))
  expect(found).toContainEqual(expect.stringMatching(/^places\.yaml:2 places\.0\.slug: is missing/))
})

describe('what the archivist knows of a dump', () => {
  const sidecar = (files: Record<string, string>, dump: string) => {
    const failures: Failure[] = []
    return [readSidecar(folderOf(files), dump, disk, failures), said(failures)]
  }
  test.each([
    ['nothing', {}, {}],
    ['its own sidecar', { '2021/p1.yaml': 'page: 3\nsection: 要闻\n' }, { page: 3, section: '要闻' }],
    ['the paper of its folder', { '2021/paper.yaml': 'name: 泗水周报\n' }, { paper: '泗水周报' }],
    ['the paper of a folder above', { 'paper.yaml': 'name: 泗水周报\nslug: sishui\n' }, { paper: '泗水周报' }],
    [
      'the nearer folder before the farther',
      { 'paper.yaml': 'name: 泗水周报\n', '2021/paper.yaml': 'name: 泗水晚报\n' },
      { paper: '泗水晚报' },
    ],
    [
      'its own sidecar before any folder',
      { '2021/p1.yaml': 'paper: 泗水日报\n', 'paper.yaml': 'name: 泗水周报\n' },
      { paper: '泗水日报' },
    ],
    ['a day, quoted or not', { '2021/p1.yaml': 'date: 2021-10-09\n' }, { date: '2021-10-09' }],
  ])('%s', (_, files, expected) => expect(sidecar(files, '2021/p1.txt')).toEqual([expected, []]))

  test('a fault says in which file', () => {
    expect(sidecar({ 'paper.yaml': 'nom: x\n' }, '2021/p1.txt')[1]).toEqual([
      expect.stringMatching(/^dumps\/paper\.yaml name: /),
    ])
    expect(sidecar({ '2021/p1.yaml': 'a: 1\n' }, '2021/p1.txt')[1]).toEqual([
      expect.stringMatching(/^dumps\/2021\/p1\.yaml:1 “a” means nothing here$/),
    ])
  })
})

describe('what people decided about a dump', () => {
  const hash = 'a'.repeat(64)
  const corrections = (files: Record<string, string>) => {
    const failures: Failure[] = []
    return [readCorrections(folderOf(files), '2021/p1.txt', disk, failures), said(failures)] as const
  }
  test('lies where the dump lies, below corrections', () => {
    const text = `sha256: ${hash}\ncorrections: []\n`
    expect(corrections({ 'corrections/2021/p1.yaml': text })).toEqual([{ sha256: hash, corrections: [] }, []])
    expect(corrections({ 'corrections/p1.yaml': text })).toEqual([undefined, []])
  })
  test.each([
    ['an unsigned one', `sha256: ${hash}\ncorrections:\n  - { split: { line: 3 } }\n`],
    [
      'one of another kind',
      `sha256: ${hash}\ncorrections:\n  - { burn: { line: 3 }, who: 甲, when: 2026-01-02, why: 乙 }\n`,
    ],
    [
      'a day that there is not',
      `sha256: ${hash}\ncorrections:\n  - { split: { line: 3 }, who: 甲, when: 2026-02-30, why: 乙 }\n`,
    ],
    ['no hash', 'corrections: []\n'],
  ])('%s is a fault', (_, text) => {
    const [read, failures] = corrections({ 'corrections/2021/p1.yaml': text })
    expect([read, failures.length > 0]).toEqual([undefined, true])
  })
})
