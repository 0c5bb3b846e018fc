import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleArticle, examplePage } from '../examples.ts'
import { problemInWords, problemsOf } from './problems.ts'

const problem = (rule: string, line: number | null, found: string) => ({ rule, line, found, todo: 'look' })

test.each([
  [problem('no-date', null, 'no folio with a date'), '版面没有印出日期'],
  [problem('unsure-headline', 112, '秋收进展顺利'), '标题归属没有把握：“秋收进展顺利”（原文第 112 行）'],
  [problem('a-new-rule', 3, 'x'), '有疑问（a-new-rule）（原文第 3 行）'],
])('%j', (given, words) => {
  expect(problemInWords(given)).toBe(words)
})

test('an article has the doubts that stand in its own lines', () => {
  const source = {
    ...exampleArticle().source,
    lines: [
      [1, 9],
      [20, 20],
    ] as [number, number][],
  }
  const problems = [1, 9, 10, 20, null].map((line) => problem('unresolved', line, ''))
  const found = problemsOf(exampleArticle({ source }), examplePage({ problems }))
  expect(found.map(({ line }) => line)).toEqual([1, 9, 20])
})

test('every rule by which the parser doubts has Chinese words', () => {
  const folder = 'scripts/pipeline'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  const rules = sources.flatMap((source) =>
    [...source.matchAll(/rule: '([a-z-]+)',\s+line/g)].map(([, rule]) => rule ?? ''),
  )
  expect(rules.length).toBeGreaterThan(5)
  expect(rules.filter((rule) => problemInWords(problem(rule, null, '')).includes(rule))).toEqual([])
})
