import { linesOf } from '../../../src/text/lines.ts'
import { ordinary } from '../../../src/text/ordinary.ts'
import type { Piece, Span, Spot } from '../types/lines.ts'
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
    if (!piece) gap++
    else {
      pieces.push(piece)
      gap = 0
    }
  }
  return pieces
}

/** The stretch `from`…`to` of a raw line as a piece, without the blanks at its ends; nothing when it is all blank. */
export function pieceOf(line: number, raw: string, from: number, to: number, gap: number): Piece | undefined {
  let start = from
  let end = to
  while (start < end && isUnprinted(raw.charCodeAt(start))) start++
  while (start < end && isUnprinted(raw.charCodeAt(end - 1))) end--
  if (start >= end) return undefined
  return { span: { line, from: start, to: end }, ...readAs(raw.slice(start, end)), gap }
}

/** A printed text, and what is measured and compared of it. */
export function readAs(text: string): Pick<Piece, 'text' | 'plain' | 'stretched' | 'width'> {
  const stretched = isStretched(text)
  const plain = ordinary(stretched ? unstretch(text) : closeUp(text))
  return { text, plain, stretched, width: widthOf(plain) }
}

/** A piece cut in two at an offset of its `text`; a half that prints nothing is left out. */
export function cutPiece(piece: Piece, at: number): [Piece | undefined, Piece | undefined] {
  if (piece.spots) return cutMended(piece, piece.spots, at)
  const { line, from } = piece.span
  const half = (start: number, end: number, gap: number): Piece | undefined => {
    const part = pieceOf(line, piece.text, start, end, gap)
    return part && { ...piece, ...part, span: { line, from: from + part.span.from, to: from + part.span.to } }
  }
  return [half(0, at, piece.gap), half(at, piece.text.length, 0)]
}

/** The same of a piece whose text was mended: a stretch of the dump goes with the characters that stand in it, wherever the dump has it; one of
 *  which nothing is read stays with the character before it. */
function cutMended(piece: Piece, spots: readonly Spot[], at: number): [Piece | undefined, Piece | undefined] {
  const head = piece.text.slice(0, at).trimEnd()
  const foot = piece.text.slice(at).trimStart()
  if (foot === '') return [piece, undefined]
  if (head === '') return [undefined, piece]
  const start = piece.text.length - foot.length
  const [own, others] = [spots.slice(0, head.length), spots.slice(start)]
  const spans = spansOf(piece)
  const [inHead, inFoot] = [held(spans, own), held(spans, others)]
  const next = others[0] as Spot
  const isBefore = ({ line, from }: Span) => line < next.line || (line === next.line && from < next.column)
  const left = spans.flatMap((span) => {
    const to = inFoot.has(span) ? inHead.get(span)?.to : span.to
    return to !== undefined && (inHead.has(span) || isBefore(span)) ? { ...span, to } : []
  })
  const right = spans.flatMap((span) => {
    const from = inHead.has(span) ? inFoot.get(span)?.from : span.from
    return from !== undefined && (inFoot.has(span) || !isBefore(span)) ? { ...span, from } : []
  })
  return [
    { ...piece, ...readAs(head), ...inSpans(left), spots: own },
    { ...piece, ...readAs(foot), ...inSpans(right), spots: others, gap: 0 },
  ]
}

/** The spans in which some spots lie, with the stretch that they take there. */
function held(spans: readonly Span[], spots: readonly Spot[]): Map<Span, { from: number; to: number }> {
  const ofLine = Map.groupBy(spans, ({ line }) => line)
  const found = new Map<Span, { from: number; to: number }>()
  for (const { line, column, end } of spots) {
    const span = ofLine.get(line)?.find(({ from, to }) => from <= column && column < to)
    if (!span) continue
    const { from, to } = found.get(span) ?? { from: column, to: end }
    found.set(span, { from: Math.min(from, column), to: Math.max(to, end) })
  }
  return found
}

/** Every stretch of the dump that a piece owns, in the order in which it reads them. */
export const spansOf = ({ span, more = [] }: Piece): readonly Span[] => [span, ...more]

const inSpans = ([span, ...more]: readonly Span[]): Pick<Piece, 'span' | 'more'> => ({ span: span as Span, more })
