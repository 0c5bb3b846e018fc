import type { Reply, Request } from './messages.ts'

/** Starts the engine in a worker. Gives what sends it a question; `receive` gets each answer. */
export function startEngine(receive: (reply: Reply) => void): (request: Request) => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data))
  return (request) => worker.postMessage(request)
}
