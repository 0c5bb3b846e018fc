import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const paragraph = (text: string) => ({ is: 'paragraph' as const, text })

test.each([
  ['短的一段。', '短的一段。'],
  [`${'甲'.repeat(40)}，${'乙'.repeat(40)}`, `${'甲'.repeat(40)}……`],
  [`甲，${'乙'.repeat(80)}`, `甲，${'乙'.repeat(62)}……`],
])('%s', (text, start) => {
  expect(excerpt([{ is: 'subhead', text: '小标题' }, paragraph(text), paragraph('另一段。')])).toBe(start)
})

test('a character of two UTF-16 units counts as one and is not cut', () => {
  expect(excerpt([paragraph(`甲${'𠮷'.repeat(80)}`)])).toBe(`甲${'𠮷'.repeat(63)}……`)
})

test('nothing has no beginning', () => {
  expect(excerpt([])).toBe('')
})
