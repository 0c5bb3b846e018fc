import type { Refusal } from '../index/format.ts'
import type { Answer, FacetField, Facets, Near, SearchOptions, Suggestion } from '../types.ts'

/** What a page can ask of the worker, and what it gets. */
export type Asked = {
  /** only fetches what every question needs */
  open: { with: object; gets: undefined }
  search: { with: { typed: string; options: Partial<SearchOptions> }; gets: Answer }
  near: { with: { typed: string }; gets: Near[] }
  facets: { with: { typed: string; fields: readonly FacetField[] }; gets: Facets }
  suggest: { with: { typed: string }; gets: Suggestion[] }
}

export type Kind = keyof Asked

/** One question. `index` is the address of the index's folder, ending in `/`; of several questions of a kind that wait,
 *  only the one with the highest number is answered. */
export type Request = {
  [K in Kind]: { is: K; nth: number; index: string } & Asked[K]['with']
}[Kind]

/** What was asked for, or why there is none: an index that cannot be used, a host that cannot be reached, an error of the
 *  program, a program that could not be loaded. */
export type Outcome<Value> =
  | { value: Value }
  | { refused: Refusal }
  | { unreachable: string }
  | { broken: string }
  | { lost: true }

export type Reply = { is: Kind; nth: number } & Outcome<unknown>
