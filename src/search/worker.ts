import { DamagedIndex } from './index/reader.ts'
import type { Reply, Request } from './messages.ts'
import { openSearch } from './open.ts'
import { hostSource } from './source.ts'

/** The engine in a thread of its own. The index is opened on the first message; of several queries that wait only the
 *  newest is answered. */

let newest = 0
let opening: ReturnType<typeof openSearch> | undefined

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  newest = data.nth
  const reply = await replyTo(data)
  if (reply !== undefined) self.postMessage(reply)
})

async function replyTo({ nth, index, typed, options }: Request): Promise<Reply | undefined> {
  try {
    opening ??= openSearch(hostSource(index))
    const opened = await opening
    await othersFirst()
    if (nth !== newest) return undefined
    if ('refused' in opened) return { nth, refused: opened.refused }
    return typed === undefined ? undefined : { nth, answer: await opened.engine.search(typed, options) }
  } catch (error) {
    if (error instanceof DamagedIndex) return { nth, refused: { is: 'damaged', found: error.file } }
    opening = undefined
    return { nth, failed: error instanceof Error ? error.message : String(error) }
  }
}

/** Lets the messages that have arrived meanwhile be seen. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
