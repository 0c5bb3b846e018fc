import type { LedgerEntry } from '../../../src/archive/schema.ts'
import type { Furniture, Owned, ParsedArticle, Piece } from '../types.ts'

/** Every piece of the dump and what it became, in printed order. */
export function ownersOf(
  articles: readonly ParsedArticle[],
  furniture: readonly Furniture[],
  unresolved: readonly Piece[][],
): Owned[] {
  const all: Owned[] = [
    ...articles.flatMap((a) =>
      a.owned.flatMap((o) => withTails(o.pieces).map((piece) => ({ piece, is: o.is, article: a.id, why: null }))),
    ),
    ...furniture.flatMap((f) => withTails(f.pieces).map((piece) => ({ piece, is: f.kind, article: null, why: f.why }))),
    ...withTails(unresolved.flat()).map((piece) => ({
      piece,
      is: 'unresolved',
      article: null,
      why: 'no rule could place it',
    })),
  ]
  return all.sort((a, b) => a.piece.span.line - b.piece.span.line || a.piece.span.from - b.piece.span.from)
}

/** Marks on lines of their own go with the line that they belong to. */
const withTails = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((p) => [p, ...(p.tail ?? [])])

/** What every stretch of the dump became. Neighbouring pieces of one kind are one entry; what lies between them is blank. */
export function ledgerOf(owners: readonly Owned[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let last: Owned | undefined
  for (const owned of owners) {
    const { line, from, to } = owned.piece.span
    const { is, article, why } = owned
    const entry = entries.at(-1)
    if (entry && last && last.is === is && last.article === article && last.why === why) entry.to = [line, to]
    else entries.push({ from: [line, from + 1], to: [line, to], is, article, why })
    last = owned
  }
  return entries
}
