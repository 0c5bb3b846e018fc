/** What a person is told of a page: doubts, and what became of the corrections. */

/** Something a person should look at. */
export type Problem = { rule: string; line: number | undefined; found: string; todo: string }

/** A correction that was applied, as the page's record keeps it. */
export type Applied = {
  line: number
  what: string
  was: string | undefined
  is: string | undefined
  who: string
  when: string
  why: string
}

/** Why a correction cannot be applied. */
export type Refused = { number: number; found: string; todo: string }
