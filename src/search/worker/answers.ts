import { openSearch } from '../engines/open.ts'
import { DamagedIndex, type Source, Unreachable } from '../index/source.ts'
import type { SearchEngine } from '../types.ts'
import type { Kind, Reply, Request } from './messages.ts'

/** Answers questions about one index, which is opened on the first of them; undefined of a question that a newer one of its
 *  kind has made idle. `sourceAt` gives the files of the index at an address. What an index lacks that was opened before the
 *  site was built again, it may have now: it is opened once more. */
export function answers(sourceAt: (index: string) => Source): (request: Request) => Promise<Reply | undefined> {
  const newest = new Map<Kind, number>()
  let opening: Opening | undefined

  async function answer(request: Request, isSecond: boolean): Promise<Reply | undefined> {
    const { is, nth, index } = request
    opening ??= openSearch(sourceAt(index))
    const mine = opening
    try {
      const opened = await mine
      await othersFirst()
      if (nth !== newest.get(is)) return undefined
      if ('engine' in opened) return { is, nth, value: await valueFor(request, opened.engine) }
      forget(mine)
      return { is, nth, refused: opened.refused }
    } catch (error) {
      if (!(error instanceof DamagedIndex || error instanceof Unreachable)) {
        console.error(error)
        return { is, nth, broken: String(error) }
      }
      forget(mine)
      if (error instanceof Unreachable) return { is, nth, unreachable: error.message }
      return isSecond ? { is, nth, refused: { is: 'damaged', found: error.file } } : answer(request, true)
    }
  }

  /** The next question opens the index again, unless another has done so. */
  function forget(failed: Opening): void {
    if (opening === failed) opening = undefined
  }

  return (request) => {
    newest.set(request.is, request.nth)
    return answer(request, false)
  }
}

type Opening = ReturnType<typeof openSearch>

function valueFor(request: Request, engine: SearchEngine): unknown {
  switch (request.is) {
    case 'open':
      return undefined
    case 'search':
      return engine.search(request.typed, request.options)
    case 'near':
      return engine.near(request.typed)
    case 'facets':
      return engine.facets(request.typed, request.fields)
    case 'suggest':
      return engine.suggest(request.typed)
  }
}

/** Lets the messages that have arrived meanwhile be seen. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
