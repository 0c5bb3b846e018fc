import type { Fragment } from '../types/layout.ts'

/** A fragment with no text yet: its place among the page's elements, and how surely it starts in the middle of a paragraph. */
export const emptyFragment = (at: number, starts: number): Fragment => ({
  is: 'fragment',
  at,
  paragraphs: [],
  columns: 0,
  opening: undefined,
  credit: undefined,
  signature: undefined,
  closed: false,
  jumps: [],
  taken: 0,
  starts,
  ends: 0,
})
