import type { Suggestion } from '../../search/types.ts'
import type { SearchClient } from '../../search/worker/client.ts'
import { element, isPlainClick } from './elements.ts'
import { addressOf } from './state.ts'

/** Suggestions below a search box, which becomes a combobox: arrows choose, Enter takes, Escape closes, and typing goes on.
 *  Each is a link: a click or a tap takes it, and the browser opens it elsewhere where that is asked. Nothing is fetched
 *  before the reader touches the box. Ctrl+/ (or ⌘/) anywhere on the page leads into it. */
export function suggestInBox(box: HTMLInputElement, { ask, addressFor, visit, kinds }: Suggesting): void {
  const list = element('div', { id: 'search-suggestions', role: 'listbox', class: 'suggestions', 'aria-label': '建议' })
  list.hidden = true
  box.form?.append(list)
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-keyshortcuts': 'Control+/ Meta+/',
  }
  for (const [name, value] of Object.entries(combobox)) box.setAttribute(name, value)
  let chosen = -1
  let shown: Suggestion[] = []
  /** Counts what the reader does: suggestions that come after the next thing are late. */
  let turn = 0

  async function suggest(): Promise<void> {
    const asked = ++turn
    const outcome = box.value.trim() === '' ? undefined : await ask('suggest', { typed: box.value })
    if (turn !== asked) return
    const all = outcome && 'value' in outcome ? outcome.value : []
    show(kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind)))
  }

  function close(): void {
    turn++
    show([])
  }

  function show(suggestions: Suggestion[]): void {
    shown = suggestions
    chosen = -1
    list.replaceChildren(...suggestions.map((one, nth) => optionFor(one, nth, addressFor(targetOf(one)))))
    list.hidden = suggestions.length === 0
    box.setAttribute('aria-expanded', String(suggestions.length > 0))
    box.removeAttribute('aria-activedescendant')
  }

  function choose(nth: number): void {
    chosen = nth
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === nth))
    const option = list.children[nth]
    if (option) box.setAttribute('aria-activedescendant', option.id)
    else box.removeAttribute('aria-activedescendant')
  }

  function take(suggestion: Suggestion): void {
    close()
    visit(targetOf(suggestion))
  }

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) suggest()
  })
  box.addEventListener('compositionend', suggest)
  box.addEventListener('blur', close)
  box.form?.addEventListener('submit', close)
  box.addEventListener('keydown', (event) => {
    const taken = shown[chosen]
    if (event.isComposing || shown.length === 0) return
    if (event.key === 'ArrowDown') choose(chosen + 1 < shown.length ? chosen + 1 : -1)
    else if (event.key === 'ArrowUp') choose(chosen >= 0 ? chosen - 1 : shown.length - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && taken) take(taken)
    else return
    event.preventDefault()
  })
  // A pressed button would take the focus from the box, and the list would close before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const suggestion = option ? shown[[...list.children].indexOf(option)] : undefined
    if (suggestion === undefined || !isPlainClick(event)) return
    event.preventDefault()
    take(suggestion)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

/** An article by its id, or an address of the search page from the `?` on. */
export type Target = { article: string } | { search: string }

/** Whom to ask, which address a suggestion has, how to go there, and which kinds to show: all by default. */
type Suggesting = {
  ask: SearchClient
  addressFor: (target: Target) => string
  visit: (target: Target) => void
  kinds?: readonly Suggestion['kind'][]
}

/** A word is asked for as it is printed, whatever blanks and marks it has. */
function targetOf(suggestion: Suggestion): Target {
  if (suggestion.kind === 'headline') return { article: suggestion.id }
  const { text } = suggestion
  const typed = /^[\p{L}\p{N}]+$/u.test(text) ? text : `"${text.replace(/"/g, '＂')}"`
  return { search: addressOf({ typed }) }
}

/** What a suggestion is, said behind it. */
const suggestionNames: Record<Suggestion['kind'], string> = {
  place: '地名',
  person: '作者',
  column: '栏目',
  word: '',
  headline: '文章',
}

function optionFor({ text, kind }: Suggestion, nth: number, href: string): HTMLElement {
  return element(
    'a',
    { role: 'option', id: `search-suggestion-${nth}`, 'aria-selected': 'false', href, tabindex: '-1' },
    text,
    ' ',
    element('span', { class: 'kind' }, suggestionNames[kind]),
  )
}
