import type { Evidence } from '../../../src/archive/schema.ts'
import { sha256, shortId } from '../../../src/text/hash.ts'
import { runningText, titleText } from '../text/running-text.ts'
import type { BlockOfText, ParsedArticle, Parts } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Name } from '../types/marks.ts'
import { firstLineOf, ownedBy } from './article-lines.ts'
import { countyOf } from './county.ts'

/** An article's lines → its fields with their evidence. `dumpHash` and the place of the first text make the id. */
export function articleFromParts(parts: Parts, gazetteer: Gazetteer, dumpHash: string): ParsedArticle {
  const { titles, openings, signatures, credits } = parts
  const opening = openings[0]
  const kind = credits.length ? 'photo' : 'article'
  const body: BlockOfText[] = parts.body.map((b) => ({
    ...b,
    text: b.is === 'subhead' ? titleText(b.pieces) : runningText(b.pieces),
  }))
  const paragraphs = body.filter((b) => b.is === 'paragraph').map((b) => b.text)
  const text = (pieces: Piece[]) => titleText(pieces).replace(/^[—―─–-]{1,4}/u, '') || undefined
  const [kicker, headline, subtitle] = [text(titles.kicker), text(titles.headline), text(titles.subtitle)]
  const found = countyOf(gazetteer, { dateline: opening?.dateline?.place, kicker, headline, subtitle, paragraphs })
  const bodyPieces = body.filter((b) => b.is === 'paragraph').flatMap((b) => b.pieces)
  const first = bodyPieces[0] ?? titles.headline[0] ?? opening?.pieces[0] ?? credits[0]?.pieces[0]
  const reporter = together(
    opening?.names ?? [],
    [...openings.slice(1), ...signatures].flatMap((s) => s.names),
  )
  const photographer = [...credits, ...openings.map((o) => ({ names: o.pictures ?? [] }))].flatMap((c) => c.names)
  const owned = ownedBy(parts)
  return {
    id: shortId(`${dumpHash}:${first?.span.line ?? 0}:${first?.span.from ?? 0}`),
    kind,
    headline: headline ?? firstClause(paragraphs[0] ?? ''),
    headlineLines: headline ? titles.headline.map((p) => titleText([p])).filter((line) => line !== '') : [],
    kicker,
    subtitle,
    county: found?.county,
    column: text(titles.column)?.replace(frames, '') || undefined,
    dateline: opening?.dateline?.text,
    reporter,
    photographer,
    body,
    textHash: textHashOf(body),
    evidence: evidenceOf(parts, found, bodyPieces, first),
    owned,
    firstLine: firstLineOf(owned),
  }
}

/** What stands round a column's name: 【民生实事】, ■一线见闻. */
const frames = /^[【〖［[〔「『■●◆★▲□○◎▌▍▎◼\s]+|[】〗］\]〕」』■●◆★▲\s]+$/gu

/** The version of a text that a citation pins: SHA-256 of its paragraphs and subheads, a line each. */
export const textHashOf = (body: readonly BlockOfText[]): string => sha256(body.map((b) => b.text).join('\n'))

/** How each field was found. */
function evidenceOf(
  parts: Parts,
  county: ReturnType<typeof countyOf>,
  bodyPieces: readonly Piece[],
  first: Piece | undefined,
): Record<string, Evidence> {
  const { titles, openings, signatures, credits, place } = parts
  const opening = openings[0]
  const evidence: Record<string, Evidence> = {}
  const add = (
    field: string,
    how: Evidence['how'],
    from: string,
    pieces: readonly Piece[] | undefined,
    score: number | null = null,
  ) => {
    evidence[field] = { how, from, line: pieces?.[0]?.span.line ?? null, score }
  }
  if (titles.headline.length) add('headline', 'printed', `${place}-body`, titles.headline, parts.score)
  else add('headline', 'inferred', 'first-clause', first ? [first] : undefined)
  if (titles.column.length) add('column', 'printed', 'column-label', titles.column)
  if (titles.kicker.length) add('kicker', 'printed', 'title', titles.kicker)
  if (titles.subtitle.length) add('subtitle', 'printed', 'title', titles.subtitle)
  if (county) {
    const where = {
      dateline: opening?.pieces,
      kicker: titles.kicker,
      headline: titles.headline,
      subtitle: titles.subtitle,
      text: bodyPieces,
    }
    add('county', 'inferred', county.from, where[county.from], county.score)
  }
  if (opening?.dateline) add('dateline', 'printed', 'dateline', opening.dateline.pieces)
  const named = [...openings, ...signatures].find((o) => o.names.length)
  if (named) add('reporter', 'printed', 'byline', named.byline)
  for (const j of parts.jumps)
    add(
      j.way === 'to' ? 'continued' : 'begun',
      'printed',
      j.page === undefined ? 'unfinished' : `page-${j.page}`,
      j.pieces,
    )
  const credit = credits.find((c) => c.names.length)
  if (credit) add('photographer', 'printed', 'photo-credit', credit.pieces)
  return evidence
}

/** How an item without a title is listed: 「缅怀革命先烈」; a clause that says too little takes the next one along: 「近日，兖州区开展“智汇乡村·赋能振兴”…」. */
function firstClause(text: string): string {
  const m = /^[^，。；：！？,;:!?]{4,40}|^[^。；！？;!?]{2,40}/u.exec(text)
  return (m?.[0] ?? text.slice(0, 24)).trim() || '（无题）'
}

/** The names of the byline, and those of signatures that it does not have. Two of one name in one byline are two people. */
function together(byline: readonly Name[], signatures: readonly Name[]): Name[] {
  const known = new Set(byline.map((n) => n.name))
  return [...byline, ...signatures.filter(({ name }) => !known.has(name))]
}
