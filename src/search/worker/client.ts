import { startEngine } from './engine.ts'
import type { Asked, Kind, Outcome, Reply, Request } from './messages.ts'

/** Asks the engine; the outcome, or undefined when a newer question of the same kind was asked meanwhile. */
export type SearchClient = <K extends Kind>(
  is: K,
  question: Asked[K]['with'],
) => Promise<Outcome<Asked[K]['gets']> | undefined>

/** The engine in a worker, which starts with the first question. `index` is the index's folder, ending in `/`. */
export function searchClient(index: string): SearchClient {
  const waiting = new Map<Kind, { nth: number; settle: (outcome: Outcome<unknown> | undefined) => void }>()
  let send: ((request: Request) => void) | undefined
  let asked = 0

  function receive({ is, nth, ...outcome }: Reply): void {
    const question = waiting.get(is)
    if (question?.nth === nth) question.settle(outcome)
  }

  return (is, question) => {
    send ??= startEngine(receive)
    waiting.get(is)?.settle(undefined)
    const nth = ++asked
    send({ ...question, is, nth, index } as Request)
    return new Promise((resolve) => waiting.set(is, { nth, settle: resolve as (outcome: unknown) => void }))
  }
}
