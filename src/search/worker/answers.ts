import { openSearch } from '../engines/open.ts'
import { DamagedIndex } from '../index/reader.ts'
import { type Source, Unreachable } from '../index/source.ts'
import type { SearchEngine } from '../types.ts'
import type { Kind, Reply, Request } from './messages.ts'

/** Answers questions about one index, which is opened on the first of them; undefined of a question that a newer one of its
 *  kind has made idle. `sourceAt` gives the files of the index at an address. */
export function answers(sourceAt: (index: string) => Source): (request: Request) => Promise<Reply | undefined> {
  const newest = new Map<Kind, number>()
  let opening: ReturnType<typeof openSearch> | undefined
  return async (request) => {
    const { is, nth, index } = request
    newest.set(is, nth)
    try {
      opening ??= openSearch(sourceAt(index))
      const opened = await opening
      await othersFirst()
      if (nth !== newest.get(is)) return undefined
      if ('refused' in opened) return { is, nth, refused: opened.refused }
      return { is, nth, value: await valueFor(request, opened.engine) }
    } catch (error) {
      if (error instanceof DamagedIndex) return { is, nth, refused: { is: 'damaged', found: error.file } }
      opening = undefined
      if (error instanceof Unreachable) return { is, nth, unreachable: error.message }
      console.error(error)
      return { is, nth, broken: String(error) }
    }
  }
}

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
