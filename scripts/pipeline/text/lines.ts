import { linesOf } from '../../../src/text/lines.ts'
import { ordinary } from '../../../src/text/ordinary.ts'
import type { Piece } from '../types.ts'
import { closeUp, isStretched, unstretch, widthOf } from './typography.ts'

/** A numbered line of a dump, as it stands there. */
export type Line = { number: number; raw: string }

/** Text → numbered lines, from 1. */
export function linesFromText(text: string): Line[] {
  return linesOf(text).map((raw, i) => ({ number: i + 1, raw }))
}

/** What can stand in a line without being printed: blanks of every width, the byte order mark, soft hyphens, bidi and zero-width
 *  controls, C0 and C1 controls. */
export function isUnprinted(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x7f) return false
  if (code <= 0xa0 || code === 0xad) return true
  if (code < 0x2000) return code === 0x1680
  return (
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** One piece for each line that prints something. */
export function piecesFromLines(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let gap = 0
  for (const { number, raw } of lines) {
    const piece = pieceOf(number, raw, 0, raw.length, gap)
    // A line that is set in, or that an extractor marked with a blank, starts something as surely as a blank line does.
    if (piece && piece.gap === 0 && piece.span.from > 0) piece.gap = 1
    const last = pieces.at(-1)
    if (!piece) gap++
    else if (last && strayMark.test(piece.plain) && piece.gap <= 1)
      pieces[pieces.length - 1] = withTail(last, [...(last.tail ?? []), piece])
    else {
      pieces.push(piece)
      gap = 0
    }
  }
  return pieces
}

/** A mark alone on its line belongs to the line above: `着力打造高素质干部队伍⏎。` */
const strayMark = /^[，。、；：？！”’）》】]{1,3}$/u

function withTail(piece: Piece, tail: readonly Piece[]): Piece {
  if (!tail.length) return piece
  const before = piece.tail?.reduce((n, t) => n + t.plain.length, 0) ?? 0
  const plain = piece.plain.slice(0, piece.plain.length - before) + tail.map((t) => t.plain).join('')
  return { ...piece, tail, plain, width: widthOf(plain) }
}

/** The stretch `from`…`to` of a raw line as a piece, without the blanks at its ends; nothing when it is all blank. */
export function pieceOf(line: number, raw: string, from: number, to: number, gap: number): Piece | undefined {
  let start = from
  let end = to
  while (start < end && isUnprinted(raw.charCodeAt(start))) start++
  while (start < end && isUnprinted(raw.charCodeAt(end - 1))) end--
  if (start >= end) return undefined
  const text = raw.slice(start, end)
  const stretched = isStretched(text)
  const plain = ordinary(stretched ? unstretch(text) : closeUp(text))
  return { span: { line, from: start, to: end }, text, plain, stretched, width: widthOf(plain), gap }
}

/** A piece cut in two at an offset of its `text`; a half that prints nothing is left out. */
export function cutPiece(piece: Piece, at: number): [Piece | undefined, Piece | undefined] {
  const { line, from } = piece.span
  const padded = ' '.repeat(from) + piece.text
  const left = pieceOf(line, padded, from, from + at, piece.gap)
  const right = pieceOf(line, padded, from + at, from + piece.text.length, 0)
  const tail = piece.tail ?? []
  return right ? [left, withTail(right, tail)] : [left && withTail(left, tail), undefined]
}
