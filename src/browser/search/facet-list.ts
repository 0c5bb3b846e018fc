import type { Answer, FacetField, FacetValue } from '../../search/types.ts'
import { element } from './elements.ts'
import { withFilter, withoutFields, withoutFilter } from './narrowing.ts'
import { facetNames } from './sentences.ts'
import { addressOf, type State } from './state.ts'

/** What the engine read in the query. */
type Filters = Answer['filters']

/** Values of a field that stand before the others have to be asked for. */
const mostAtFirst = 8

/** One field's values as links: each narrows the query to its own articles, or besides those of the values that are chosen
 *  already; a chosen one leads back. Nothing for a field in which all articles are alike. */
export function facetSection(field: FacetField, values: readonly FacetValue[], filters: Filters, state: State): Node[] {
  if (values.length < 2 && !values.some(({ chosenBy }) => chosenBy)) return []
  const items = values.map((one) => facetItem(field, one, filters, state))
  const rest = items.slice(mostAtFirst)
  const more = element('details', {}, element('summary', {}, `其余 ${rest.length} 项`), element('ul', {}, ...rest))
  return [
    element(
      'section',
      { class: 'facet' },
      element('h2', {}, facetNames[field]),
      element('ul', {}, ...items.slice(0, mostAtFirst)),
      ...(rest.length > 0 ? [more] : []),
    ),
  ]
}

function facetItem(
  field: FacetField,
  { value, count, chosenBy }: FacetValue,
  filters: Filters,
  { typed, sort }: State,
): HTMLLIElement {
  const before = field === 'year' ? withoutFields(typed, filters, ['from', 'to']) : typed
  const to = chosenBy ? withoutFilter(typed, filters, ...chosenBy) : withFilter(before, field, value)
  const link = element(
    'a',
    { href: addressOf({ typed: to, sort }), ...(chosenBy ? { 'aria-current': 'true' } : {}) },
    value,
  )
  const words = element('span', { class: 'hidden' }, ' 篇')
  return element('li', {}, link, ' ', element('span', {}, element('span', { class: 'count' }, String(count)), words))
}
