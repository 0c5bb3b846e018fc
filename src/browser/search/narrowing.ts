import { writeFilter } from '../../search/query/write-filter.ts'
import { type Filter, type FilterField, isSame, type PlacedFilter } from '../../search/query-shape.ts'

/** Queries that are narrower or wider than another by one filter, as text for the box. Texts stay as they were typed: only
 *  filters are taken out and put in, at the end. */

/** The typed query with `字段:值` besides. */
export function withFilter(typed: string, field: FilterField, value: string): string {
  return within(typed, writeFilter({ field, value, not: false }))
}

/** What to ask for those answers to a typed query that answer another, too: 在结果中查找. What somebody has left open in either
 *  is closed, so that nothing of the one gets into the other. */
export function within(typed: string, other: string): string {
  return trimmed(`${closed(typed)} ${closed(other)}`.replace(/\s+/g, ' '))
}

/** With a `"` that was left open closed, and an `或` at either end, which waits for a neighbour, as the text that it is. */
function closed(typed: string): string {
  const held = typed.replace(loneOr, (or) => or.replace(/\S+/, '“$&”'))
  return held.split('"').length % 2 === 0 ? `${held}"` : held
}

const loneOr = /^(?:或者?|or|\|\|?|｜)(?=\s)|\s(?:或者?|or|\|\|?|｜)$/gi

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
