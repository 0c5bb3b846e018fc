import { expect, test } from 'vitest'
import { searchedFor } from './came-from.ts'

const here = { origin: 'https://a.cn', search: '/archive/search/' }

test.each([
  ['https://a.cn/archive/search/?q=%E5%85%9A%E5%BB%BA&p=2', '党建'],
  ['https://a.cn/archive/search?q=%E5%85%9A', '党'],
  ['https://a.cn/archive/search/?q=+', undefined],
  ['https://a.cn/archive/search/', undefined],
  ['https://a.cn/archive/counties/?q=a', undefined],
  ['https://b.cn/archive/search/?q=a', undefined],
  ['', undefined],
  ['about:blank', undefined],
])('coming from %j one searched for %j', (referrer, typed) => {
  expect(searchedFor(referrer, here)).toBe(typed)
})
