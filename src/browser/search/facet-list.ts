import type { Answer, FacetField, FacetValue } from '../../search/types.ts'
import { element } from './elements.ts'
import { choosing, withFilter, withoutFields, withoutFilter } from './narrowing.ts'
import { addressOf, type State } from './state.ts'
import { facetNames } from './words.ts'

/** What the engine read in the query. */
type Asked = Pick<Answer, 'query' | 'filters'>

/** Values of a field that stand before the others have to be asked for. */
const mostAtFirst = 8

/** One field's values as links: each narrows the query to its own articles, or besides those of the values that are chosen
 *  already; a chosen one leads back. Nothing for a field in which all articles are alike. */
export function facetSection(field: FacetField, values: readonly FacetValue[], asked: Asked, state: State): Node[] {
  const isChosen = values.some(({ value }) => choosing(asked.query, field, value).length > 0)
  if (values.length < 2 && !isChosen) return []
  const items = values.map((one) => facetItem(field, one, asked, state))
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
  { value, count }: FacetValue,
  asked: Asked,
  { typed, sort }: State,
): HTMLLIElement {
  const { query, filters } = asked
  const chosen = choosing(query, field, value)
  const [first, ...others] = chosen
  const before = field === 'year' ? withoutFields(typed, filters, ['from', 'to']) : typed
  const to = first ? withoutFilter(typed, filters, first, ...others) : withFilter(before, field, value)
  const link = element(
    'a',
    { href: addressOf({ typed: to, sort }), ...(first ? { 'aria-current': 'true' } : {}) },
    value,
  )
  const words = element('span', { class: 'hidden' }, ' 篇')
  return element('li', {}, link, ' ', element('span', {}, element('span', { class: 'count' }, String(count)), words))
}
