import type { ParsedArticle } from '../types/fields.ts'
import type { Element, Fragments } from '../types/layout.ts'

/** A column's label belongs to the article that it stands above. */
export function giveColumns(articles: readonly ParsedArticle[], { labels, elements }: Fragments): void {
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
