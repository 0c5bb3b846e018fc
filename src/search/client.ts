import type { Outcome, Reply, Request } from './messages.ts'
import type { SearchOptions } from './types.ts'

export type SearchClient = {
  /** Fetches the index, so that it is there when the first query comes. */
  open(): void
  /** The outcome of a query; undefined when a newer one was asked meanwhile. */
  search(typed: string, options: Partial<SearchOptions>): Promise<Outcome | undefined>
}

/** The engine in a worker, which starts when it is first needed. `index` is the index's folder, ending in `/`. */
export function searchClient(index: string): SearchClient {
  let worker: Worker | undefined
  let nth = 0
  let settle: (outcome: Outcome | undefined) => void = () => {}

  function send(request: Omit<Request, 'nth' | 'index'>): void {
    worker ??= startWorker((reply) => {
      if (reply.nth === nth) settle(reply)
    })
    worker.postMessage({ ...request, nth: ++nth, index } satisfies Request)
  }

  return {
    open() {
      if (worker === undefined) send({})
    },
    search(typed, options) {
      settle(undefined)
      return new Promise((resolve) => {
        settle = resolve
        send({ typed, options })
      })
    },
  }
}

function startWorker(onReply: (reply: Reply) => void): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data))
  return worker
}
