import { expect, test } from 'vitest'
import { piecesOf } from '../../../tests/fixtures/reading.ts'
import { streamOf } from './across-lines.ts'
import { cutPiece } from './lines.ts'

const stream = (text: string, most = 4) => streamOf(piecesOf(text), 0, most, cutPiece)
const printed = (pieces: readonly { text: string }[]) => pieces.map((p) => p.text)

test('letter-spaced lines and line ends read as one text', () => {
  expect(stream('本 报 昆 明 4 月 2 1 日\n电').text).toBe('本报昆明4月21日电')
})

test('a stretch of the text says where it stands, a piece a line', () => {
  const { pieces, printed: asPrinted, used, rest } = stream('本报金乡讯（通讯员 刘传贺 范长青\n崔成浩）为持续推动')
  expect(printed(pieces(0, 5))).toEqual(['本报金乡讯'])
  expect(printed(pieces(5, 19))).toEqual(['（通讯员 刘传贺 范长青', '崔成浩）'])
  expect(pieces(5, 19).map((p) => p.span)).toEqual([
    { line: 1, from: 5, to: 17 },
    { line: 2, from: 0, to: 4 },
  ])
  expect(asPrinted(5, 19)).toBe('（通讯员 刘传贺 范长青\n崔成浩）')
  expect([used(5), used(19)]).toEqual([1, 2])
  expect(rest(19)?.text).toBe('为持续推动')
  expect(rest(24)).toBeUndefined()
})

test('it reads over one blank line and not over two, and no further than it may', () => {
  expect(stream('本报\n\n泗水讯').text).toBe('本报泗水讯')
  expect(stream('本报\n\n\n泗水讯').text).toBe('本报')
  expect(stream('一\n二\n三\n四\n五', 3).text).toBe('一二三')
})

test('a stretch of nothing is no piece', () => {
  expect(stream('近年来').pieces(1, 1)).toEqual([])
  expect(stream('近年来').pieces(5, 9)).toEqual([])
})

test('a glyph that no reader sees stays with the character before it', () => {
  const { pieces, rest } = stream('通讯员程明明 摄 \ue000\ue001')
  expect(printed(pieces(0, 7))).toEqual(['通讯员程明明 摄 \ue000\ue001'])
  expect(rest(7)).toBeUndefined()
})
