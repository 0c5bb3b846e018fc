import { defaultOptions } from '../../search/options.ts'
import type { SearchOptions } from '../../search/types.ts'

/** What the search page shows, all of it in its address: `?q=第一书记&p=2`. */
export type State = { typed: string; page: number }

/** An address's query → the state. What makes no sense is left out. */
export function stateOf(search: string): State {
  const params = new URLSearchParams(search)
  const page = Number(params.get('p'))
  return { typed: params.get('q') ?? '', page: Number.isSafeInteger(page) && page > 0 ? page : 1 }
}

/** The state as an address's query; what is as usual is left out. */
export function addressOf({ typed, page }: State): string {
  const params = new URLSearchParams()
  if (typed !== '') params.set('q', typed)
  if (page !== 1) params.set('p', String(page))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** The engine's options for a state. */
export function optionsOf({ page }: State): Partial<SearchOptions> {
  return { limit: defaultOptions.limit, offset: (page - 1) * defaultOptions.limit }
}

/** How many pages so many results fill; one when there are none. */
export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / defaultOptions.limit))
}
