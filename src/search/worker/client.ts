import { startEngine } from './engine.ts'
import type { Asked, Kind, Outcome, Reply, Request } from './messages.ts'

/** Asks the engine; the outcome, or undefined when a newer question of the same kind was asked meanwhile. */
export type SearchClient = <K extends Kind>(
  is: K,
  question: Asked[K]['with'],
) => Promise<Outcome<Asked[K]['gets']> | undefined>

/** The engine in a worker, which starts with the first question. When the worker cannot be loaded, all that waits and all
 *  that is asked later is `lost`. `index` is the index's folder, ending in `/`. */
export function searchClient(index: string): SearchClient {
  const waiting = new Map<Kind, { nth: number; settle: (outcome: Outcome<unknown> | undefined) => void }>()
  let send: ((request: Request) => void) | undefined
  let asked = 0
  let isLost = false

  function receive({ is, nth, ...outcome }: Reply): void {
    const question = waiting.get(is)
    if (question?.nth === nth) question.settle(outcome)
  }

  function lose(): void {
    isLost = true
    for (const { settle } of waiting.values()) settle({ lost: true })
  }

  return (is, question) => {
    send ??= startEngine(receive, lose)
    if (isLost) return Promise.resolve({ lost: true })
    waiting.get(is)?.settle(undefined)
    const nth = ++asked
    send({ ...question, is, nth, index } as Request)
    return new Promise((resolve) => waiting.set(is, { nth, settle: resolve as (outcome: unknown) => void }))
  }
}
