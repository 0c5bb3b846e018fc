import { defaultOptions } from '../../search/options.ts'
import type { SearchOptions, Sort } from '../../search/types.ts'

/** What the search page shows, all of it in its address: `?q=第一书记+县%3A汶上县&p=2&s=newest`. Filters are part of the
 *  query, as anybody could have typed them. */
export type State = { typed: string; page: number; sort: Sort }

export const sorts: readonly Sort[] = ['relevance', 'newest', 'oldest']

/** Bytes of an address's query that every host takes: nginx and others refuse whole addresses of 8,192, some of 2,048. */
const mostSent = 1500

/** An address → the state. What makes no sense is left out. */
export function stateOf({ search, hash }: Pick<Location, 'search' | 'hash'>): State {
  const params = new URLSearchParams(hash.startsWith('#q=') ? hash.slice(1) : search)
  const page = Number(params.get('p'))
  return {
    typed: params.get('q') ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    sort: sorts.find((sort) => sort === params.get('s')) ?? defaultOptions.sort,
  }
}

/** The state as an address from the `?` on, for a link; what is as usual is left out. The same page for nothing is `?`. What
 *  is too long to be sent to a host stands behind `#`, which no browser sends. */
export function addressOf({ typed, page, sort }: Partial<State>): string {
  const params = new URLSearchParams()
  if (typed) params.set('q', typed)
  if (page !== undefined && page !== 1) params.set('p', String(page))
  if (sort !== undefined && sort !== defaultOptions.sort) params.set('s', sort)
  return params.toString().length > mostSent ? `?#${params}` : `?${params}`
}

/** The engine's options for a state. */
export function optionsOf({ page, sort }: State): SearchOptions {
  return { limit: defaultOptions.limit, offset: (page - 1) * defaultOptions.limit, sort }
}

/** How many pages so many results fill; one when there are none. */
export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / defaultOptions.limit))
}
