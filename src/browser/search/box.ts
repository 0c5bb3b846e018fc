import type { Suggestion } from '../../search/types.ts'
import type { SearchClient } from '../../search/worker/client.ts'
import { element } from './elements.ts'
import { addressOf } from './state.ts'
import { suggestionNames } from './words.ts'

/** Suggestions below a search box: arrows choose, Enter takes, Escape closes, and typing goes on. Nothing is fetched before
 *  the reader touches the box. `/` anywhere on the page leads into it. `visit` goes to an address of the search page
 *  (`?q=…`) or of an article.
 *
 *  The box stays a search box, with its suggestions as the list that it controls: a combobox would say as much, but readers
 *  and tests would no longer find a search box on the page. */
export function suggestInBox(box: HTMLInputElement, { ask, visit, kinds }: Suggesting): void {
  const list = element('ul', { id: 'search-suggestions', role: 'listbox', class: 'suggestions', 'aria-label': '建议' })
  list.hidden = true
  box.form?.append(list)
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-haspopup', 'listbox')
  box.setAttribute('aria-controls', list.id)
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
    list.replaceChildren(...suggestions.map((one, nth) => optionFor(one, nth)))
    list.hidden = suggestions.length === 0
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
    visit(
      suggestion.kind === 'headline' ? { article: suggestion.id } : { search: addressOf({ typed: suggestion.text }) },
    )
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
  // The pointer goes down before the box loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const suggestion = option ? shown[[...list.children].indexOf(option)] : undefined
    if (suggestion) take(suggestion)
  })
  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

/** Whom to ask, how to go to what was taken, and which kinds to show: all by default. */
export type Suggesting = { ask: SearchClient; visit: Visit; kinds?: readonly Suggestion['kind'][] }

/** Goes to an article by its id, or to the search page by its address from the `?` on. */
export type Visit = (to: { article: string } | { search: string }) => void

function optionFor({ text, kind }: Suggestion, nth: number): HTMLLIElement {
  return element(
    'li',
    { role: 'option', id: `search-suggestion-${nth}`, 'aria-selected': 'false' },
    text,
    element('span', { class: 'kind' }, suggestionNames[kind]),
  )
}
