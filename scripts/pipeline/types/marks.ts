import type { Piece } from './lines.ts'

/** What `marks` makes of the lines: what a line says of itself. */

export type Name = { name: string; role: string | undefined }

/** Page furniture: text that belongs to the page and to no article. */
type FurnitureKind =
  | 'folio'
  | 'masthead'
  | 'index'
  | 'credits'
  | 'imprint'
  | 'sponsors'
  | 'column-label'
  | 'slogan'
  | 'notice'
  | 'decoration'
  | 'summary'
  | 'site-line'
  | 'unreadable'

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
  /** who took its pictures: `文/孔敏 图/袁科` */
  pictures?: Name[]
  /** it stands behind the last sentence: no text of the article follows */
  closes?: boolean
}

/** Who took the picture, at the end of its caption: ■通讯员 吴限 摄. */
export type PhotoCredit = {
  is: 'photo-credit'
  names: Name[]
  pieces: Piece[]
  /** a drawing with verses: all of the text above belongs to it */
  whole?: boolean
}

/** Who the author is, where it was taken from: what closes an article. */
export type Note = {
  is: 'note'
  pieces: Piece[]
  /** in brackets of its own: nothing of the article follows; a label (本期统筹) may stand above a part of it */
  ends: boolean
}

/** （下转第二版）, （上接第一版）: the other half stands on another page; （未完待续） does not say on which. */
export type Jump = { is: 'jump'; way: 'to' | 'from'; page: number | undefined; pieces: Piece[] }

/** A line of text that no rule took: the layout decides whether it is body or title. */
type Text = { is: 'text'; piece: Piece }

export type Mark = Furniture | Opening | PhotoCredit | Note | Jump | Text

/** Which rule took a line and which ones were asked before it. */
export type Verdict = { line: number; rule: string; refused: readonly string[] }
