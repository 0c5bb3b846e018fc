/** Stands in for src/browser/hits/came-from.ts: the query stands in the article’s own address. */
export function searchedFor(): string | undefined {
  const typed = new URLSearchParams(location.search).get('q')
  return typed?.trim() ? typed : undefined
}
