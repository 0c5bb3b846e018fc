import { expect, test } from 'vitest'
import { formsOf, standsIn, valuesOf } from './forms.ts'

test.each([
  ['二零二三', ['二零二三', '二0二三', '二o二三']],
  ['二0二三年', ['二0二三年', '二零二三年', '二o二三年']],
  ['九零后', ['九零后', '九0后', '九o后']],
  ['一百零五', ['一百零五', '一百0五', '一百o五']],
  ['零距离', ['零距离']],
  ['三10', ['三10']],
  ['2023', ['2023']],
  ['一ok', ['一ok']],
])('%j is as good as %j', (text, forms) => {
  expect(formsOf(text)).toEqual(forms)
})

test.each([
  [{ text: '党建联盟' }, true],
  [{ text: '党建联盟', exact: '党建“联”盟' }, true],
  [{ text: '党建联盟', exact: '党建联盟' }, false],
  [{ text: '二零二三' }, true],
  [{ text: '盟二零' }, false],
])('%j stands there: %s', (text, stands) => {
  expect(standsIn(text, valuesOf(['党建“联”盟', '二O二三年']))).toBe(stands)
})
