import { expect, test } from 'vitest'
import { xmlText } from './xml.ts'

test.each([
  ['党建“联”盟', '党建“联”盟'],
  ['<b a="1">&\'', '&#60;b a=&#34;1&#34;&#62;&#38;&#39;'],
  ['a\u0000b\u0008c\ufffed', 'abcd'],
  ['𠮷\ud800', '𠮷\ufffd'],
])('%j → %j', (text, xml) => {
  expect(xmlText(text)).toBe(xml)
})
