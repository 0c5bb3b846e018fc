import { searchClient } from '../../search/client.ts'
import type { Outcome } from '../../search/messages.ts'
import type { Answer } from '../../search/types.ts'
import { element } from './elements.ts'
import { resultItem } from './result.ts'
import { addressOf, optionsOf, pagesFor, type State, stateOf } from './state.ts'
import { countInWords, emptyInWords, failed, refusedInWords, searching } from './words.ts'

/** The search page: the box in the masthead, the results below, everything else in the address. Results come as the
 *  reader types. An entry of the history is a query that the reader rested at (Enter, a result, another page of results):
 *  typing on makes one new entry and keeps changing it, so that Back leads to the query before. */

/** Milliseconds without an answer after which the page says that it is searching: sooner would only flicker. */
const patience = 250

const box = find('[data-search-box]', HTMLInputElement)
const root = find('[data-search]', HTMLElement)
const status = find('[data-search-status]', HTMLElement)
const list = find('[data-search-results]', HTMLElement)
const below = find('[data-search-below]', HTMLElement)
const help = find('[data-search-help]', HTMLElement)
const { home = '/', articles = '' } = root.dataset
const client = searchClient(new URL(`${home}search/`, location.href).href)
const title = document.title
let rested = true

box.addEventListener('focus', () => client.open(), { once: true })
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
  show()
})
below.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  rested = true
  arrive()
  scrollTo({ top: 0 })
  status.focus({ preventScroll: true })
})
addEventListener('popstate', arrive)
arrive()

/** Shows what the address asks for. */
function arrive(): void {
  box.value = stateOf(location.search).typed
  show()
}

function typedOn(): void {
  const address = location.pathname + addressOf({ typed: box.value, page: 1 })
  if (rested) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  rested = false
  show()
}

async function show(): Promise<void> {
  const state = stateOf(location.search)
  document.title = state.typed === '' ? title : `${state.typed} · ${title}`
  help.hidden = state.typed !== ''
  if (state.typed === '') {
    fill('', [], [])
    return
  }
  const waiting = setTimeout(() => fill(searching, [], []), patience)
  const outcome = await client.search(state.typed, optionsOf(state))
  clearTimeout(waiting)
  if (outcome !== undefined) showOutcome(outcome, state)
}

function showOutcome(outcome: Outcome, state: State): void {
  if ('answer' in outcome) showAnswer(outcome.answer, state)
  else fill('refused' in outcome ? refusedInWords(outcome.refused) : failed, [], [])
}

function showAnswer(answer: Answer, state: State): void {
  const items = answer.hits.map((hit) => resultItem(hit, `${home}articles/${hit.id}/`))
  fill(countInWords(answer, state.page), items, [...empty(answer), ...near(answer), ...pager(answer, state)])
}

function fill(words: string, items: Node[], after: Node[]): void {
  status.textContent = words
  list.replaceChildren(...items)
  below.replaceChildren(...after)
}

function empty({ query, total }: Answer): Node[] {
  return total > 0 ? [] : [element('p', {}, emptyInWords(query, articles))]
}

function near({ near }: Answer): Node[] {
  if (near.length === 0) return []
  const links = near.map(({ query, total }) =>
    element('li', {}, element('a', { href: addressOf({ typed: query, page: 1 }) }, query), ` ${total} 篇`),
  )
  return [element('section', { class: 'near' }, element('h2', {}, '您要找的是不是'), element('ul', {}, ...links))]
}

function pager({ total }: Answer, { typed, page }: State): Node[] {
  const pages = pagesFor(total)
  if (pages === 1) return []
  const turn = (to: number, words: string, kind: string) =>
    to < 1 || to > pages ? [] : [element('a', { class: kind, href: addressOf({ typed, page: to }) }, words)]
  const links = [...turn(page - 1, '上一页', 'earlier'), ...turn(page + 1, '下一页', 'later')]
  return [element('nav', { class: 'turn', 'aria-label': '结果翻页' }, ...links)]
}

function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`the search page has no ${selector}`)
}
