import type { Answer, FacetField, FacetValue } from '../../search/types.ts'
import { element } from './elements.ts'
import { chosenValues, withFilter, withoutFields } from './narrowing.ts'
import { addressOf, type State } from './state.ts'
import { facetNames } from './words.ts'

/** What the engine read in the query. */
type Asked = Pick<Answer, 'query' | 'filters'>

/** Values of a field that stand before the others have to be asked for. */
const mostAtFirst = 8

/** One field's values as links that narrow the query to each, or, for a chosen one, widen it again. Nothing for a field in
 *  which all articles are alike. */
export function facetSection(field: FacetField, values: readonly FacetValue[], asked: Asked, state: State): Node[] {
  const chosen = chosenValues(asked.query, field)
  if (values.length < 2 && chosen.length === 0) return []
  const items = values.map(({ value, count }) => facetItem(field, value, count, chosen.includes(value), asked, state))
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
  value: string,
  count: number,
  isChosen: boolean,
  { filters }: Asked,
  { typed, sort }: State,
): HTMLLIElement {
  const others = withoutFields(typed, filters, field === 'year' ? ['year', 'from', 'to'] : [field])
  const href = addressOf({ typed: isChosen ? others : withFilter(others, field, value), sort })
  const link = element('a', { href, ...(isChosen ? { 'aria-current': 'true' } : {}) }, value)
  return element('li', {}, link, element('span', { class: 'count' }, String(count)))
}
