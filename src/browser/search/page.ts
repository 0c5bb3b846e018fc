import type { Answer, FacetField } from '../../search/types.ts'
import { searchClient } from '../../search/worker/client.ts'
import type { Outcome } from '../../search/worker/messages.ts'
import { saveFile } from '../reading/save.ts'
import { articleAt } from './article-at.ts'
import { suggestInBox, type Target } from './box.ts'
import { rememberOpened, rememberPlace, rememberResults, returnToPlace } from './came-back.ts'
import { element, find, isPlainClick } from './elements.ts'
import { facetSection } from './facet-list.ts'
import { histogram } from './histogram.ts'
import { between } from './narrowing.ts'
import { readingNotes } from './readings.ts'
import { resultItem } from './result.ts'
import { mostSaved, type SavedForm } from './saving.ts'
import { askedInWords, countInWords, failureInWords, searching, shortQuery, totalInWords } from './sentences.ts'
import { replacing, slices } from './slices.ts'
import { addressOf, optionsOf, pagesFor, type State, stateOf } from './state.ts'
import { trail } from './trail.ts'
import { activeFilters, nearSection, pager, saveButtons, sortLinks } from './views.ts'

/** The search page: the box in the masthead, results and their make-up below, everything else in the address. Results come
 *  as the reader types. */

/** Milliseconds without an answer after which the page says that it is searching: sooner would only flicker. */
const patience = 250

const box = find('[data-search-box]', HTMLInputElement)
const root = find('[data-search]', HTMLElement)
const heading = find('[data-search-heading]', HTMLElement)
const status = find('[data-search-status]', HTMLElement)
const tools = find('[data-search-tools]', HTMLElement)
const list = find('[data-search-results]', HTMLElement)
const nearAt = find('[data-search-near]', HTMLElement)
const below = find('[data-search-below]', HTMLElement)
const margin = find('[data-search-margin]', HTMLDetailsElement)
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
const nameless = heading.textContent ?? ''
const steps = slices({
  now: () => performance.now(),
  later: (work) => setTimeout(work),
  layOut: () => document.body.getBoundingClientRect(),
})
const addresses = trail(location.pathname)
let state: State = stateOf(location)
/** Whether the reader, coming back, is still to be brought to where they were. */
let isReturning = true
/** Timers: until what was typed is asked, and until an answer that does not come is waited for in words. */
let typing: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined
let latest: { answer: Answer; state: State } | undefined

