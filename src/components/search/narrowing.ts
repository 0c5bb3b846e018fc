import { type FilterField, filterNames, type Query } from '../../search/asked.ts'
import { trimmed, withoutFilter } from '../../search/query.ts'
import type { FacetField } from '../../search/types.ts'

/** Queries that are narrower or wider than another by one filter, as text for the box. Texts stay as they were typed: only
 *  filters are taken out and put in, at the end. */

/** The typed query with `字段:值` besides. */
export function withFilter(typed: string, field: FilterField, value: string): string {
  return trimmed(`${typed} ${nameOf(field)}:${quoted(value)}`.replace(/\s+/g, ' '))
}

/** The typed query without its filters by these fields. `query` is what the engine read in it. */
export function withoutFields(typed: string, query: Query, fields: readonly FilterField[]): string {
  const gone = query.filters.filter(({ field, not }) => fields.includes(field) && !not)
  return gone.reduce((rest, filter) => withoutFilter(rest, filter), typed)
}

/** The typed query from one month (or year) to another; an empty one leaves that side open. */
export function between(typed: string, query: Query, from: string, to: string): string {
  const rest = withoutFields(typed, query, ['year', 'from', 'to'])
  const started = from === '' ? rest : withFilter(rest, 'from', from)
  return to === '' ? started : withFilter(started, 'to', to)
}

/** The values that a query filters a field by. */
export function chosenValues({ filters }: Query, field: FacetField): string[] {
  return filters.filter((filter) => filter.field === field && !filter.not).map(({ value }) => value)
}

export function nameOf(field: FilterField): string {
  return Object.entries(filterNames).find(([, known]) => known === field)?.[0] ?? ''
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value) ? value : `"${value}"`
}
