/** What this tab remembers of a search: where on its page the reader was, and which articles it found. */

/** The results of one page: what was searched for, the address that shows them, their ids in order, the number of the first
 *  among all, and how many there are. */
type Remembered = { typed: string; address: string; ids: string[]; first: number; total: number }

const resultsKey = 'xianwen-results'
const placeKey = 'xianwen-place'

export function rememberResults(results: Remembered): void {
  keep(resultsKey, results)
}

/** The results that the article with this id is one of, and its place among them. */
export function resultsWith(id: string): (Remembered & { at: number }) | undefined {
  const results = kept<Remembered>(resultsKey)
  const at = results?.ids.indexOf(id) ?? -1
  return results && at !== -1 ? { ...results, at } : undefined
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
