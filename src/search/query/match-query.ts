import { fold } from '../../text/fold.ts'
import type { PlaceNames } from '../../words/known-names.ts'
import { type Filter, type FilterField, kindNames, type Query } from '../asked.ts'
import { fields } from '../options.ts'
import type { Doc } from '../types.ts'
import { valuesOf } from './passages.ts'

/** Whether an article is an answer to a query: the definition of the search, read from the article itself. */
export function isAnswer(doc: Doc, { texts, without, filters }: Query, places: readonly PlaceNames[]): boolean {
  if (!passesFilters(doc, filters, places)) return false
  const values = fields.flatMap((field) => valuesOf(doc, field)).map(fold)
  const holds = (text: string) => values.some((value) => value.includes(text))
  return texts.every(holds) && !without.some(holds)
}

/** Whether an article passes the filters of a query. Of several values for one field one is enough (`年:2021 年:2023`);
 *  `从` and `到` must all hold, and so must every `-字段:`. What has no date passes no filter by date. */
export function passesFilters(doc: Doc, filters: readonly Filter[], places: readonly PlaceNames[]): boolean {
  const holds = (filter: Filter) => holdsFor(doc, filter, places)
  const wanted = filters.filter(({ not }) => !not)
  return (
    filters.every((filter) => !filter.not || !holds(filter)) &&
    wanted.every((filter) =>
      bounds.has(filter.field) ? holds(filter) : wanted.some((other) => other.field === filter.field && holds(other)),
    )
  )
}

const bounds: ReadonlySet<FilterField> = new Set(['from', 'to'])

function holdsFor(doc: Doc, { field, value }: Filter, places: readonly PlaceNames[]): boolean {
  const { date } = doc
  switch (field) {
    case 'county':
      return namesOf(doc.county, places).some((name) => fold(name).includes(value))
    case 'reporter':
      return doc.people.some((name) => fold(name).includes(value))
    case 'column':
      return doc.column !== undefined && fold(doc.column).includes(value)
    case 'paper':
      return doc.paper !== undefined && fold(doc.paper).includes(value)
    case 'kind':
      return fold(kindNames[doc.kind]).includes(value)
    case 'year':
      return date?.startsWith(value) ?? false
    case 'from':
      return date !== undefined && date.slice(0, value.length) >= value
    case 'to':
      return date !== undefined && date.slice(0, value.length) <= value
  }
}

function namesOf(county: string | undefined, places: readonly PlaceNames[]): string[] {
  if (county === undefined) return []
  return [county, ...(places.find(({ name }) => name === county)?.aliases ?? [])]
}
