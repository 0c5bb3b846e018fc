import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveOf, put } from '../../tests/parsing.ts'
import { disk } from './effects.ts'
import { unusedFiles } from './unused-files.ts'

test('what was put there for a dump and does nothing is named', () => {
  const { dumps, out } = archiveOf({
    'a.txt': '',
    'a.yaml': '',
    'paper.yaml': '',
    '2024/paper.yaml': '',
    '2024/b.TXT': '',
    '2024/b.yaml': '',
    'notes.md': '',
  })
  put(join(out, 'corrections', 'a.yaml'), '')
  put(join(out, 'corrections', '2024', 'c.yaml'), '')
  const found = unusedFiles({ dumps, content: out }, ['a.txt'], disk)
  expect(found.map(({ file, found: what }) => `${file} ${what}`)).toEqual([
    'dumps/2024/b.TXT is not read',
    'dumps/2024/b.yaml describes no dump: there is no dumps/2024/b.txt',
    'corrections/2024/c.yaml corrects no dump: none has this name',
  ])
})
