import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter } from './bytes.ts'

test('numbers come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
      const writer = new ByteWriter(1)
      for (const number of numbers) writer.number(number)
      const reader = new ByteReader(writer.written())
      expect(numbers.map(() => reader.number())).toEqual(numbers)
      expect(reader.at).toBe(writer.length)
    }),
  )
})

test.each([
  [0, [0]],
  [127, [127]],
  [128, [0x80, 1]],
  [300, [0xac, 2]],
  [0xffffffff, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('%i is written as %j', (number, bytes) => {
  const writer = new ByteWriter()
  writer.number(number)
  expect([...writer.written()]).toEqual(bytes)
})

test('bytes follow each other, and a cleared writer begins again', () => {
  const writer = new ByteWriter(2)
  writer.raw(Uint8Array.of(1, 2, 3))
  writer.byte(4)
  expect([...writer.written()]).toEqual([1, 2, 3, 4])
  const reader = new ByteReader(writer.written(), 1)
  expect([[...reader.raw(2)], reader.byte()]).toEqual([[2, 3], 4])
  writer.clear()
  writer.byte(5)
  expect([...writer.written()]).toEqual([5])
})

test('past the end nothing is read', () => {
  expect(() => new ByteReader(new Uint8Array(0)).number()).toThrow(RangeError)
  expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow(RangeError)
  expect(() => new ByteReader(Uint8Array.of(1, 2)).raw(3)).toThrow(RangeError)
})
