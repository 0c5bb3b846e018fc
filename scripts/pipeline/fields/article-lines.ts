import type { Draft } from '../types/articles.ts'
import type { BodyBlock, Parts } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Opening } from '../types/marks.ts'
import { titlesFrom } from './titles.ts'

/** A draft → its lines in their places. */
export function partsOfDraft(draft: Draft, gazetteer: Gazetteer): Parts {
  const fragments = draft.chains.flatMap((c) => c.fragments)
  const inText = openingsInText(draft)
  const credits = fragments.flatMap((f) => (f.credit ? [f.credit] : []))
  const nameless = credits.flatMap((c) => (c.names.length === 0 && c.pieces.length > 0 ? [c.pieces] : []))
  return {
    titles: titlesFrom(draft.titles, gazetteer),
    body: [...bodyOf(draft, inText), ...nameless.map((pieces) => ({ is: 'paragraph' as const, pieces }))],
    openings: fragments.flatMap((f) => (f.opening && !inText.has(f.opening) ? [f.opening] : [])),
    signatures: fragments.flatMap((f) => (f.signature ? [f.signature] : [])),
    credits: credits.map((c) => (c.names.length === 0 ? { ...c, pieces: [] } : c)),
    jumps: fragments.flatMap((f) => f.jumps),
    place: draft.place,
    score: draft.score,
  }
}

/** The first dateline is the article's. A second one stands in the text where it is printed, and in a roundup every one does: it belongs to what follows it, if anything does. */
function openingsInText(draft: Draft): Set<Opening> {
  const fragments = draft.chains.flatMap((c) => c.fragments)
  const datelines = fragments.filter((f) => f.opening && (draft.roundup || f.opening.dateline))
  const followed = datelines.slice(draft.roundup ? 0 : 1).filter((f) => f.paragraphs.length > 0)
  return new Set(followed.flatMap((f) => f.opening ?? []))
}

/** Paragraphs in reading order, each subhead before the paragraph that follows it in print. */
function bodyOf(draft: Draft, inText: ReadonlySet<Opening>): BodyBlock[] {
  const blocks: (BodyBlock & { at: number })[] = []
  for (const chain of draft.chains) {
    const homes = new Map(chain.fragments.flatMap((f) => f.paragraphs.map((p) => [p.pieces[0], f] as const)))
    for (const p of chain.paragraphs) {
      const home = homes.get(p.pieces[0])
      const opening = home?.paragraphs[0]?.pieces[0] === p.pieces[0] ? home?.opening : undefined
      const pieces = opening && inText.has(opening) ? [...opening.pieces, ...p.pieces] : p.pieces
      blocks.push({ is: 'paragraph', pieces, at: home?.at ?? chain.from })
    }
  }
  for (const s of draft.subheads) {
    const later = blocks.filter((b) => b.is === 'paragraph' && b.at > s.at).map((b) => b.at)
    const next = blocks.findIndex((b) => b.is === 'paragraph' && b.at === Math.min(...later))
    const subhead = { is: 'subhead' as const, pieces: s.pieces, at: s.at }
    if (next < 0) blocks.push(subhead)
    else blocks.splice(next, 0, subhead)
  }
  for (const quote of draft.quotes ?? []) {
    const pieces = quote.flatMap((t) => t.pieces)
    const line = pieces[0]?.span.line ?? 0
    const next = blocks.findIndex((b) => (b.pieces[0]?.span.line ?? 0) > line)
    const block = { is: 'paragraph' as const, pieces, at: -1 }
    blocks.splice(next < 0 ? blocks.length : next, 0, block)
  }
  return blocks.map(({ is, pieces }) => ({ is, pieces }))
}

/** Every line of an article and what it is there. */
export function ownedBy(parts: Parts): { is: string; pieces: Piece[] }[] {
  const photo = parts.credits.length > 0
  return [
    { is: 'column-label', pieces: parts.titles.column },
    { is: 'kicker', pieces: parts.titles.kicker },
    { is: 'headline', pieces: parts.titles.headline },
    { is: 'subtitle', pieces: parts.titles.subtitle },
    ...parts.openings.map((o) => ({ is: 'dateline', pieces: o.dateline?.pieces ?? [] })),
    ...[...parts.openings, ...parts.signatures].map((o) => ({ is: 'byline', pieces: o.byline })),
    ...parts.credits.map((c) => ({ is: 'photo-credit', pieces: c.pieces })),
    ...parts.jumps.map((j) => ({ is: 'jump', pieces: j.pieces })),
    ...parts.body.map((b) => ({ is: b.is === 'subhead' ? 'subhead' : photo ? 'caption' : 'body', pieces: b.pieces })),
  ].filter((o) => o.pieces.length)
}

/** The first printed line of an article. */
export const firstLineOf = (owned: ReturnType<typeof ownedBy>): number =>
  owned.reduce(
    (first, { pieces }) => pieces.reduce((a, { span }) => Math.min(a, span.line), first),
    Number.POSITIVE_INFINITY,
  )
