import { hostSource } from '../index/source.ts'
import { answers } from './answers.ts'
import type { Request } from './messages.ts'

/** The engine in a thread of its own. */

const answer = answers(hostSource)

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply = await answer(data)
  if (reply !== undefined) self.postMessage(reply)
})
