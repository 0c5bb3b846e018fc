import { expect, test } from 'vitest'
import { readArchive } from '../load.ts'
import type { Evidence } from '../schema.ts'
import { evidenceInWords, fieldName, scoreInWords } from './evidence.ts'

const evidence = (how: Evidence['how'], from: string, line: number | null = null): Evidence => ({
  how,
  from,
  line,
  score: null,
})

test.each([
  [evidence('inferred', 'subtitle', 113), '据副题推定（原文第 113 行）'],
  [evidence('inferred', 'only-paper'), '据本站只收这一种报纸推定'],
  [evidence('printed', 'folio', 2), '见于报头（原文第 2 行）'],
  [evidence('printed', 'page-2', 25), '第 2 版（原文第 25 行）'],
  [evidence('given', 'sidecar'), '由随附说明给出'],
  [evidence('corrected', 'corrections/a.yaml'), '人工订正'],
  [evidence('printed', 'somewhere'), '见于somewhere'],
])('%j', (given, words) => {
  expect(evidenceInWords(given)).toBe(words)
})

test.each([
  [0.98, '98%'],
  [1, '100%'],
  [null, ''],
])('a score of %s is %j', (score, words) => {
  expect(scoreInWords(score)).toBe(words)
})

test('every field and every origin in this archive has a Chinese name', () => {
  const read = readArchive('content')
  const { articles, pages } = 'archive' in read ? read.archive : expect.fail(JSON.stringify(read.faults))
  const entries = [...articles.values(), ...pages].flatMap((record) => Object.entries(record.evidence))
  const foreign = entries
    .map(([field, each]) => fieldName(field) + evidenceInWords(each))
    .filter((words) => /[a-z]/i.test(words))
  expect(entries.length).toBeGreaterThan(0)
  expect([...new Set(foreign)]).toEqual([])
})
