import { expect, test } from 'vitest'
import { oddsOfContinuation } from './continuation.ts'

test.each([
  ['a word over the cut before none', ['带动了全县葡萄产', '业链条越拉越长'], ['促进经济多元化', '谁在借网络平台']],
  ['a common pair before a rare one', ['干部群众', '的生活'], ['干部群众', '梨园里']],
  ['nothing known before a mark that cannot start a line', ['2024', '年'], ['干部群众', '，他说']],
])('%s', (_, [above = '', below = ''], [otherAbove = '', otherBelow = '']) =>
  expect(oddsOfContinuation(above, below)).toBeGreaterThan(oddsOfContinuation(otherAbove, otherBelow)),
)

test('of figures and marks nothing is told', () => {
  expect(oddsOfContinuation('共计12', '00人')).toBe(0)
  expect(oddsOfContinuation('他说，', '大家')).toBe(0)
  expect(oddsOfContinuation('', '')).toBe(0)
})
