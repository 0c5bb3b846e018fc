import type { Paper, Place } from '../../src/archive/schema.ts'
import { sha256 } from '../../src/text/hash.ts'
import { rescueTitles } from './articles/far-headlines.ts'
import { readPage } from './articles/readings.ts'
import { gatherRoundups } from './articles/roundups.ts'
import { gatherParts } from './articles/split-articles.ts'
import { correctFields, correctStructure } from './corrections/corrections.ts'
import { gazetteerOf } from './entities/places.ts'
import { articleFromParts } from './fields/article.ts'
import { partsOfDraft } from './fields/article-lines.ts'
import { estimateFrom } from './fields/date-estimate.ts'
import { doubtsOf } from './fields/doubts.ts'
import { otherPaperIn } from './fields/other-paper.ts'
import { factsFromFurniture } from './fields/page-facts.ts'
import { ledgerOf, ownersOf } from './files/ledger.ts'
import { marksFromPieces } from './marks/marks.ts'
import { habitsOf } from './marks/rule.ts'
import { unreadFolios } from './marks/unread-folio.ts'
import { linesFromText, piecesFromLines } from './text/lines.ts'
import { mendLines } from './text/mends/mend-lines.ts'
import type { ParsedArticle } from './types/fields.ts'
import type { Knowledge } from './types/knowledge.ts'
import type { Element, Fragments } from './types/layout.ts'
import type { Piece } from './types/lines.ts'
import type { DumpInput, ParsedPage } from './types/page.ts'

/** Papers and places of `content/` → what the rules need of them. */
export const knowledgeOf = (papers: readonly Paper[], places: readonly Place[]): Knowledge => ({
  habits: habitsOf(papers),
  gazetteer: gazetteerOf(places),
  onlyPaper: papers.length === 1 ? papers[0]?.name : undefined,
  homes: new Map(
    papers.flatMap(({ name, home }) => {
      const place = places.find((one) => one.name === home)
      return place && place.kind !== 'prefecture' ? [[name, place.name] as const] : []
    }),
  ),
})

/** One dump → one newspaper page: lines, blocks, fragments, chains, articles, and what people corrected. The same dump and knowledge always give the same page. */
export function parsePage(input: DumpInput, knowledge: Knowledge): ParsedPage {
  const mended = mendLines(piecesFromLines(linesFromText(input.text)))
  const { marks, verdicts } = marksFromPieces(mended.pieces, knowledge.habits)
  const { fragments, chains, composition } = readPage(marks)
  const isPlace = (text: string) => knowledge.gazetteer.exact(text) !== undefined
  const gathered = gatherRoundups(gatherParts(composition.drafts), composition.loose, isPlace)
  const { drafts, loose } = rescueTitles(gathered.drafts, gathered.loose)
  const found = {
    parts: drafts.map((d) => partsOfDraft(d, knowledge.gazetteer)),
    furniture: fragments.furniture,
    unresolved: loose.map((t) => t.pieces),
  }
  const structure = correctStructure(found, input.corrections)
  const { parts, furniture, unresolved } = structure.page
  const articles = parts.map((p) => articleFromParts(p, knowledge.gazetteer, input.sha256))
  giveColumns(articles, fragments)
  const fields = correctFields(articles, input.corrections, knowledge.gazetteer)
  articles.sort((a, b) => a.firstLine - b.firstLine)
  const other = otherPaperIn(furniture, articles, knowledge.onlyPaper)
  const { facts, problems } = factsFromFurniture(furniture, input.sidecar, other ? undefined : knowledge.onlyPaper)
  giveHome(articles, knowledge.homes.get(facts.paper ?? ''))
  const dateEstimate = facts.date ? null : (estimateOf(articles) ?? null)
  const ledgerByPiece = ownersOf(articles, furniture, unresolved)
  const unread = unreadFolios(mended.pieces, marks)
  problems.push(...mended.doubts, ...doubtsOf({ facts, habits: knowledge.habits, articles, unresolved, unread, other }))
  return {
    input,
    facts,
    dateEstimate,
    articles,
    furniture,
    unresolved,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    corrections: [...structure.applied, ...fields.applied],
    refused: [...structure.refused, ...fields.refused],
    ledger: ledgerOf(ledgerByPiece),
    ledgerByPiece,
    trace: { verdicts, fragments, chains, composition },
  }
}

/** How sure a county is that only the paper's home speaks for: less than anything that the article itself says. */
const homeScore = 0.6

/** What a county's own paper prints without naming a place happens at home: 泗水周报 → 泗水县. A correction is left alone. */
function giveHome(articles: readonly ParsedArticle[], home: string | undefined): void {
  if (home === undefined) return
  for (const article of articles) {
    if (article.county || article.evidence.county) continue
    article.county = home
    article.evidence.county = { how: 'inferred', from: 'home', line: null, score: homeScore }
  }
}

/** A column's label belongs to the article that it stands above. */
function giveColumns(articles: readonly ParsedArticle[], { labels, elements }: Fragments): void {
  if (labels.length === 0) return
  const lines = elements.map(firstLine)
  const articleAt = new Map<number, ParsedArticle>()
  for (const article of articles)
    for (const { pieces } of article.owned)
      for (const { span } of pieces) if (!articleAt.has(span.line)) articleAt.set(span.line, article)
  let at = 0
  for (const { label, piece } of labels) {
    while (at < lines.length && (lines[at] as number) <= piece.span.line) at++
    const below = articleAt.get(lines[at] ?? 0)
    if (!below) continue
    below.column = label
    below.evidence.column = { how: 'printed', from: 'column-label', line: piece.span.line, score: null }
  }
}

function firstLine(e: Element): number {
  const pieces = e.is === 'title' ? e.pieces : [...(e.opening?.pieces ?? []), ...e.paragraphs.flatMap((p) => p.pieces)]
  return pieces[0]?.span.line ?? 0
}

function estimateOf(articles: readonly ParsedArticle[]) {
  return estimateFrom(
    articles.flatMap((a) =>
      a.body.map((b) => ({
        text: b.text,
        line: b.pieces[0]?.span.line ?? 1,
        lineAt: (offset: number) => lineAt(b.pieces, offset),
      })),
    ),
  )
}

/** The dump's line that holds the n-th character of a running text: lines differ from it by blanks only. */
function lineAt(pieces: readonly Piece[], offset: number): number {
  let seen = 0
  for (const p of pieces) {
    seen += p.plain.length
    if (seen > offset) return p.span.line
  }
  return pieces.at(-1)?.span.line ?? 1
}

export const hashOf = (bytes: Uint8Array): string => sha256(bytes)
