import { fold } from '../../text/fold.ts'
import { kindNames, type Query } from '../query-shape.ts'
import type { Card, FacetField, Facets, FacetValue } from '../types.ts'

/** The fields whose values are listed in files of their own: all but the year, which the date says. */
export const listedFields = ['county', 'column', 'kind', 'paper', 'reporter'] as const
export type ListedField = (typeof listedFields)[number]

/** An article's values of a field, each once. */
export function facetValues(card: Card, field: ListedField): string[] {
  if (field === 'reporter') return [...new Set(card.people)]
  if (field === 'kind') return [kindNames[card.kind]]
  const value = card[field]
  return value === undefined ? [] : [value]
}

/** Counts with which everything about an answer can be told. */
export type Counted = {
  values: (field: ListedField) => Promise<FacetValue[]>
  /** by month, in order */
  months: { month: string; count: number }[]
  undated: number
  exact: boolean
}

/** The facets of a query, from the counts of the answers to it and to it without its filters by one field. */
export async function facetsOf(
  query: Query,
  wanted: readonly FacetField[],
  count: (query: Query) => Promise<Counted>,
): Promise<Facets> {
  const all = await count(query)
  const without = async (field: FacetField): Promise<Counted> => {
    const others = query.filters.filter((filter) => filter.field !== field || filter.not)
    return others.length === query.filters.length ? all : await count({ ...query, filters: others })
  }
  const values = async (field: FacetField): Promise<FacetValue[]> => {
    const counted = await without(field)
    const all = field === 'year' ? yearsOf(counted.months) : await counted.values(field)
    return all.map((one) => withChoice(one, field, query))
  }
  const pairs = await Promise.all(wanted.map(async (field) => [field, await values(field)] as const))
  const { months, undated, exact } = all
  return { fields: Object.fromEntries(pairs), months, undated, exact }
}

function withChoice(one: FacetValue, field: FacetField, { filters }: Query): FacetValue {
  const folded = fold(one.value)
  const chosenBy = filters.filter((filter) => filter.field === field && !filter.not && folded.includes(filter.value))
  return chosenBy.length > 0 ? { ...one, chosenBy } : one
}

/** Values with their counts, the most frequent first, equally frequent ones in code order; those without any left out. */
export function ranked(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => ({ value, count }))
}

function yearsOf(months: Counted['months']): FacetValue[] {
  const years = new Map<string, number>()
  for (const { month, count } of months) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + count)
  return [...years].map(([value, count]) => ({ value, count }))
}
