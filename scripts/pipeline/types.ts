import type { Corrections, Evidence, LedgerEntry, PageRecord, Place } from '../../src/archive/schema.ts'
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

export type Problem = { rule: string; line: number | undefined; found: string; todo: string }

export type Name = { name: string; role: string | undefined }

/** Page furniture: text that belongs to the page and to no article. */
export type FurnitureKind =
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

/** （下转第二版）, （上接第一版）: the other half stands on another page; （未完待续） does not say on which. */
export type Jump = { is: 'jump'; way: 'to' | 'from'; page: number | undefined; pieces: Piece[] }

/** A line of text that no rule took: the layout decides whether it is body or title. */
export type Text = { is: 'text'; piece: Piece }

export type Mark = Furniture | Opening | PhotoCredit | Note | Jump | Text

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

/** Text that reads on from fragment to fragment, the parts of a torn paragraph in one: what one article, or one stretch of it, holds. */
export type Chain = {
  is: 'chain'
  fragments: Fragment[]
  paragraphs: Paragraph[]
  /** the first and the last place among the page's elements */
  from: number
  to: number
}

export type Part = Chain | TitleBlock

export type TitlePlace = 'before' | 'after' | 'inside' | 'none'

/** A way to read a run of parts as one article. */
export type Way = { titles: TitleBlock[]; place: TitlePlace; score: number }

/** Neighbouring parts that can be one article. */
export type Run = { first: number; last: number; parts: Part[]; ways: Way[] }

/** An article before its fields are read: its text, its title blocks in printed order, the subheads between its paragraphs. */
export type Draft = {
  chains: Chain[]
  titles: TitleBlock[]
  subheads: TitleBlock[]
  /** where the title stands to the text */
  place: TitlePlace
  /** sentences of the text set apart beside it */
  quotes?: TitleBlock[][]
  /** short pieces under one rubric, each with its own dateline in its text */
  roundup?: boolean
  /** how sure the title is, 0 to 1: how much worse the best page without this join would be */
  score: number
}

export type Composition = {
  drafts: Draft[]
  /** title blocks that belong to no text */
  loose: TitleBlock[]
  /** how well this reading explains the page: sums of odds on a logarithmic scale */
  total: number
  /** the habit of the page that fitted best */
  habit: 'before' | 'after' | 'mixed'
  /** every way that was weighed for an article of the result, for `explain` */
  weighed: { first: number; last: number; title: string | undefined; place: TitlePlace; score: number }[]
}

/** A headline with what stands above and below it. */
export type Titles = { headline: Piece[]; kicker: Piece[]; subtitle: Piece[] }

/** A paragraph or subhead of an article: its lines, in reading order. */
export type BodyBlock = { is: 'paragraph' | 'subhead'; pieces: Piece[] }

/** The lines of one article, each in its place, before its fields are read. Corrections move lines between these. */
export type Parts = {
  titles: Titles
  body: BodyBlock[]
  openings: Opening[]
  signatures: Opening[]
  credits: PhotoCredit[]
  jumps: Jump[]
  place: TitlePlace
  score: number
}

export type BlockOfText = { is: 'paragraph' | 'subhead'; text: string; pieces: Piece[] }

/** What the page says of one article. Fields of the whole page (date, paper, page number) are not here. */
export type ParsedArticle = {
  id: string
  kind: 'article' | 'photo'
  headline: string
  headlineLines: string[]
  kicker: string | undefined
  subtitle: string | undefined
  county: string | undefined
  column: string | undefined
  dateline: string | undefined
  reporter: Name[]
  photographer: Name[]
  body: BlockOfText[]
  textHash: string
  evidence: Record<string, Evidence>
  /** the pieces by what they are in the article */
  owned: { is: string; pieces: Piece[] }[]
  firstLine: number
}

/** What holds for the whole printed page, each with its evidence. */
export type PageFacts = {
  paper: string | undefined
  date: string | undefined
  weekday: string | undefined
  page: number | undefined
  section: string | undefined
  credits: Credit[]
  sponsors: string[]
  evidence: Record<string, Evidence>
}

/** What the archivist knows of a dump that it does not print: `<stem>.yaml` beside it. */
export type Sidecar = { paper?: string | null; date?: string | null; page?: number | null; section?: string | null }

/** A stretch of the dump and what it became; a piece that was mended may own several. */
export type Owned = { span: Span; piece: Piece; is: string; article: string | null; why: string | null }

/** Which rule took a line and which ones were asked before it. */
export type Verdict = { line: number; rule: string; refused: readonly string[] }

/** Finds the gazetteer's places in printed text of either script. */
export type Gazetteer = {
  /** the place that is printed just so, by name or alias: 微山 → 微山县 */
  exact(text: string): Place | undefined
  /** every mention in printed order; the longest name wins where two overlap */
  mentions(text: string): { place: Place; at: number; full: boolean }[]
}

/** What a rule may know besides the lines: the habits of the papers of the archive. */
export type Habits = {
  sections: ReadonlySet<string>
  columns: ReadonlySet<string>
  slogans: ReadonlySet<string>
  penNames: ReadonlySet<string>
  papers: ReadonlySet<string>
  /** folios in the papers' own words */
  folios: readonly RegExp[]
}

/** A correction that was applied, as the page's record keeps it. */
export type Applied = {
  line: number
  what: string
  was: string | undefined
  is: string | undefined
  who: string
  when: string
  why: string
}

/** Why a correction cannot be applied. */
export type Refused = { number: number; found: string; todo: string }

/** What the archive knows before it reads a page. */
export type Knowledge = {
  habits: Habits
  gazetteer: Gazetteer
  onlyPaper: string | undefined
  /** the county of a county's own paper, by the paper's name; of a paper of a whole prefecture there is none */
  homes: ReadonlyMap<string, string>
}

export type DumpInput = {
  dump: string
  sha256: string
  encoding: string
  text: string
  sidecar: Sidecar
  corrections?: Corrections | undefined
}

export type ParsedPage = {
  input: DumpInput
  facts: PageFacts
  dateEstimate: PageRecord['dateEstimate']
  articles: ParsedArticle[]
  furniture: Fragments['furniture']
  unresolved: Piece[][]
  problems: Problem[]
  corrections: Applied[]
  /** corrections that do not fit the page */
  refused: Refused[]
  ledger: LedgerEntry[]
  ledgerByPiece: Owned[]
  /** how it came about, for `explain` */
  trace: { verdicts: Verdict[]; fragments: Fragments; chains: Chain[]; composition: Composition }
}
