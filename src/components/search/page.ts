import { searchClient } from '../../search/client.ts'
import type { Outcome } from '../../search/messages.ts'
import type { Answer, FacetField } from '../../search/types.ts'
import { articleAt } from './article-at.ts'
import { suggestInBox } from './box.ts'
import { find } from './elements.ts'
import { facetSection } from './facet-list.ts'
import { histogram } from './histogram.ts'
import { between } from './narrowing.ts'
import { resultItem } from './result.ts'
import { addressOf, optionsOf, type State, stateOf } from './state.ts'
import { activeFilters, emptyText, nearSection, pager, sortLinks } from './views.ts'
import { countInWords, failed, refusedInWords, searching } from './words.ts'

/** The search page: the box in the masthead, results and their make-up below, everything else in the address. Results come
 *  as the reader types. An entry of the history is a query that the reader rested at (Enter, a link, another page of
 *  results): typing on makes one new entry and keeps changing it, so that Back leads to the query before. */

/** Milliseconds without an answer after which the page says that it is searching: sooner would only flicker. */
const patience = 250

/** Results that are shown at once. The next ones follow in tasks of their own, so that a slow phone takes the next key
 *  between them. */
const shownAtOnce = 2

const box = find('[data-search-box]', HTMLInputElement)
const root = find('[data-search]', HTMLElement)
const status = find('[data-search-status]', HTMLElement)
const tools = find('[data-search-tools]', HTMLElement)
const list = find('[data-search-results]', HTMLElement)
const nearAt = find('[data-search-near]', HTMLElement)
const below = find('[data-search-below]', HTMLElement)
const aside = find('[data-search-aside]', HTMLElement)
const facetsAt = find('[data-search-facets]', HTMLElement)
const reporters = find('[data-search-reporters]', HTMLDetailsElement)
const times = find('[data-search-times]', HTMLFormElement)
const help = find('[data-search-help]', HTMLElement)
const { home = '/', articles = '', papers } = root.dataset
/** Counted in every answer: papers where there are several. Authors are many: their file is fetched when somebody asks. */
const facetFields: readonly FacetField[] = ['county', 'year', 'column', ...(papers ? ['paper' as const] : []), 'kind']
const ask = searchClient(new URL(`${home}search/`, location.href).href)
const title = document.title
let rested = true
/** Counts answers: what is still to be shown of an older one is not. */
let filled = 0
let latest: { answer: Answer; state: State } | undefined

suggestInBox(box, {
  ask,
  kinds: ['place', 'person', 'column', 'word'], // headlines are among the results
  visit: (to) => ('article' in to ? location.assign(articleAt(home, to.article)) : visit(to.search)),
})
box.addEventListener('focus', () => ask('open', {}), { once: true })
box.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) typedOn()
})
box.addEventListener('compositionend', typedOn)
box.addEventListener('change', () => {
  rested = true
})
box.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  rested = true
  if (box.value !== stateOf(location.search).typed) typedOn()
})
root.addEventListener('click', followOnThisPage)
times.addEventListener('submit', (event) => {
  event.preventDefault()
  const { from, to } = Object.fromEntries(new FormData(times)) as Record<string, string>
  if (latest) visit(addressOf({ typed: between(latest.state.typed, latest.answer.filters, from ?? '', to ?? '') }))
})
reporters.addEventListener('toggle', () => {
  if (reporters.open) showFacets(['reporter'])
})
addEventListener('popstate', arrive)
arrive()

/** Shows what the address asks for. */
function arrive(): void {
  box.value = stateOf(location.search).typed
  show()
}

function typedOn(): void {
  const address = location.pathname + addressOf({ typed: box.value })
  if (rested) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  rested = false
  show()
}

/** Links to other states of this page change its address without loading it again, and the reader begins at the top. */
function followOnThisPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!href?.startsWith('?') || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  visit(href)
  scrollTo({ top: 0 })
  status.focus({ preventScroll: true })
}

function visit(address: string): void {
  history.pushState(null, '', location.pathname + address)
  rested = true
  arrive()
}

async function show(): Promise<void> {
  const state = stateOf(location.search)
  document.title = state.typed === '' ? title : `${state.typed} · ${title}`
  help.hidden = state.typed !== ''
  document.documentElement.toggleAttribute('data-asked', state.typed !== '')
  if (state.typed.trim() === '') return fill('', [], [])
  const waiting = setTimeout(() => fill(searching, [], []), patience)
  const outcome = await ask('search', { typed: state.typed, options: optionsOf(state) })
  clearTimeout(waiting)
  if (outcome !== undefined) showOutcome(outcome, state)
}

function showOutcome(outcome: Outcome<Answer>, state: State): void {
  if ('value' in outcome) showAnswer(outcome.value, state)
  else fill('refused' in outcome ? refusedInWords(outcome.refused) : failed, [], [])
}

function showAnswer(answer: Answer, state: State): void {
  latest = { answer, state }
  const items = answer.hits.map((hit) => resultItem(hit, articleAt(home, hit.id)))
  fill(countInWords(answer, state.page), items, pager(answer, state))
  nearAt.replaceChildren(...emptyText(answer, articles))
  tools.replaceChildren(...activeFilters(answer, state), ...sortLinks(answer, state))
  if (answer.total === 0) aside.hidden = true
  showNear(state)
  showFacets(reporters.open ? [...facetFields, 'reporter'] : facetFields)
}

async function showNear({ typed }: State): Promise<void> {
  const outcome = await ask('near', { typed })
  if (outcome && 'value' in outcome) nearAt.append(...nearSection(outcome.value))
}

/** Fills the margin, and only then shows it: what stands below the facets is not seen moving. */
async function showFacets(fields: readonly FacetField[]): Promise<void> {
  if (latest === undefined) return
  const { answer, state } = latest
  const outcome = await ask('facets', { typed: state.typed, fields })
  if (outcome === undefined) return
  aside.hidden = answer.total === 0
  if (!('value' in outcome)) return
  const facets = outcome.value
  const sections = (some: readonly FacetField[]) =>
    some.flatMap((field) => facetSection(field, facets.fields[field] ?? [], answer, state))
  if (facets.fields.county)
    facetsAt.replaceChildren(...histogram(facets, answer.filters, state), ...sections(facetFields))
  if (facets.fields.reporter)
    find('[data-search-reporter-list]', HTMLElement).replaceChildren(...sections(['reporter']))
}

/** Puts new results in the place of old ones. When all are there it says in words what they are, and `after` follows them. */
function fill(words: string, items: Node[], after: Node[]): void {
  const turn = ++filled
  const show = (from: number): void => {
    if (turn !== filled) return
    const next = from + shownAtOnce
    for (const [i, item] of items.slice(from, next).entries()) {
      const old = list.children[from + i]
      if (old) old.replaceWith(item)
      else list.append(item)
    }
    if (next < items.length) setTimeout(show, 0, next)
    else {
      while (list.children.length > items.length) list.lastChild?.remove()
      status.textContent = words
      below.replaceChildren(...after)
    }
  }
  below.replaceChildren()
  show(0)
  nearAt.replaceChildren()
  tools.replaceChildren()
  if (items.length === 0) aside.hidden = true
}