const addressFor = (to: Target) => ('article' in to ? articleAt(home, to.article) : to.search)
suggestInBox(box, {
  ask,
  addressFor,
  kinds: ['place', 'person', 'column', 'word'], // headlines are among the results
  visit: (to) => ('article' in to ? location.assign(addressFor(to)) : visit(to.search)),
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
const isWide = matchMedia('(min-width: 60rem)')
const unfold = () => {
  margin.open = isWide.matches
}
isWide.addEventListener('change', unfold)
unfold()
rememberPlace()
rememberOpened()
addEventListener('popstate', () => {
  addresses.drop()
  arrive()
})
root.dataset.ready = ''
// What was typed before this script came is asked, too.
if (state.typed === '' && box.value !== '') askTyped()
else arrive()

/** Shows what the address asks for. */
function arrive(): void {
  clearTimeout(typing)
  state = stateOf(location)
  box.value = state.typed
  show()
}

/** The task that puts a character into the box is long enough on a slow phone: one of its own asks for it. */
function typedOn(): void {
  clearTimeout(typing)
  typing = setTimeout(askTyped)
}

function askTyped(): void {
  clearTimeout(typing)
  state = stateOf({ search: '', hash: '' })
  state.typed = box.value
  addresses.typed(addressOf(state))
  show()
}

/** What stands in the box is asked, and its entry in the history stays. */
function rest(): void {
  if (box.value !== state.typed) askTyped()
  addresses.rest()
}

/** Links to other states of this page change its address without loading it again, and the reader begins at the top. */
function followOnThisPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (link) rest()
  if (!href?.startsWith('?') || !isPlainClick(event)) return
  event.preventDefault()
  visit(href)
  scrollTo({ top: 0 })
  heading.focus({ preventScroll: true })
}

function visit(address: string): void {
  rest()
  addresses.go(address)
  arrive()
}

async function show(): Promise<void> {
  const mineState = state
  const isAsked = state.typed.trim() !== ''
  document.title = isAsked ? `${shortQuery(state.typed)} · ${title}` : title
  document.documentElement.toggleAttribute('data-asked', isAsked)
  // WebKit brings back a page with the box as its attribute says.
  box.setAttribute('value', state.typed)
  clearTimeout(waiting)
  waiting = undefined
  if (!isAsked) return fill({ words: '', head: [nameless] })
  const mine = setTimeout(() => fill({ words: searching, head: headOf(mineState) }), patience)
  waiting = mine
  const outcome = await ask('search', { typed: mineState.typed, options: optionsOf(mineState) })
  if (outcome === undefined || waiting !== mine) return
  clearTimeout(mine)
  showOutcome(outcome, mineState)
}

function showOutcome(outcome: Outcome<Answer>, of: State): void {
  if (!('value' in outcome))
    fill({
      words: failureInWords(outcome),
      head: headOf(of),
      after: [element('a', { href: addressOf(of) }, '再试一次')],
    })
  else if (outcome.value.hits.length === 0 && outcome.value.total > 0 && of.page > 1) goBackTo(outcome.value, of)
  else showAnswer(outcome.value, of)
}

/** Beyond the last page stands nothing: the reader is led to the last one. */
function goBackTo({ total }: Answer, { typed, sort, page }: State): void {
  addresses.replace(addressOf({ typed, sort, page: Math.min(pagesFor(total), page - 1) }))
  arrive()
}

function showAnswer(answer: Answer, of: State): void {
  const found = answer.total > 0
  fill({
    words: countInWords(answer, of.page, articles),
    head: headOf(of, answer),
    items: answer.hits.map((hit) => () => [resultItem(hit, articleAt(home, hit.id))]),
    after: [...pager(answer, of), ...saveButtons(answer, save)],
    hasMargin: found,
  })
  latest = { answer, state: of }
  asked.textContent = askedInWords(answer, of)
  tools.replaceChildren(...readingNotes(answer, of, home), ...activeFilters(answer, of), ...sortLinks(answer, of))
  if (found) {
    root.removeAttribute('data-nothing')
    const ids = answer.hits.map(({ id }) => id)
    const { typed } = of
    const first = optionsOf(of).offset + 1
    rememberResults({ typed, address: location.pathname + addressOf(of), ids, first, total: answer.total })
  }
  if (isReturning) steps.besides([returnToPlace])
  isReturning = false
  showNear(answer, of)
  showFacets(reporters.open ? [...facetFields, 'reporter'] : facetFields)
}

/** Other queries, and below them how to search, for a reader who found nothing. */
async function showNear(answer: Answer, { typed }: State): Promise<void> {
  const outcome = await ask('near', { typed })
  if (outcome === undefined || latest?.answer !== answer) return
  if ('value' in outcome) steps.besides([() => nearAt.append(...nearSection(outcome.value))])
  if (answer.total === 0) steps.besides([() => root.setAttribute('data-nothing', '')])
}

/** Fills the margin, and only then shows what is in it: what stands below the facets is not seen moving. Meanwhile it has its
 *  room, so that it is laid out bit by bit. */
async function showFacets(fields: readonly FacetField[]): Promise<void> {
  if (latest === undefined) return
  const { answer, state: of } = latest
  const outcome = await ask('facets', { typed: of.typed, fields })
  if (outcome === undefined || latest?.answer !== answer) return
  const facets = 'value' in outcome ? outcome.value : undefined
  const sections = (some: readonly FacetField[]) =>
    some.map((field) => () => facetSection(field, facets?.fields[field] ?? [], answer.filters, of))
  if (facets?.fields.county)
    steps.besides(replacing(facetsAt, [() => histogram(facets, answer.filters, of), ...sections(facetFields)]))
  if (facets?.fields.reporter) steps.besides(replacing(reporterList, sections(['reporter'])))
  steps.besides([() => margin.removeAttribute('data-busy')])
}

/** Hands out the found articles as a file. */
async function save({ ending, write }: SavedForm): Promise<void> {
  if (latest === undefined) return
  const { typed, sort } = latest.state
  const outcome = await ask('search', { typed, options: { limit: mostSaved, offset: 0, sort } })
  if (outcome === undefined || !('value' in outcome)) return
  const whole = (id: string) => new URL(articleAt(home, id), location.href).href
  saveFile(
    `${shortQuery(typed).replace(/[\\/:*?"<>|\s]+/g, ' ')}.${ending}`,
    write(
      outcome.value.hits.map(({ doc }) => doc),
      whole,
    ),
  )
}

/** The heading: what was asked for, and how many articles have it. It stays one line, so that nothing below it moves. */
function headOf({ typed }: State, answer?: Answer): (Node | string)[] {
  const count = answer && element('span', { class: 'total' }, totalInWords(answer))
  return [element('span', { class: 'query', lang: '' }, shortQuery(typed)), ...(count ? [' ', count] : [])]
}

type Filling = {
  words: string
  head: (Node | string)[]
  items?: readonly (() => Node[])[]
  after?: Node[]
  hasMargin?: boolean
}

/** Puts new results in the place of old ones, whose facets and near queries come too late from now on. When all are there
 *  it says in words what they are, and `after` follows them. */
function fill({ words, head, items = [], after = [], hasMargin = false }: Filling): void {
  below.replaceChildren()
  nearAt.replaceChildren()
  tools.replaceChildren()
  asked.textContent = ''
  latest = undefined
  if (margin.hidden && hasMargin) margin.setAttribute('data-busy', '')
  margin.hidden = !hasMargin
  // The heading says how many there are; read aloud, a sentence does.
  status.classList.toggle('hidden', hasMargin)
  steps.instead([
    () => heading.replaceChildren(...head),
    ...replacing(list, items),
    () => {
      status.textContent = words
      below.replaceChildren(...after)
    },
  ])
}
