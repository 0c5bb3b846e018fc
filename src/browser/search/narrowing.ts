import { type Filter, type FilterField, isSame, nameOf, type PlacedFilter, quoted } from '../../search/asked.ts'

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
