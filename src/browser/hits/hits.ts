import { articleAt } from '../search/article-at.ts'
import { articleIn, rememberOpened, resultsWith, wasOpened } from '../search/came-back.ts'
import { searchedFor } from './came-from.ts'

/** On the page of an article that a search led to, or one of the search's other results: marks what was searched for. */
const { hitMarks: search = '', home = '' } = document.querySelector<HTMLElement>('[data-hit-marks]')?.dataset ?? {}
const article = document.querySelector<HTMLElement>('main article')
const here = articleIn(location.href)
const known = resultsWith(here)
const isAmongResults = document.referrer === '' ? wasOpened(here) : known?.ids.includes(articleIn(document.referrer))
const typed =
  searchedFor(document.referrer, { origin: location.origin, search }) ?? (isAmongResults ? known?.typed : undefined)
if (typed !== undefined && article) mark(article, typed)

function mark(article: HTMLElement, typed: string): void {
  rememberOpened()
  const to = (id: string | undefined) => id && articleAt(home, id)
  const results = known && {
    number: known.first + known.at,
    of: known.total,
    before: to(known.ids[known.at - 1]),
    after: to(known.ids[known.at + 1]),
    list: known.address,
  }
  import('./mark-hits.ts').then(
    ({ markHits }) => markHits(article, { typed, ...(known?.typed === typed ? { results } : {}) }),
    () => {}, // a script that is gone since a publish: the article is there without marks
  )
}
