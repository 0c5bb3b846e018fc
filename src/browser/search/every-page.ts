import { searchClient } from '../../search/worker/client.ts'
import { articleAt } from './article-at.ts'
import { suggestInBox, type Target } from './box.ts'
import { addressOf } from './state.ts'

/** The search box of every page but the search page itself, which has its own script. */
const box = document.querySelector('[data-search-box]')
if (box instanceof HTMLInputElement && box.form && !document.querySelector('[data-search]')) {
  const index = box.form.action
  const home = new URL('..', index).href
  const addressFor = (to: Target) => ('article' in to ? articleAt(home, to.article) : index + to.search)
  suggestInBox(box, {
    ask: searchClient(index),
    addressFor,
    visit: (to) => location.assign(addressFor(to)),
  })
  // What is too long to be sent to a host goes the way that a script knows. So does everything from a disk, where a policy
  // with `form-action 'self'` lets Firefox send no form.
  box.form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.assign(index + addressOf({ typed: box.value }))
  })
}
