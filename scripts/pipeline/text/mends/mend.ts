import type { Piece, Spot } from '../../types/lines.ts'
import type { Problem } from '../../types/report.ts'
import { isUnprinted, readAs, spansOf } from '../lines.ts'

/** One kind of harm that an extractor does to a text. `mend` looks at the whole page, decides whether it was done here, and answers the pieces as they were printed;
 *  it changes what is read, never what is owned: each stretch of the dump stays in one piece. */
export type Mend = {
  name: string
  mend(pieces: readonly Piece[]): readonly Piece[] | Mended
}

/** Mended pieces, with what a person should look at. */
export type Mended = { pieces: readonly Piece[]; doubts: Problem[] }

/** A stretch of a text and what is read in its place. */
export type Edit = { from: number; to: number; text: string }

/** A piece with some stretches of its text read otherwise; `by` is the rule's name. Edits stand in order and do not overlap. */
export function edited(piece: Piece, by: string, edits: readonly Edit[]): Piece {
  if (edits.length === 0) return piece
  const old = spotsOf(piece)
  const spots: Spot[] = []
  let text = ''
  let at = 0
  let lost: Spot | undefined
  /** the spot of the last character that prints: blanks at an end are cut off, and what they own with them */
  let printing = -1
  const read = (characters: string, stretch: readonly Spot[]) => {
    for (let k = 0; k < characters.length; k++) {
      const spot = stretch[Math.min(k, stretch.length - 1)] as Spot
      const isBlank = isUnprinted(characters.charCodeAt(k))
      spots.push(lost && !isBlank ? { ...spot, column: lost.column } : spot)
      if (isBlank) continue
      lost = undefined
      printing = spots.length - 1
    }
    text += characters
  }
  for (const { from, to, text: instead } of [...edits, { from: piece.text.length, to: piece.text.length, text: '' }]) {
    read(piece.text.slice(at, from), old.slice(at, from))
    const stretch = old.slice(from, to)
    read(instead, stretch)
    const printed = stretch.filter((_, k) => !isUnprinted(piece.text.charCodeAt(from + k)))
    const [first, end] = [printed[0], printed.at(-1)?.end]
    const last = spots[printing]
    if (first && end && last?.line === first.line) spots[printing] = { ...last, end }
    else if (first) lost ??= first
    at = to
  }
  return { ...trimmed({ ...piece, text, spots }), mends: mendsOf([piece], by) }
}

/** Every match of a pattern read as something else. */
export function replaced(piece: Piece, by: string, pattern: RegExp, read: (match: RegExpExecArray) => string): Piece {
  const edits = [...piece.text.matchAll(pattern)].map((match) => {
    return { from: match.index, to: match.index + match[0].length, text: read(match) }
  })
  return edited(piece, by, edits)
}

/** Pieces that are one printed line. */
export function joined(pieces: readonly [Piece, ...Piece[]], by: string): Piece {
  const [first] = pieces
  if (pieces.length === 1) return first
  const [, ...more] = pieces.flatMap(spansOf)
  const text = pieces.map((piece) => piece.text).join('')
  return { ...first, ...readAs(text), more, spots: pieces.flatMap(spotsOf), mends: mendsOf(pieces, by) }
}

/** A piece that also owns others, of which nothing is read. */
export function swallowing(piece: Piece, others: readonly Piece[], by: string): Piece {
  const more = [...(piece.more ?? []), ...others.flatMap(spansOf)]
  return { ...piece, more, spots: spotsOf(piece), mends: mendsOf([piece], by) }
}

function spotsOf({ spots, text, span: { line, from } }: Piece): readonly Spot[] {
  return spots ?? Array.from({ length: text.length }, (_, k) => ({ line, column: from + k, end: from + k + 1 }))
}

const mendsOf = (pieces: readonly Piece[], by: string) => [
  ...new Set([...pieces.flatMap((piece) => piece.mends ?? []), by]),
]

function trimmed<T extends Piece>(piece: T): T {
  const { text, spots = [] } = piece
  const from = text.length - text.trimStart().length
  const kept = text.trim()
  return { ...piece, ...readAs(kept), spots: spots.slice(from, from + kept.length) }
}
