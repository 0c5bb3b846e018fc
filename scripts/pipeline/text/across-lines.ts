import { ordinary } from '../../../src/text/ordinary.ts'
import type { Piece } from '../types/lines.ts'
import { isUnprinted } from './lines.ts'

/** A few lines read as one text without blanks, so that a rule sees `本 报 昆 明 4 月 2 1 日⏎电` as 本报昆明4月21日电,
 *  and can still say in which line and column each character stands. */
export type Stream = {
  text: string
  /** Where the stretch from…to of `text` stands, as one piece a line. */
  pieces(from: number, to: number): Piece[]
  /** The same stretch as printed, blanks kept, a line end as `\n`. */
  printed(from: number, to: number): string
  /** What of the last touched line is left behind `to`. */
  rest(to: number): Piece | undefined
  /** How many lines the text up to `to` touches. */
  used(to: number): number
}

/** Characters that a rule may look at. */
const longestStream = 600

type At = { piece: number; index: number }

/** A blank, or a glyph that no reader sees. */
function isUnread(text: string, index: number): boolean {
  return isUnprinted(text.charCodeAt(index)) || ordinary(text[index] ?? '') === ''
}

/** Whether every unit of a text is read, as it stands. */
function isReadWhole(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isUnprinted(text.charCodeAt(i))) return false
  return ordinary(text) === text
}

/** Reads up to `most` pieces, not over a gap of more than one blank line. */
export function streamOf(
  pieces: readonly Piece[],
  start: number,
  most: number,
  cut: (piece: Piece, at: number) => [Piece | undefined, Piece | undefined],
): Stream {
  const taken: Piece[] = []
  const at: At[] = []
  let text = ''
  for (let k = 0; k < most && start + k < pieces.length; k++) {
    const piece = pieces[start + k] as Piece
    if (k > 0 && piece.gap > 1) break
    taken.push(piece)
    if (isReadWhole(piece.text)) {
      const read = piece.text.slice(0, Math.max(0, longestStream - text.length))
      for (let index = 0; index < read.length; index++) at.push({ piece: k, index })
      text += read
      continue
    }
    for (let index = 0; index < piece.text.length && text.length < longestStream; index++) {
      if (isUnread(piece.text, index)) continue
      text += ordinary(piece.text[index] ?? '')
      at.push({ piece: k, index })
    }
  }
  /** Behind a character, and behind what follows it without being read: a filler glyph stays with what it fills. */
  const endOf = ({ piece, index }: At): number => {
    const { text } = taken[piece] as Piece
    let end = index + 1
    while (end < text.length && isUnread(text, end)) end++
    return end
  }
  const slice = (from: number, to: number): Piece[] => {
    const [a, b] = [at[from], at[to - 1]]
    if (!a || !b) return []
    const before = at[from - 1]
    const start = before?.piece === a.piece ? endOf(before) : 0
    const out: Piece[] = []
    for (let k = a.piece; k <= b.piece; k++) {
      let piece: Piece | undefined = taken[k]
      if (k === b.piece && piece) piece = cut(piece, endOf(b))[0]
      if (k === a.piece && piece && start > 0) piece = cut(piece, start)[1]
      if (piece) out.push(piece)
    }
    return out
  }
  return {
    text,
    pieces: slice,
    printed: (from, to) =>
      slice(from, to)
        .map((p) => (p.stretched ? p.plain : ordinary(p.text)))
        .join('\n'),
    rest(to) {
      const last = at[to - 1]
      const piece = last && taken[last.piece]
      return last && piece ? cut(piece, endOf(last))[1] : undefined
    },
    used: (to) => (at[to - 1]?.piece ?? -1) + 1,
  }
}
