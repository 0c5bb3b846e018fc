import { DamagedIndex } from './index/reader.ts'
import type { Kind, Reply, Request } from './messages.ts'
import { openSearch } from './open.ts'
import { hostSource } from './source.ts'
import type { SearchEngine } from './types.ts'

/** The engine in a thread of its own. The index is opened on the first question. */

const newest = new Map<Kind, number>()
let opening: ReturnType<typeof openSearch> | undefined

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  newest.set(data.is, data.nth)
  const reply = await replyTo(data)
  if (reply !== undefined) self.postMessage(reply)
})

async function replyTo(request: Request): Promise<Reply | undefined> {
  const { is, nth, index } = request
  try {
    opening ??= openSearch(hostSource(index))
    const opened = await opening
    await othersFirst()
    if (nth !== newest.get(is)) return undefined
    if ('refused' in opened) return { is, nth, refused: opened.refused }
    return { is, nth, value: await valueFor(request, opened.engine) }
  } catch (error) {
    if (error instanceof DamagedIndex) return { is, nth, refused: { is: 'damaged', found: error.file } }
    opening = undefined
    return { is, nth, failed: error instanceof Error ? error.message : String(error) }
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
