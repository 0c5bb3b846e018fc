import { fold } from '../../text/fold.ts'
import type { PlaceNames } from '../../words/known-names.ts'
import { fields } from '../options.ts'
import { allMustHold, type Choice, type Filter, isFilter, kindNames, type Query, type Text } from '../query-shape.ts'
import type { Doc, Field } from '../types.ts'
import { valuesOf as foldedValues, standsIn, type Values } from './forms.ts'
import { valuesOf } from './passages.ts'
import { isWithin } from './times.ts'

/** Whether an article is an answer to a query: the definition of the search, read from the article itself. */
export function isAnswer(doc: Doc, { wanted, without, filters }: Query, places: readonly PlaceNames[]): boolean {
  if (!passesFilters(doc, filters, places)) return false
  const values = textsOf(doc, fields)
  const holds = (choice: Choice): boolean => (isFilter(choice) ? holdsFor(doc, choice, places) : isMet(choice))
  const isMet = (text: Text) => standsIn(text, values) || (text.read !== undefined && holds(text.read))
  return wanted.every((choices) => choices.some(holds)) && !without.some((text) => standsIn(text, values))
}

/** Whether an article passes the filters of a query. Of several values for one field one is enough (`年:2021 年:2023`);
 *  `从`, `到`, `标题` and `正文` must all hold, and so must every `-字段:`. What has no date passes no filter by date. */
function passesFilters(doc: Doc, filters: readonly Filter[], places: readonly PlaceNames[]): boolean {
  const holds = (filter: Filter) => holdsFor(doc, filter, places)
  const wanted = filters.filter(({ not }) => !not)
  return (
    filters.every((filter) => !filter.not || !holds(filter)) &&
    wanted.every((filter) =>
      allMustHold.has(filter.field)
        ? holds(filter)
        : wanted.some((other) => other.field === filter.field && holds(other)),
    )
  )
}

function holdsFor(doc: Doc, { field, value }: Filter, places: readonly PlaceNames[]): boolean {
  const { date } = doc
  const stands = (text: string | undefined) => text !== undefined && fold(text).includes(value)
  switch (field) {
    case 'county':
      return namesOf(doc.county, places).some(stands)
    case 'reporter':
      return doc.people.some(stands)
    case 'column':
      return stands(doc.column)
    case 'paper':
      return stands(doc.paper)
    case 'section':
      return stands(doc.section)
    case 'kind':
      return stands(kindNames[doc.kind])
    case 'page':
      return String(doc.page) === value
    case 'title':
      return standsIn({ text: value }, textsOf(doc, ['headline', 'kicker', 'subtitle']))
    case 'text':
      return standsIn({ text: value }, textsOf(doc, ['text']))
    case 'year':
    case 'day':
      return date !== undefined && isWithin(date, value)
    case 'from':
      return date !== undefined && date.slice(0, value.length) >= value
    case 'to':
      return date !== undefined && date.slice(0, value.length) <= value
  }
}

function textsOf(doc: Doc, some: readonly Field[]): Values {
  return foldedValues(some.flatMap((field) => valuesOf(doc, field)))
}

function namesOf(county: string | undefined, places: readonly PlaceNames[]): string[] {
  if (county === undefined) return []
  return [county, ...(places.find(({ name }) => name === county)?.aliases ?? [])]
}
