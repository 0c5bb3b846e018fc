import type { LedgerEntry } from '../../src/archive/schema.ts'
import type { ParsedArticle } from './articles.ts'
import type { Furniture, Piece } from './types.ts'

type Owned = { piece: Piece; is: string; article: string | null; why: string | null }

/** What every stretch of the dump became, in printed order. Neighbouring lines of one kind are one entry; what lies between them is blank. */
export function ledgerOf(
  articles: readonly ParsedArticle[],
  furniture: readonly Furniture[],
  unresolved: readonly Piece[][],
): LedgerEntry[] {
  const all: Owned[] = [
    ...articles.flatMap((a) =>
      a.owned.flatMap((o) => o.pieces.map((piece) => ({ piece, is: o.is, article: a.id, why: null }))),
    ),
    ...furniture.flatMap((f) => f.pieces.map((piece) => ({ piece, is: f.kind, article: null, why: f.why }))),
    ...unresolved.flat().map((piece) => ({ piece, is: 'unresolved', article: null, why: 'no rule could place it' })),
  ]
  all.sort((a, b) => a.piece.span.line - b.piece.span.line || a.piece.span.from - b.piece.span.from)
  const entries: LedgerEntry[] = []
  let last: Owned | undefined
  for (const owned of all) {
    const { span } = owned.piece
    const entry = entries.at(-1)
    if (entry && last && last.is === owned.is && last.article === owned.article && last.why === owned.why)
      entry.to = [span.line, span.to]
    else
      entries.push({
        from: [span.line, span.from + 1],
        to: [span.line, span.to],
        is: owned.is,
        article: owned.article,
        why: owned.why,
      })
    last = owned
  }
  return entries
}
