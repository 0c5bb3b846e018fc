import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin } from '../query/times.ts'
import { readText, writeText } from './alphabet.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { inHead, readCommon, readHead, writeCommon, writeHead } from './common-file.ts'
import { type CommonGram, type CommonPlace, partOf, readCommonGrams, writeCommonGrams } from './common-grams.ts'
import { daysOf, numbersOn, type PackedDays, packedDays } from './dates.ts'
import { type LeafRecord, type LeafSizes, readShard, writeLeafHead, writeShard } from './leaf-shard.ts'

test('any text comes back, frequent characters in one byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const writer = new ByteWriter()
      writeText(writer, text)
      expect(readText(new ByteReader(writer.written()), text.length)).toBe(text)
    }),
  )
  for (const [text, bytes] of [
    ['\0的3', 3],
    ['镇', 2],
    ['龘', 3],
  ] as const) {
    const writer = new ByteWriter()
    writeText(writer, text)
    expect([text, writer.length]).toEqual([text, bytes])
  }
})

function bytes(...numbers: number[]): Uint8Array {
  const writer = new ByteWriter()
  for (const number of numbers) writer.number(number)
  return writer.written()
}

function text(value: string): Uint8Array {
  const writer = new ByteWriter()
  writeText(writer, value)
  return writer.written()
}

/** A leaf's record, with something before it and before its sizes. */
function record(gram: string, docs: number, places: number, ...parts: LeafPartBytes): LeafRecord {
  const [gaps, counts, lefts, lengths, texts] = parts
  const sizes: LeafSizes = [gaps.length, counts.length, lefts.length, lengths.length, texts.length]
  const head = new ByteWriter()
  writeLeafHead(head, { gram, docs, places, sizes })
  const bytes = Uint8Array.from([9, 9, ...head.written(), ...parts.flatMap((part) => [...part])])
  return { bytes, at: 2, sizes: [7, head.length, ...sizes], row: 1 }
}

type LeafPartBytes = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]

test('a leaf is found in its shard among others', () => {
  const shard = writeShard(
    [
      // in documents 0 and 300; once, and twice, in a headline and among the facts
      record('村振', 2, 3, bytes(0, 299), bytes(4, 11, 1, 0, 1), text('乡\0'), bytes(1, 0, 2), text('兴兴的')),
      record('甲', 1, 1, bytes(7), bytes(5), bytes(), bytes(1), text('\0')),
      record('的是', 1, 1, bytes(200), bytes(4), bytes(), bytes(0), bytes()),
    ],
    new ByteWriter(),
  )
  expect(readShard(shard, '村振')).toEqual({
    docs: Uint32Array.of(0, 300),
    classes: Uint8Array.of(0, 3, 1),
    starts: Uint32Array.of(0, 1, 3),
    lefts: ['', '乡', '\0'],
    continuations: ['兴', '', '兴的'],
  })
  expect(readShard(shard, '甲')).toMatchObject({ docs: Uint32Array.of(7), continuations: ['\0'] })
  expect(readShard(shard, '的是')).toMatchObject({ docs: Uint32Array.of(200), continuations: [''] })
  expect(readShard(shard, '乙')).toBeUndefined()
})

test('the lists of a file of common grams', () => {
  const file = writeCommon(
    [
      { docs: 2, gaps: bytes(5, 0), levels: Uint8Array.of(1, 2) },
      { docs: 1, gaps: bytes(300), levels: Uint8Array.of(15) },
    ],
    new ByteWriter(),
  )
  expect(readCommon(file, 0)).toEqual({ docs: Uint32Array.of(5, 6), levels: Uint8Array.of(1, 2) })
  expect(readCommon(file, 1)).toEqual({ docs: Uint32Array.of(300), levels: Uint8Array.of(15) })
})

test('the head of a long list: how many there are, the best and the newest', () => {
  const levels = Uint8Array.from({ length: 200 }, (_, nth) => (nth % 50 === 0 ? 15 : 1))
  const { docs, best, newest } = readHead(
    writeHead({ docs: 200, gaps: bytes(...Array(200).fill(1)), levels }, new ByteWriter()),
  )
  expect(docs).toBe(200)
  const number = (nth: number) => 2 * nth + 1
  const last = Array.from({ length: inHead }, (_, i) => 200 - inHead + i)
  expect([...newest.docs]).toEqual(last.map(number))
  expect([...best.docs]).toEqual([0, 50, 100, ...last.slice(3)].map(number))
  expect([...best.levels].filter((level) => level === 15)).toHaveLength(4)
})

test('common grams come back as a tree, each with the place of its list', () => {
  const grams: CommonGram[] = [
    { gram: '一', opensFile: true, isLong: false },
    { gram: '一的', opensFile: false, isLong: false },
    { gram: '一的是', opensFile: false, isLong: false },
    { gram: '一镇', opensFile: true, isLong: true },
    { gram: '的', opensFile: true, isLong: false },
  ]
  for (const parts of [1, 4]) {
    const read = new Map<string, CommonPlace>()
    for (const part of writeCommonGrams(grams, parts)) readCommonGrams(part, read)
    expect(Object.fromEntries(read)).toEqual({
      一: { file: 0, nth: 0, isLong: false },
      一的: { file: 0, nth: 1, isLong: false },
      一的是: { file: 0, nth: 2, isLong: false },
      一镇: { file: 1, nth: 0, isLong: true },
      的: { file: 2, nth: 0, isLong: false },
    })
    const ofOne = new Map<string, CommonPlace>()
    readCommonGrams(writeCommonGrams(grams, parts)[partOf('的', parts)] as Uint8Array, ofOne)
    expect(ofOne.get('的')).toEqual({ file: 2, nth: 0, isLong: false })
  }
})

const packed: PackedDays = { firstDay: '2021-10-09', days: [0, 3, 1, 2, 800, 4] }
test('the days of an archive', () => {
  expect(daysOf(packed)).toEqual([
    { day: '2021-10-09', count: 3 },
    { day: '2021-10-10', count: 2 },
    { day: '2023-12-19', count: 4 },
  ])
})

test.each([
  ['2021', [[2, 7]]],
  ['2021-10-10/2023-12-19', [[5, 11]]],
  ['2022', []],
  ['2023-12', [[7, 11]]],
  [
    '10-09/12-19',
    [
      [2, 5],
      [7, 11],
    ],
  ],
])('on the days of %s were printed the numbers %j', (times, numbers) => {
  expect(
    numbersOn({ undated: 2, days: daysOf(packed) }, (day) =>
      /^\d\d-\d\d\//.test(times) ? times.split('/').some((time) => isWithin(day, time)) : isWithin(day, times),
    ),
  ).toEqual(numbers)
})

test('without dated articles there are no days', () => {
  expect(numbersOn({ undated: 2, days: daysOf({ firstDay: '', days: [] }) }, () => true)).toEqual([])
})

test('the days of articles are told as they are read', () => {
  const printed = ['2021-10-09', '2021-10-09', '2021-10-09', '2021-10-10', '2021-10-10', ...Array(4).fill('2023-12-19')]
  expect(packedDays(printed)).toEqual(packed)
})
