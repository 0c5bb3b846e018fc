import { searchClient } from '../../search/worker/client.ts'
import { articleAt } from './article-at.ts'
import { suggestInBox } from './box.ts'

/** The search box of every page but the search page itself, which has its own script. */
const box = document.querySelector('[data-search-box]')
if (box instanceof HTMLInputElement && box.form && !document.querySelector('[data-search]')) {
  const index = box.form.action
  const home = new URL('..', index).href
  suggestInBox(box, {
    ask: searchClient(index),
    visit: (to) => location.assign('article' in to ? articleAt(home, to.article) : index + to.search),
  })
}
