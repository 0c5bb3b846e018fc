import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import type { Evidence } from '../schema.ts'
import { originsOfFields, problemsByRule, unresolvedText } from './quality.ts'

const [a, b] = ['a', 'b'].map((letter) => exampleId(letter)) as [string, string]
const from = (how: Evidence['how']): Evidence => ({ how, from: 'folio', line: 1, score: null })
const doubt = (rule: string) => ({ rule, line: 1, found: '某文', todo: 'look' })
const archive = exampleArchive({
  articles: [
    exampleArticle({ id: a, evidence: { county: from('inferred'), date: from('given'), headline: from('printed') } }),
    exampleArticle({ id: b, county: null, photographer: [], evidence: { date: from('corrected') } }),
  ],
  pages: [
    examplePage({ slug: 'a', articles: [a, b], problems: [doubt('no-date'), doubt('no-headline'), doubt('no-date')] }),
    examplePage({
      slug: 'b',
      problems: [doubt('no-headline')],
      unresolved: [
        { text: '两 个　字', lines: [1, 1] },
        { text: '𠮷。', lines: [2, 2] },
      ],
    }),
    examplePage({ slug: 'c', problems: [doubt('no-headline')] }),
  ],
})

test('doubts by rule, the most frequent first, each page once', () => {
  const found = problemsByRule(archive).map(({ rule, count, pages }) => [rule, count, pages.map(({ slug }) => slug)])
  expect(found).toEqual([
    ['no-headline', 3, ['a', 'b', 'c']],
    ['no-date', 2, ['a']],
  ])
})

test('what could be put nowhere is counted in characters, blanks aside', () => {
  const { stretches, characters, pages } = unresolvedText(archive)
  expect([stretches, characters, pages.map(({ slug }) => slug)]).toEqual([2, 5, ['b']])
})

test('where each field comes from; without evidence nothing counts as printed', () => {
  const counts = new Map(originsOfFields(archive).map(({ field, counts }) => [field, counts]))
  const none = { printed: 0, inferred: 0, given: 0, corrected: 0, none: 0 }
  expect(counts.get('county')).toEqual({ ...none, inferred: 1, none: 1 })
  expect(counts.get('date')).toEqual({ ...none, given: 1, corrected: 1 })
  expect(counts.get('headline')).toEqual({ ...none, printed: 1, inferred: 1 })
  expect(counts.get('photographer')).toEqual({ ...none, none: 2 })
})
