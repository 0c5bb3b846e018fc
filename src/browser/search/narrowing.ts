import { type Filter, type FilterField, isSame, nameOf, type PlacedFilter, type Query } from '../../search/asked.ts'
import { quoted } from '../../search/query/query.ts'
import type { FacetField } from '../../search/types.ts'
import { fold } from '../../text/fold.ts'

/** Queries that are narrower or wider than another by one filter, as text for the box. Texts stay as they were typed: only
 *  filters are taken out and put in, at the end. */

/** The typed query with `字段:值` besides. */
export function withFilter(typed: string, field: FilterField, value: string): string {
  return trimmed(`${typed} ${nameOf(field)}:${quoted(value)}`.replace(/\s+/g, ' '))
}

/** The typed query without some of its filters, however often and however they were written. `filters` are what the engine
 *  read in it. */
export function withoutFilter(typed: string, filters: readonly PlacedFilter[], ...gone: readonly Filter[]): string {
  return without(
    typed,
    filters.filter((one) => gone.some((filter) => isSame(one, filter))),
  )
}

/** The typed query without its filters by these fields; excluding ones stay. */
export function withoutFields(typed: string, filters: readonly PlacedFilter[], fields: readonly FilterField[]): string {
  return without(
    typed,
    filters.filter(({ field, not }) => fields.includes(field) && !not),
  )
}

/** The typed query from one month (or year) to another; an empty one leaves that side open. */
export function between(typed: string, filters: readonly PlacedFilter[], from: string, to: string): string {
  const rest = withoutFields(typed, filters, ['year', 'from', 'to'])
  const started = from === '' ? rest : withFilter(rest, 'from', from)
  return to === '' ? started : withFilter(started, 'to', to)
}

/** The filters of a query that choose a field's printed value, whole or by a part of it: `县:汶上` chooses 汶上县. */
export function choosing({ filters }: Query, field: FacetField, value: string): Filter[] {
  const folded = fold(value)
  return filters.filter((filter) => filter.field === field && !filter.not && folded.includes(filter.value))
}

function without(typed: string, gone: readonly PlacedFilter[]): string {
  const rest = gone.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), typed)
  return trimmed(rest.replace(/\s+/g, ' '))
}

/** Without blanks round it, but for one before a `-` that excludes: without that the `-` is text. */
function trimmed(typed: string): string {
  return typed
    .trimEnd()
    .replace(/^\s+(?!-)/, '')
    .replace(/^\s+/, ' ')
}
