/** The addresses that a reader leaves behind in the history. An entry is a query that the reader rested at (Enter, a link,
 *  another page of results): typing on makes one new entry and keeps changing it, so that Back leads to the query before. */

/** Milliseconds without typing after which the address follows: Safari allows a hundred changes in ten seconds. */
const pause = 300

/** `path` stands before each address, which begins with `?`. */
export function trail(path: string) {
  let isRested = true
  let next: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    clearTimeout(timer)
    if (next === undefined) return
    if (isRested) history.pushState(null, '', path + next)
    else history.replaceState(null, '', path + next)
    next = undefined
    isRested = false
  }

  return {
    /** what is being typed, soon to be the address */
    typed(address: string): void {
      next = address
      clearTimeout(timer)
      timer = setTimeout(write, pause)
    },
    /** the address is that of what was typed last, and stays */
    rest(): void {
      write()
      isRested = true
    },
    /** what was being typed is given up */
    drop(): void {
      clearTimeout(timer)
      next = undefined
      isRested = true
    },
    /** another address, after this one */
    go(address: string): void {
      history.pushState(null, '', path + address)
    },
    /** another address in the place of this one */
    replace(address: string): void {
      history.replaceState(null, '', path + address)
    },
  }
}
