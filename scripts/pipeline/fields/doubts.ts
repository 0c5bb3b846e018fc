import type { PageFacts, ParsedArticle } from '../types/fields.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Problem } from '../types/report.ts'
import type { OtherPaper } from './other-paper.ts'

/** Below this, the page could as well be read another way. */
const sureEnough = 0.75
/** Three headlines of four that are unsure are more than a page's hard cases. */
const mostUnsure = 0.6
const fewestUnsure = 4

/** What a person should look at, each with its line and what to do. */
export function doubtsOf(page: {
  facts: PageFacts
  habits: Habits
  articles: readonly ParsedArticle[]
  unresolved: readonly Piece[][]
  unread: readonly Piece[]
  other: OtherPaper | undefined
}): Problem[] {
  const { facts, articles } = page
  return [
    ...paperDoubts(facts, page.habits, page.other),
    ...dateDoubts(facts, page.unread),
    ...articles.flatMap(headlineDoubts),
    ...orderDoubt(articles),
    ...articles.flatMap(countyDoubt),
    ...page.unresolved.map((pieces) => ({
      rule: 'unresolved',
      line: pieces[0]?.span.line,
      found: textOf(pieces),
      todo: 'say in a correction what these lines are',
    })),
  ]
}

const textOf = (pieces: readonly Piece[]) => pieces.map((p) => p.text).join(' / ')

/** In an archive whose papers have profiles, a name that has none may be a mistake; and while it has none, what names no
 *  paper counts to the only one that has, unless the page names another. */
function paperDoubts({ paper, evidence }: PageFacts, { papers }: Habits, other: OtherPaper | undefined): Problem[] {
  if (paper === undefined && other) {
    const todo = 'write the paper’s profile into `papers/`, and give `paper` in the sidecar'
    return [{ rule: 'other-paper', line: other.line, found: other.paper, todo }]
  }
  if (paper === undefined || papers.size === 0 || papers.has(paper)) return []
  const todo = 'write its profile into `papers/`, or mend its name in the sidecar'
  return [{ rule: 'unknown-paper', line: evidence.paper?.line ?? undefined, found: paper, todo }]
}

function dateDoubts(facts: PageFacts, unread: readonly Piece[]): Problem[] {
  const problems: Problem[] = unread.map((piece) => ({
    rule: 'unread-folio',
    line: piece.span.line,
    found: piece.text.replace(/\s+/gu, ' '),
    todo: 'write its form into `folios` of the paper’s profile, or give date and page in the sidecar',
  }))
  if (!facts.date)
    problems.push({
      rule: 'no-date',
      line: undefined,
      found: 'no folio with a date',
      todo: 'give `date` in the sidecar if you know it',
    })
  return problems
}

const lacksHeadline = (a: ParsedArticle) => a.kind === 'article' && a.headlineLines.length === 0
const isUnsure = (a: ParsedArticle) => a.headlineLines.length > 0 && (a.evidence.headline?.score ?? 1) < sureEnough

function headlineDoubts(a: ParsedArticle): Problem[] {
  const [line, found] = [a.firstLine, a.headline]
  if (lacksHeadline(a))
    return [{ rule: 'no-headline', line, found, todo: 'find its headline among the page’s lines and correct it' }]
  return isUnsure(a)
    ? [{ rule: 'unsure-headline', line, found, todo: 'check that this headline belongs to this text' }]
    : []
}

/** A page most of whose headlines are unsure was not understood: its columns may stand in another order than they were printed. */
function orderDoubt(articles: readonly ParsedArticle[]): Problem[] {
  const unsure = articles.filter((a) => lacksHeadline(a) || isUnsure(a))
  if (unsure.length < fewestUnsure || unsure.length < articles.length * mostUnsure) return []
  const found = `${unsure.length} of ${articles.length} headlines`
  const todo = 'compare the page with its print: extract it again in reading order, or correct what belongs together'
  return [{ rule: 'unsure-order', line: unsure[0]?.firstLine, found, todo }]
}

function countyDoubt(a: ParsedArticle): Problem[] {
  const todo = 'correct `county` if the article belongs to one'
  return a.county ? [] : [{ rule: 'no-county', line: a.firstLine, found: a.headline, todo }]
}
