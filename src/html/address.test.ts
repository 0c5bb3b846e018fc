import { expect, test } from 'vitest'
import { inParts, withAddress } from './address.ts'
import { markup } from './html.ts'

const address = 'https://example.org/base/articles/2xsxufh77dgw/'
const parted = 'https://example.org/<wbr>base/<wbr>articles/<wbr>2xsxufh77dgw/'

test('an address may break between its parts', () => {
  expect(markup(inParts(address))).toBe(parted)
  expect(markup(inParts('https://example.org/'))).toBe('https://example.org/')
})

test('so it does in a text, which is escaped', () => {
  expect(markup(withAddress(`<甲>. ${address}.`, address))).toBe(`&lt;甲&gt;. ${parted}.`)
  expect(markup(withAddress('没有地址', address))).toBe('没有地址')
})
