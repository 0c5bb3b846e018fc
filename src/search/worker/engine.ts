import type { Reply, Request } from './messages.ts'

/** Starts the engine in a worker. Gives what sends it a question; `receive` gets each answer, and `lost` is called when the
 *  worker cannot be loaded. Built workers are of the old kind: Firefox has the other only since 114. Where a browser cannot
 *  unpack gzip (before Chrome 80, Firefox 113, Safari 16.4), a larger worker brings what does. */
export function startEngine(receive: (reply: Reply) => void, lost: () => void): (request: Request) => void {
  const worker = startWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data))
  worker.addEventListener('error', lost)
  return (request) => worker.postMessage(request)
}

/** Vite wants to see each address and kind as they are. */
function startWorker(): Worker {
  if (import.meta.env.DEV) return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  if (typeof DecompressionStream === 'function') return new Worker(new URL('./worker.ts', import.meta.url))
  return new Worker(new URL('./unpacking-worker.ts', import.meta.url))
}
