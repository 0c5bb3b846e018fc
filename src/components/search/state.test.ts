import { expect, test } from 'vitest'
import { addressOf, optionsOf, pagesFor, stateOf } from './state.ts'

test.each([
  ['', { typed: '', page: 1 }],
  ['?q=%E5%85%9A%E5%BB%BA+-%E9%A1%B9%E7%9B%AE', { typed: '党建 -项目', page: 1 }],
  ['?q=a&p=3', { typed: 'a', page: 3 }],
  ['?p=0', { typed: '', page: 1 }],
  ['?p=-1', { typed: '', page: 1 }],
  ['?p=1e99', { typed: '', page: 1 }],
  ['?p=2.5', { typed: '', page: 1 }],
  ['?p=x', { typed: '', page: 1 }],
  ['?q=%', { typed: '%', page: 1 }],
])('the address %j asks for %j', (search, state) => {
  expect(stateOf(search)).toEqual(state)
})

test.each([
  [{ typed: '', page: 1 }, ''],
  [{ typed: '党建', page: 1 }, '?q=%E5%85%9A%E5%BB%BA'],
  [{ typed: ' -a&b "c"', page: 2 }, '?q=+-a%26b+%22c%22&p=2'],
])('the state %j has the address %j, which asks for it again', (state, search) => {
  expect(addressOf(state)).toBe(search)
  expect(stateOf(search)).toEqual(state)
})

test('ten results a page', () => {
  expect([0, 1, 10, 11].map(pagesFor)).toEqual([1, 1, 1, 2])
  expect(optionsOf({ typed: '', page: 3 })).toEqual({ limit: 10, offset: 20 })
})
