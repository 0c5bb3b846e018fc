import { expect, test } from 'vitest'
import { addressOf, optionsOf, pagesFor, stateOf } from './state.ts'

const nothing = { typed: '', page: 1, sort: 'relevance' } as const

test.each([
  ['', nothing],
  ['?q=%E5%85%9A%E5%BB%BA+-%E9%A1%B9%E7%9B%AE', { ...nothing, typed: '党建 -项目' }],
  ['?q=a&p=3', { ...nothing, typed: 'a', page: 3 }],
  ['?q=a&s=oldest', { ...nothing, typed: 'a', sort: 'oldest' }],
  ['?s=best', nothing],
  ['?p=0', nothing],
  ['?p=-1', nothing],
  ['?p=1e99', nothing],
  ['?p=2.5', nothing],
  ['?p=x', nothing],
  ['?q=%', { ...nothing, typed: '%' }],
])('the address %j asks for %j', (search, state) => {
  expect(stateOf({ search, hash: '' })).toEqual(state)
})

test.each([
  [nothing, '?'],
  [{ ...nothing, typed: '党建' }, '?q=%E5%85%9A%E5%BB%BA'],
  [{ typed: ' -a&b "c"', page: 2, sort: 'newest' } as const, '?q=+-a%26b+%22c%22&p=2&s=newest'],
])('the state %j has the address %j, which asks for it again', (state, search) => {
  expect(addressOf(state)).toBe(search)
  expect(stateOf({ search, hash: '' })).toEqual(state)
})

test('what is too long for a host is not sent to it', () => {
  const typed = '党'.repeat(1457)
  const address = addressOf({ typed, page: 2 })
  expect(address.slice(0, 6)).toBe('?#q=%E')
  expect(stateOf({ search: '', hash: address.slice(1) })).toEqual({ ...nothing, typed, page: 2 })
})

test('ten results a page', () => {
  expect([0, 1, 10, 11].map(pagesFor)).toEqual([1, 1, 1, 2])
  expect(optionsOf({ typed: '', page: 3, sort: 'newest' })).toEqual({ limit: 10, offset: 20, sort: 'newest' })
})
