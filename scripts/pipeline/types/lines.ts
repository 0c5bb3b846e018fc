/** What `text` hands on: the lines of a dump, mended, in pieces. Lines count from 1; columns are UTF-16 units from 0, `to` excluded. */

export type Span = { line: number; from: number; to: number }

/** A stretch of one printed line. The pieces of a dump share no character and leave out nothing but white space. */
export type Piece = {
  span: Span
  /** as printed, without the blanks at either end */
  text: string
  /** `text` without the blanks that only the typesetting made: what widths and rules are measured on */
  plain: string
  /** the typesetter pulled its characters apart to fill the line */
  stretched: boolean
  /** in full-width characters: a half-width one counts a half */
  width: number
  /** blank lines above; 0 also for a piece that starts in the middle of its line */
  gap: number
  /** where each character of `text` stands, when that is not one stretch of one line as it is printed there */
  spots?: readonly Spot[]
  /** further stretches that it owns */
  more?: readonly Span[]
  /** the rules that mended it */
  mends?: readonly string[]
  /** no part of a wrapped paragraph, whatever its width: a heading, or (in text that is not wrapped) a whole paragraph or heading, or no Chinese at all */
  whole?: 'heading' | 'line' | 'unreadable'
}

/** Where a character of a mended text stands: the stretch that is read as this character, and what was mended away beside it. */
export type Spot = { line: number; column: number; end: number }
