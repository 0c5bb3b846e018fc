/** What this tab remembers of a search: where on its page the reader was, which articles it found, and which was opened. */

/** The results of one page: what was searched for, the address that shows them, their ids in order, the number of the first
 *  among all, and how many there are. */
type Remembered = { typed: string; address: string; ids: string[]; first: number; total: number }

const resultsKey = 'xianwen-results'
const placeKey = 'xianwen-place'
const openedKey = 'xianwen-opened'

export function rememberResults(results: Remembered): void {
  keep(resultsKey, results)
}

/** The results that the article with this id is one of, and its place among them. */
export function resultsWith(id: string): (Remembered & { at: number }) | undefined {
  const results = kept<Remembered>(resultsKey)
  const at = results?.ids.indexOf(id) ?? -1
  return results && at !== -1 ? { ...results, at } : undefined
}

/** Keeps which article a link of this page led to: Firefox tells no page that a service worker brings where its reader came from. */
export function rememberOpened(): void {
  document.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? articleIn(target.closest('a')?.href ?? '') : ''
    if (id !== '') keep(openedKey, id)
  })
}

export const wasOpened = (id: string): boolean => kept<string>(openedKey) === id

/** The id of the article at an address; empty when there is none. */
export function articleIn(address: string): string {
  return /\/articles\/([a-z2-7]{12})(?:[/?#]|$)/.exec(address)?.[1] ?? ''
}

/** Keeps where on the page the reader was, when the page is left. */
export function rememberPlace(): void {
  addEventListener('pagehide', () => keep(placeKey, { address: location.href, y: scrollY }))
}

/** Brings a reader who came back to a page that was not kept to where on it they were. The browser itself gives up before
 *  the results are there. */
export function returnToPlace(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const place = kept<{ address: string; y: number }>(placeKey)
  const isBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
  if (isBack && place?.address === location.href) scrollTo(0, place.y)
}

function kept<Value>(key: string): Value | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing: the reader begins at the top.
  }
}
