import type { LedgerEntry } from '../../../src/archive/schema.ts'
import { spansOf } from '../text/lines.ts'
import type { ParsedArticle } from '../types/fields.ts'
import type { Piece } from '../types/lines.ts'
import type { Furniture } from '../types/marks.ts'
import type { Owned } from '../types/page.ts'

/** Every stretch of the dump and what it became, in printed order. */
export function ownersOf(
  articles: readonly ParsedArticle[],
  furniture: readonly Furniture[],
  unresolved: readonly Piece[][],
): Owned[] {
  const all: Owned[] = [
    ...articles.flatMap((a) =>
      a.owned.flatMap((o) => spansIn(o.pieces).map((of) => ({ ...of, is: o.is, article: a.id, why: null }))),
    ),
    ...furniture.flatMap((f) => spansIn(f.pieces).map((of) => ({ ...of, is: f.kind, article: null, why: f.why }))),
    ...spansIn(unresolved.flat()).map((of) => ({
      ...of,
      is: 'unresolved',
      article: null,
      why: 'no rule could place it',
    })),
  ]
  return all.sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
}

const spansIn = (pieces: readonly Piece[]) => pieces.flatMap((piece) => spansOf(piece).map((span) => ({ span, piece })))

/** What every stretch of the dump became. Neighbouring pieces of one kind are one entry; what lies between them is blank. */
export function ledgerOf(owners: readonly Omit<Owned, 'piece'>[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let last: Omit<Owned, 'piece'> | undefined
  for (const owned of owners) {
    const { line, from, to } = owned.span
    const { is, article, why } = owned
    const entry = entries.at(-1)
    if (entry && last && last.is === is && last.article === article && last.why === why) entry.to = [line, to]
    else entries.push({ from: [line, from + 1], to: [line, to], is, article, why })
    last = owned
  }
  return entries
}
