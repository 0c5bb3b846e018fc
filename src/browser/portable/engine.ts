import { answers } from '../../search/worker/answers.ts'
import type { Reply, Request } from '../../search/worker/messages.ts'
import { fileAt } from './file-at.ts'

/** Stands in for src/search/worker/engine.ts: the engine on the page's own thread, where no worker may start. */
export function startEngine(receive: (reply: Reply) => void): (request: Request) => void {
  const answer = answers((index) => ({ read: (name) => fileAt(new URL(name, index).href) }))
  return async (request) => {
    const reply = await answer(request)
    if (reply !== undefined) receive(reply)
  }
}
