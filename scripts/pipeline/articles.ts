import type { Evidence } from '../../src/archive/schema.ts'
import { sha256, shortId } from '../../src/text/hash.ts'
import type { Draft } from './compose.ts'
import type { TitleBlock } from './fragments.ts'
import { countyOf, type Gazetteer } from './places.ts'
import { runningText, titleText } from './running.ts'
import { titlesFrom } from './titles.ts'
import type { Name, Piece } from './types.ts'

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

/** A draft → its fields with their evidence. `dumpHash` and the place of the first text make the id. */
export function articleFromDraft(draft: Draft, gazetteer: Gazetteer, dumpHash: string): ParsedArticle {
  const fragments = draft.chains.flatMap((c) => c.fragments)
  const opening = fragments.find((f) => f.opening)?.opening
  const signatures = fragments.flatMap((f) => (f.signature ? [f.signature] : []))
  const credits = fragments.flatMap((f) => (f.credit ? [f.credit] : []))
  const kind = credits.length ? 'photo' : 'article'
  const body = bodyOf(draft)
  const paragraphs = body.filter((b) => b.is === 'paragraph').map((b) => b.text)
  const titles = titlesFrom(draft.titles, gazetteer)
  const text = (pieces: Piece[]) => titleText(pieces).replace(/^[—―─–-]{1,4}/u, '') || undefined
  const [kicker, headline, subtitle] = [text(titles.kicker), text(titles.headline), text(titles.subtitle)]
  const found = countyOf(gazetteer, { dateline: opening?.dateline?.place, kicker, headline, subtitle, paragraphs })
  const lineOf = (pieces: readonly Piece[] | undefined) => pieces?.[0]?.span.line ?? null
  const bodyPieces = body.filter((b) => b.is === 'paragraph').flatMap((b) => b.pieces)
  const first = bodyPieces[0] ?? titles.headline[0] ?? opening?.pieces[0]
  const evidence: Record<string, Evidence> = {}
  const position = draft.place === 'none' ? 'first-clause' : `${draft.place}-body`
  evidence.headline = {
    how: headline ? 'printed' : 'inferred',
    from: position,
    line: lineOf(titles.headline) ?? first?.span.line ?? null,
    score: headline ? draft.score : null,
  }
  if (kicker) evidence.kicker = { how: 'printed', from: 'title', line: lineOf(titles.kicker), score: null }
  if (subtitle) evidence.subtitle = { how: 'printed', from: 'title', line: lineOf(titles.subtitle), score: null }
  if (found) {
    const where = {
      dateline: opening?.pieces,
      kicker: titles.kicker,
      headline: titles.headline,
      subtitle: titles.subtitle,
      text: bodyPieces,
    }
    evidence.county = { how: 'inferred', from: found.from, line: lineOf(where[found.from]), score: found.score }
  }
  if (opening?.dateline)
    evidence.dateline = { how: 'printed', from: 'dateline', line: lineOf(opening.dateline.pieces), score: null }
  const reporter = together(
    opening?.names ?? [],
    signatures.flatMap((s) => s.names),
  )
  const named = opening?.names.length ? opening.byline : signatures[0]?.pieces
  if (reporter.length) evidence.reporter = { how: 'printed', from: 'byline', line: lineOf(named), score: null }
  const photographer = credits.flatMap((c) => c.names)
  if (photographer.length)
    evidence.photographer = { how: 'printed', from: 'photo-credit', line: lineOf(credits[0]?.pieces), score: null }
  const owned = [
    { is: 'kicker', pieces: titles.kicker },
    { is: 'headline', pieces: titles.headline },
    { is: 'subtitle', pieces: titles.subtitle },
    ...fragments.flatMap((f) => [
      { is: 'dateline', pieces: f.opening?.dateline?.pieces ?? [] },
      { is: 'byline', pieces: f.opening?.byline ?? [] },
      { is: 'byline', pieces: f.signature?.pieces ?? [] },
      { is: 'photo-credit', pieces: f.credit?.pieces ?? [] },
    ]),
    ...body.map((b) => ({
      is: b.is === 'subhead' ? 'subhead' : kind === 'photo' ? 'caption' : 'body',
      pieces: b.pieces,
    })),
  ].filter((o) => o.pieces.length)
  return {
    id: shortId(`${dumpHash}:${first?.span.line ?? 0}:${first?.span.from ?? 0}`),
    kind,
    headline: headline ?? firstClause(paragraphs[0] ?? ''),
    headlineLines: headline ? titles.headline.map((p) => titleText([p])) : [],
    kicker,
    subtitle,
    county: found?.county,
    column: undefined,
    dateline: opening?.dateline?.text,
    reporter,
    photographer,
    body,
    textHash: sha256(body.map((b) => b.text).join('\n')),
    evidence,
    owned,
    firstLine: Math.min(...owned.flatMap((o) => o.pieces.map((p) => p.span.line))),
  }
}

/** Paragraphs in reading order, each subhead before the paragraph that follows it in print. */
function bodyOf(draft: Draft): BlockOfText[] {
  const blocks: (BlockOfText & { at: number })[] = []
  for (const chain of draft.chains) {
    for (const p of chain.paragraphs) {
      const home = chain.fragments.find((f) => f.paragraphs.some((q) => q.pieces[0] === p.pieces[0]))
      blocks.push({ is: 'paragraph', text: runningText(p.pieces), pieces: p.pieces, at: home?.at ?? chain.from })
    }
  }
  for (const s of draft.subheads) {
    const next = blocks.findIndex(
      (b) => b.is === 'paragraph' && b.at === Math.min(...blocks.filter((x) => x.at > s.at).map((x) => x.at)),
    )
    const subhead = { is: 'subhead' as const, text: titleText(s.pieces), pieces: s.pieces, at: s.at }
    if (next < 0) blocks.push(subhead)
    else blocks.splice(next, 0, subhead)
  }
  return blocks.map(({ at: _, ...block }) => block)
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

/** The title blocks of a draft as printed. */
export const titleOf = (titles: readonly TitleBlock[]): string => titles.map((t) => t.text).join(' ')
