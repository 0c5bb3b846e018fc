import type { Evidence } from '../../../src/archive/schema.ts'
import type { TitlePlace } from './articles.ts'
import type { Piece } from './lines.ts'
import type { Credit, Jump, Name, Opening, PhotoCredit } from './marks.ts'

/** What `fields` reads from the lines of an article and of the page. */

/** A headline with what stands above and below it, and the name of its column. */
export type Titles = { column: Piece[]; kicker: Piece[]; headline: Piece[]; subtitle: Piece[] }

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
