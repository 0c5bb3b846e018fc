import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Piece } from '../../types/lines.ts'
import { cutPiece, linesFromText, piecesFromLines, spansOf } from '../lines.ts'
import { edited, joined, replaced, swallowing } from './mend.ts'

const piecesOf = (text: string) => piecesFromLines(linesFromText(text))
const first = (text: string) => piecesOf(text)[0] ?? expect.fail()
const owned = (piece: Piece) => spansOf(piece).map(({ line, from, to }) => [line, from, to])

test('a mend changes what is read, never what is owned', () => {
  const piece = replaced(first('云云河河县县'), 'rule', /(.)\1/gu, ([, c]) => c ?? '')
  expect(piece).toMatchObject({ text: '云河县', plain: '云河县', width: 3, mends: ['rule'] })
  expect(owned(piece)).toEqual([[1, 0, 6]])
})

test('what is mended away at either end stays owned', () => {
  expect(
    owned(
      edited(first('## 书屋 ##'), 'rule', [
        { from: 0, to: 3, text: '' },
        { from: 5, to: 8, text: '' },
      ]),
    ),
  ).toEqual([[1, 0, 8]])
})

test('lines that are one own what each of them owned', () => {
  const [a, b, c] = piecesOf('斤。\n\n”靠着\n做')
  const piece = swallowing(joined([a as Piece, b as Piece], 'one'), [c as Piece], 'two')
  expect(piece).toMatchObject({ text: '斤。”靠着', mends: ['one', 'two'] })
  expect(owned(piece)).toEqual([
    [1, 0, 2],
    [3, 0, 3],
    [4, 0, 1],
  ])
})

test('a mended piece that is cut gives each half what its characters came from', () => {
  const [a, b] = piecesOf('云云河河\n县县')
  const single = (piece: Piece) => replaced(piece, 'rule', /(.)\1/gu, ([, c]) => c ?? '')
  const piece = joined([single(a as Piece), single(b as Piece)], 'rule')
  const halves = [1, 2].map((at) => cutPiece(piece, at).map((half) => half && [half.text, owned(half)]))
  expect(halves).toEqual([
    [
      ['云', [[1, 0, 2]]],
      [
        '河县',
        [
          [1, 2, 4],
          [2, 0, 2],
        ],
      ],
    ],
    [
      ['云河', [[1, 0, 4]]],
      ['县', [[2, 0, 2]]],
    ],
  ])
})

test('whatever is dropped, wherever it is cut, every printed character has one owner', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom(...'云河县，。 x'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(lines, fc.nat(12), (texts, at) => {
      const pieces = piecesOf(texts.join('\n')).map((piece) => replaced(piece, 'rule', /x/gu, () => ''))
      const [head, ...rest] = pieces.filter((piece) => piece.text !== '')
      if (!head) return
      const halves = cutPiece(joined([head, ...rest], 'rule'), at).filter((half): half is Piece => half !== undefined)
      const seen = halves
        .flatMap(spansOf)
        .flatMap(({ line, from, to }) => Array.from({ length: to - from }, (_, k) => `${line}:${from + k}`))
      expect(new Set(seen).size).toBe(seen.length)
      for (const { span } of [head, ...rest])
        for (let k = span.from; k < span.to; k++)
          if (/\S/u.test(texts[span.line - 1]?.[k] ?? '')) expect(seen).toContain(`${span.line}:${k}`)
    }),
  )
})
