import type { Refusal } from './format.ts'
import type { Answer, SearchOptions } from './types.ts'

/** What the page asks of the worker. Without `typed` the index is only opened. */
export type Request = {
  nth: number
  /** the address of the index's folder, ending in `/` */
  index: string
  typed?: string
  options?: Partial<SearchOptions>
}

/** An answer, or why there is none: an index that cannot be used, or files that could not be fetched. */
export type Outcome = { answer: Answer } | { refused: Refusal } | { failed: string }

export type Reply = { nth: number } & Outcome
