import type { Paper, Place } from '../../src/archive/schema.ts'
import { columnNamesApart } from './articles/column-names.ts'
import { rescueTitles } from './articles/far-headlines.ts'
import { readPage } from './articles/readings.ts'
import { gatherRoundups } from './articles/roundups.ts'
import { gatherParts } from './articles/split-articles.ts'
import { correctFields, correctStructure } from './corrections/corrections.ts'
import { gazetteerOf } from './entities/places.ts'
import { articleFromParts } from './fields/article.ts'
import { partsOfDraft } from './fields/article-lines.ts'
import { giveColumns } from './fields/column.ts'
import { giveHome } from './fields/county.ts'
import { estimateOf } from './fields/date-estimate.ts'
import { doubtsOf } from './fields/doubts.ts'
import { otherPaperIn } from './fields/other-paper.ts'
import { factsFromFurniture } from './fields/page-facts.ts'
import { ledgerOf, ownersOf } from './files/ledger.ts'
import { marksFromPieces } from './marks/marks.ts'
import { habitsOf } from './marks/rule.ts'
import { unreadFolios } from './marks/unread-folio.ts'
import { linesFromText, piecesFromLines } from './text/lines.ts'
import { mendLines } from './text/mends/mend-lines.ts'
import type { Knowledge } from './types/knowledge.ts'
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
  const named = columnNamesApart(fragments, gathered.loose)
  const { drafts, loose } = rescueTitles(gathered.drafts, named.loose)
  const found = {
    parts: drafts.map((d) => partsOfDraft(d, knowledge.gazetteer)),
    furniture: named.labelled.furniture,
    unresolved: loose.map((t) => t.pieces),
  }
  const structure = correctStructure(found, input.corrections)
  const { parts, furniture, unresolved } = structure.page
  const articles = parts.map((p) => articleFromParts(p, knowledge.gazetteer, input.sha256))
  giveColumns(articles, named.labelled)
  const fields = correctFields(articles, input.corrections, knowledge.gazetteer)
  articles.sort((a, b) => a.firstLine - b.firstLine)
  const other = otherPaperIn(furniture, articles, knowledge.onlyPaper)
  const { facts, problems } = factsFromFurniture(furniture, input.sidecar, other ? undefined : knowledge.onlyPaper)
  giveHome(articles, knowledge.homes.get(facts.paper ?? ''))
  const dateEstimate = facts.date ? null : (estimateOf(articles.flatMap(({ body }) => body)) ?? null)
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
