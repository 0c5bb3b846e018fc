import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../tests/fixtures/reading.ts'
import type { Piece } from '../types/lines.ts'
import { cutPiece, isUnprinted, linesFromText, pieceOf } from './lines.ts'

describe('what ends a line', () => {
  test.each([
    ['a line feed', '甲\n乙', ['甲', '乙']],
    ['both', '甲\r\n乙\r\n', ['甲', '乙', '']],
    ['a carriage return', '甲\r乙', ['甲', '乙']],
    ['a form feed between two pages', '甲\f乙', ['甲', '乙']],
    ['Unicode’s own line end', '甲\u2028乙', ['甲', '乙']],
    ['nothing', '甲乙', ['甲乙']],
    ['an empty text is one empty line', '', ['']],
  ])('%s', (_, text, raws) => {
    expect(linesFromText(text)).toEqual(raws.map((raw, i) => ({ number: i + 1, raw })))
  })
})

describe('a piece says where its characters stand', () => {
  test.each([
    ['近年来', 1, 0, 3, '近年来'],
    ['　　近年来  ', 1, 2, 5, '近年来'],
    ['\n\n 近年来', 3, 1, 4, '近年来'],
    ['\ufeff近年来', 1, 1, 4, '近年来'],
    ['𠮷林', 1, 0, 3, '𠮷林'],
  ])('%j', (text, line, from, to, printed) => {
    expect(piecesOf(text)).toMatchObject([{ span: { line, from, to }, text: printed }])
  })
})

describe('blank lines above a piece', () => {
  const gaps = (text: string) => piecesOf(text).map((p) => p.gap)
  test.each([
    ['甲\n乙', [0, 0]],
    ['甲\n\n乙', [0, 1]],
    ['甲\n \n\u200b\n　\n乙', [0, 3]],
    ['\n甲', [1]],
    ['甲\n 乙', [0, 1]],
  ])('%j', (text, expected) => expect(gaps(text)).toEqual(expected))
})

describe('what can stand in a line without being printed', () => {
  test.each([
    0x00, 0x09, 0x1f, 0x20, 0x7f, 0x85, 0xa0, 0xad, 0x1680, 0x2003, 0x200b, 0x200f, 0x202e, 0x2066, 0x3000, 0xfeff,
  ])('U+%s is not', (code) => expect(isUnprinted(code)).toBe(true))
  test.each([...'!~1a·—“…、。一龥①！￥\ue000'].map((c) => [c, c.charCodeAt(0)]))('%s is', (_, code) =>
    expect(isUnprinted(code as number)).toBe(false),
  )
})

test('a piece keeps what is printed and what it is compared by', () => {
  expect(piecesOf('激 发 乡 村 发 展 动 能')).toMatchObject([
    { text: '激 发 乡 村 发 展 动 能', plain: '激发乡村发展动能', stretched: true, width: 8 },
  ])
  expect(piecesOf('服务群众 100 余')).toMatchObject([{ plain: '服务群众100余', stretched: false, width: 6.5 }])
})

test('a stretch that prints nothing is no piece', () => {
  expect(pieceOf(1, '　 \u200b', 0, 3, 0)).toBeUndefined()
  expect(piecesOf('\n \n　\n')).toEqual([])
})

test('a piece cut in two loses nothing but blanks, and its halves know their place', () => {
  const line = '  激发动能 本报泗水讯（通讯员 常琦）近年来'
  const [piece = expect.fail()] = piecesOf(line)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: piece.text.length }), (at) => {
      const halves = cutPiece(piece, at).filter((p): p is Piece => p !== undefined)
      for (const { span, text } of halves) expect(line.slice(span.from, span.to)).toBe(text)
      expect(
        halves
          .map((p) => p.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(piece.text.replaceAll(' ', ''))
      expect(halves.map((p) => p.gap).slice(1)).toEqual(halves.length === 2 ? [0] : [])
    }),
  )
})
