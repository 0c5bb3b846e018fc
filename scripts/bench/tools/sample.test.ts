import { expect, test } from 'vitest'
import { withoutMarks } from './sample.ts'

test.each([
  ['党建“联”盟 青春“合”力', '党建联盟 青春合力'],
  ['《平凡的世界》——读后', '平凡的世界读后'],
  ['增长3.5%，U.S. 2021-2023年', '增长3.5%，U.S 2021-2023年'],
])('%j is typed %j', (headline, typed) => {
  expect(withoutMarks(headline)).toBe(typed)
})
