import type { Corrections, LedgerEntry, PageRecord } from '../../../src/archive/schema.ts'
import type { Chain, Composition } from './articles.ts'
import type { PageFacts, ParsedArticle } from './fields.ts'
import type { Sidecar } from './knowledge.ts'
import type { Fragments } from './layout.ts'
import type { Piece, Span } from './lines.ts'
import type { Verdict } from './marks.ts'
import type { Applied, Problem, Refused } from './report.ts'

/** What goes into the pipeline and what comes out of it. */

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

/** A stretch of the dump and what it became; a piece that was mended may own several. */
export type Owned = { span: Span; piece: Piece; is: string; article: string | null; why: string | null }
