/** The plain values that pass between the stages. Lines count from 1; columns are UTF-16 units from 0, `to` excluded. */

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
  /** marks that the extractor put on lines of their own behind it; `plain` and `width` have them */
  tail?: readonly Piece[]
  /** blank lines above; 0 also for a piece that starts in the middle of its line */
  gap: number
}

export type Problem = { rule: string; line: number | undefined; found: string; todo: string }

export type Name = { name: string; role: string | undefined }

/** Page furniture: text that belongs to the page and to no article. */
export type FurnitureKind =
  | 'folio'
  | 'masthead'
  | 'credits'
  | 'imprint'
  | 'sponsors'
  | 'column-label'
  | 'slogan'
  | 'notice'
  | 'decoration'
  | 'summary'

export type Credit = { role: string; names: string[] }

/** What a folio says. */
export type FolioFacts = {
  date: string | undefined
  weekday: string | undefined
  page: number | undefined
  section: string | undefined
  paper?: string | undefined
}

export type Furniture = {
  is: 'furniture'
  kind: FurnitureKind
  pieces: Piece[]
  why: string
  folio?: FolioFacts
  credits?: Credit[]
  sponsors?: string[]
  label?: string
}

/** Where an article's text begins, as the page says it: 本报泗水讯（通讯员 孔敏） or ■本报通讯员 赵明清. */
export type Opening = {
  is: 'opening'
  dateline: { text: string; place: string | undefined; pieces: Piece[] } | undefined
  names: Name[]
  byline: Piece[]
  /** dateline and byline together */
  pieces: Piece[]
}

/** Who took the picture, at the end of its caption: ■通讯员 吴限 摄. */
export type PhotoCredit = {
  is: 'photo-credit'
  names: Name[]
  pieces: Piece[] /** a drawing with verses: all of the text above belongs to it */
  whole?: boolean
}

/** Who the author is, where it was taken from: what closes an article. */
export type Note = {
  is: 'note'
  pieces: Piece[]
  /** in brackets of its own: nothing of the article follows; a label (本期统筹) may stand above a part of it */
  ends: boolean
}

/** （下转第二版）, （上接第一版）: the other half stands on another page. */
export type Jump = { is: 'jump'; way: 'to' | 'from'; page: number; pieces: Piece[] }

/** A line of text that no rule took: the layout decides whether it is body or title. */
export type Text = { is: 'text'; piece: Piece }

export type Mark = Furniture | Opening | PhotoCredit | Note | Jump | Text
