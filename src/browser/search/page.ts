import type { Answer, FacetField } from '../../search/types.ts'
import { searchClient } from '../../search/worker/client.ts'
import type { Outcome } from '../../search/worker/messages.ts'
import { articleAt } from './article-at.ts'
import { suggestInBox } from './box.ts'
import { element, find } from './elements.ts'
import { facetSection } from './facet-list.ts'
import { histogram } from './histogram.ts'
import { between } from './narrowing.ts'
import { readingNotes } from './readings.ts'
import { resultItem } from './result.ts'
import { replacing, slices } from './slices.ts'
import { addressOf, optionsOf, type State, stateOf } from './state.ts'
import { activeFilters, emptyText, nearSection, pager, sortLinks } from './views.ts'
import { askedInWords, countInWords, failureInWords, searching } from './words.ts'

/** The search page: the box in the masthead, results and their make-up below, everything else in the address. Results come
 *  as the reader types. An entry of the history is a query that the reader rested at (Enter, a link, another page of
 *  results): typing on makes one new entry and keeps changing it, so that Back leads to the query before. */

/** Milliseconds without an answer after which the page says that it is searching: sooner would only flicker. */
const patience = 250

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
const reporterList = find('[data-search-reporter-list]', HTMLElement)
const times = find('[data-search-times]', HTMLFormElement)
const asked = find('[data-search-asked]', HTMLElement)
const { home = '/', articles = '', papers } = root.dataset
/** Counted in every answer: papers where there are several. Authors are many: their file is fetched when somebody asks. */
const facetFields: readonly FacetField[] = ['county', 'year', 'column', ...(papers ? ['paper' as const] : []), 'kind']
const ask = searchClient(new URL(`${home}search/`, location.href).href)
const title = document.title
const steps = slices({
  now: () => performance.now(),
  later: (work) => setTimeout(work),
  layOut: () => document.body.getBoundingClientRect(),
})
let rested = true
/** Timers: until what was typed is asked, and until an answer that does not come is waited for in words. */
let typing: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined
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
box.addEventListener('change', rest)
box.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  rest()
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
  clearTimeout(typing)
  box.value = stateOf(location).typed
  show()
}

/** The task that puts a character into the box is long enough on a slow phone: one of its own asks for it. */
function typedOn(): void {
  clearTimeout(typing)
  typing = setTimeout(askTyped)
}

function askTyped(): void {
  clearTimeout(typing)
  const address = location.pathname + addressOf({ typed: box.value })
  if (rested) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  rested = false
  show()
}

/** What stands in the box is asked, and its entry in the history stays. */
function rest(): void {
  if (box.value !== stateOf(location).typed) askTyped()
  rested = true
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
  rest()
  history.pushState(null, '', location.pathname + address)
  rested = true
  arrive()
}

async function show(): Promise<void> {
  const state = stateOf(location)
  document.title = state.typed === '' ? title : `${state.typed} · ${title}`
  const isAsked = state.typed.trim() !== ''
  document.documentElement.toggleAttribute('data-asked', isAsked)
  clearTimeout(waiting)
  waiting = undefined
  if (!isAsked) return fill('', [], [])
  const mine = setTimeout(() => fill(searching, [], []), patience)
  waiting = mine
  const outcome = await ask('search', { typed: state.typed, options: optionsOf(state) })
  if (outcome === undefined || waiting !== mine) return
  clearTimeout(mine)
  showOutcome(outcome, state)
}

function showOutcome(outcome: Outcome<Answer>, state: State): void {
  if ('value' in outcome) showAnswer(outcome.value, state)
  else fill(failureInWords(outcome), [], [element('a', { href: addressOf(state) }, '再试一次')])
}

function showAnswer(answer: Answer, state: State): void {
  const items = answer.hits.map((hit) => () => [resultItem(hit, articleAt(home, hit.id))])
  fill(countInWords(answer, state.page), items, pager(answer, state))
  latest = { answer, state }
  nearAt.replaceChildren(...emptyText(answer, articles))
  asked.textContent = askedInWords(answer, state)
  tools.replaceChildren(
    ...readingNotes(answer, state, home),
    ...activeFilters(answer, state),
    ...sortLinks(answer, state),
  )
  if (answer.total === 0) aside.hidden = true
  else root.removeAttribute('data-nothing')
  showNear(answer, state)
  showFacets(reporters.open ? [...facetFields, 'reporter'] : facetFields)
}

/** Other queries, and below them how to search, for a reader who found nothing. */
async function showNear(answer: Answer, { typed }: State): Promise<void> {
  const outcome = await ask('near', { typed })
  if (outcome === undefined || latest?.answer !== answer) return
  if ('value' in outcome) steps.besides([() => nearAt.append(...nearSection(outcome.value))])
  if (answer.total === 0) steps.besides([() => root.setAttribute('data-nothing', '')])
}

/** Fills the margin, and only then shows it: what stands below the facets is not seen moving. Meanwhile it has its room, so
 *  that it is laid out bit by bit. */
async function showFacets(fields: readonly FacetField[]): Promise<void> {
  if (latest === undefined) return
  const { answer, state } = latest
  const outcome = await ask('facets', { typed: state.typed, fields })
  if (outcome === undefined || latest?.answer !== answer) return
  const facets = 'value' in outcome ? outcome.value : undefined
  const sections = (some: readonly FacetField[]) =>
    some.map((field) => () => facetSection(field, facets?.fields[field] ?? [], answer, state))
  if (aside.hidden && answer.total > 0) steps.besides([() => showMargin(true, 'busy')])
  if (facets?.fields.county)
    steps.besides(replacing(facetsAt, [() => histogram(facets, answer.filters, state), ...sections(facetFields)]))
  if (facets?.fields.reporter) steps.besides(replacing(reporterList, sections(['reporter'])))
  steps.besides([() => showMargin(answer.total > 0)])
}

/** Whether the margin has room, and whether it is not yet to be seen. */
function showMargin(hasRoom: boolean, busy?: 'busy'): void {
  aside.hidden = !hasRoom
  aside.toggleAttribute('data-busy', busy !== undefined)
}

/** Puts new results in the place of old ones, whose facets and near queries come too late from now on. When all are there
 *  it says in words what they are, and `after` follows them. */
function fill(words: string, items: readonly (() => Node[])[], after: Node[]): void {
  below.replaceChildren()
  nearAt.replaceChildren()
  tools.replaceChildren()
  asked.textContent = ''
  latest = undefined
  if (items.length === 0) aside.hidden = true
  steps.instead([
    ...replacing(list, items),
    () => {
      status.textContent = words
      below.replaceChildren(...after)
    },
  ])
}
