import type { Piece } from './lines.ts'
import type { Furniture, Jump, Opening, PhotoCredit } from './marks.ts'

/** What `layout` makes of the lines that no mark took: line roles, text blocks, headings. */

/** What a line is to the typesetter. A column is `columns` characters wide; the first line of a paragraph is indented by two.
 *      first     　　本报微山讯…近年来，微山县聚焦
 *      middle    干部队伍持续优化，充分发挥干部
 *      last      调研作用。
 *      single    　　冷，还不是最难的。
 *      title     微山县调研“探头前移”
 *      unwrapped a whole paragraph, or what a column holds of it, in one line */
export type Role = 'first' | 'middle' | 'last' | 'single' | 'title' | 'unwrapped'

/** A text piece and what stands round it. */
export type Slot = {
  piece: Piece
  /** it stands behind a dateline or names in the same line: its own width says nothing */
  inline: boolean
  /** the photographer’s name follows it in the same line: it ends a paragraph whatever its width */
  cutOff: boolean
  /** it stands right above a photographer's name, in one block with a sentence's end */
  caption: boolean
  /** what the rules took between the piece before and this one */
  behind: 'nothing' | 'furniture' | 'opening' | 'credit'
}

export type Laid = { role: Role; columns: number; cost: number }

/** A paragraph, or what one column holds of it. */
export type Paragraph = { pieces: Piece[]; columns: number }

/** A run of paragraphs that nothing interrupts: the smallest stretch of text that is never torn apart again.
 *  `starts` and `ends` say how surely it starts or ends in the middle of a paragraph: 0 not at all, 1 surely. */
export type Fragment = {
  is: 'fragment'
  at: number
  paragraphs: Paragraph[]
  columns: number
  opening: Opening | undefined
  credit: PhotoCredit | undefined
  /** names in a line of their own behind the text */
  signature: Opening | undefined
  /** a note stands below it: the article ends here */
  closed: boolean
  /** where it goes on or began */
  jumps: Jump[]
  /** how many fragments above a caption went into it */
  taken: number
  starts: number
  ends: number
}

/** Lines of a title that no blank line parts. */
export type TitleBlock = {
  is: 'title'
  at: number
  pieces: Piece[]
  text: string
  /** known to be one before the page was laid out */
  known?: boolean
}

export type Element = Fragment | TitleBlock

/** A column's name on the page. */
export type Label = { label: string; piece: Piece }

export type Fragments = { elements: Element[]; furniture: Furniture[]; labels: Label[]; slots: Slot[]; laid: Laid[] }

/** What is known of a page's lines before it is laid out: lines that are titles, lines that are none, lines that begin a new article. */
export type Known = { titles: ReadonlySet<Piece>; texts: ReadonlySet<Piece>; starts: ReadonlySet<Piece> }
