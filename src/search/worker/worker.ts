import { indexFile } from '../index/format.ts'
import { hostSource } from '../index/source.ts'
import { answers } from './answers.ts'
import type { Request } from './messages.ts'

/** The engine in a thread of its own. */

const answer = answers((index) => hostSource(index, indexFile))

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply = await answer(data)
  if (reply !== undefined) self.postMessage(reply)
})
