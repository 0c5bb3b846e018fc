import fc from 'fast-check'
import { expect, test } from 'vitest'
import { murmur, sealed, unsealed } from './seal.ts'

const name = 'leaves/0/5.bin'

test('what was sealed comes back, wherever in memory it lies', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(9), (content, offset) => {
      const moved = new Uint8Array(offset + 12 + content.length)
      moved.set(sealed(name, content), offset)
      expect(unsealed(name, moved.subarray(offset))).toEqual(content)
    }),
  )
  expect(new TextDecoder().decode(unsealed('words', sealed('words', '汶上')))).toBe('汶上')
})

const file = sealed(
  name,
  Uint8Array.from({ length: 100 }, (_, i) => i),
)

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a page', new TextEncoder().encode('<!doctype html><title>没有这一页</title>'.repeat(9))],
  ['a beginning', file.subarray(0, 60)],
  ['less than a head', file.subarray(0, 11)],
  ['more than all', Uint8Array.from([...file, 0])],
  ['another file', sealed('leaves/0/6.bin', file.subarray(12))],
  ['zeros', new Uint8Array(file.length)],
])('%s is not taken for it', (_what, given) => {
  expect(unsealed(name, given)).toBeUndefined()
})

test('any byte that is wrong is seen', () => {
  for (let i = 0; i < file.length; i++) {
    const wrong = file.slice()
    wrong[i] = (wrong[i] ?? 0) ^ 0x10
    expect(unsealed(name, wrong)).toBeUndefined()
  }
})

test.each([
  ['', 0, 0],
  ['', 1, 0x514e28b7],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['abc', 0, 0xb3dd93fa],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
])('the hash of %j is that of others', (text, seed, hash) => {
  expect(murmur(new TextEncoder().encode(text), seed)).toBe(hash)
})
