/** What somebody searched for before coming here: the query of the search page in the address that led to this page, when
 *  it is one of this site; undefined otherwise. `search` is the search page's path, `/archive/search/`; some hosts take its
 *  last slash away. */
export function searchedFor(
  referrer: string,
  { origin, search }: { origin: string; search: string },
): string | undefined {
  if (referrer === '') return undefined
  const from = new URL(referrer)
  const isSearch = from.origin === origin && [search, search.replace(/\/$/, '')].includes(from.pathname)
  const typed = isSearch ? from.searchParams.get('q') : null
  return typed?.trim() ? typed : undefined
}
