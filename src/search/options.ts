import type { IFuseOptions } from 'fuse.js'
import type { Field, SearchOptions } from './types.ts'

/** Every setting of the search, for the browser, the tests and the command line alike. */

export const defaultOptions: SearchOptions = {
  limit: 10, // a page of results: what a reader looks through before asking again
  offset: 0,
  sort: 'relevance',
}

/** Where a text can stand in an article, in the order in which a result shows it. */
export const fields: readonly Field[] = [
  'headline',
  'subtitle',
  'kicker',
  'people',
  'credits',
  'county',
  'column',
  'dateline',
  'section',
  'paper',
  'text',
]

/** Fuse finds what is nearly as it was typed. The texts are folded before it sees them. */
export const fuzzySearch: IFuseOptions<unknown> = {
  isCaseSensitive: true, // folding has done it; Fuse would only do it again for every text and query
  ignoreDiacritics: false, // likewise; Fuse's own way would move the offsets
  ignoreLocation: true, // by default a match far from a text's beginning does not count: only some 60 characters do
  ignoreFieldNorm: true, // it counts words by their blanks, and Chinese has none: every text would be one word long
  includeMatches: true, // in which texts: the piece that is near is cut out of them
  threshold: 0.25, // one wrong character in four, two in eight; Fuse's .6 takes any text that shares two characters
  minMatchCharLength: 1, // what counts is how many characters are wrong, not how they lie
}

/** Words shorter than this have no near matches: of 党建 one character would be enough. */
export const shortestFuzzy = 4

/** Longer ones neither, for Fuse cuts its pattern every 32 characters: of these the pieces are asked. */
export const longestFuzzy = 32

/** A query of more words, or more filters, than this has no near matches: each costs several queries, and nobody types so many
 *  by hand. */
export const mostNearParts = 8

/** Near matches are looked for when fewer articles than this were found. */
export const fewHits = 3

/** At most so many near matches are offered. */
export const mostNear = 5

/** Words, and headlines, that are suggested while somebody types: as many as fit above a phone's keyboard. */
export const mostSuggested = 6
export const mostSuggestedHeadlines = 3

/** At most so many texts with one character changed for one that sounds the same are tried: each may cost a file. */
export const mostHomophones = 8

/** In an index of many files, of a text up to this length articles are looked for that hold all of it but one character, which
 *  costs two files each; of a longer one those that hold many of its parts. */
export const longestSplit = 10

/** Articles that are read for near matches, of all that hold parts of a text. */
export const mostNearRead = 6

/** An archive with no more articles than this, in a file of no more bytes, is searched as a whole by Fuse: its file costs less
 *  than two queries to a sharded index, and Fuse looks through it in some 100 ms. Beyond, both grow with every article. */
export const mostWholeArticles = 500
export const mostWholeBytes = 1_000_000

/** Articles of which the index leaves open whether they are an answer are read to settle it when they are no more than this:
 *  reading twice a page of results does not make a reader wait. Of more, only those that are shown are read, and the
 *  count is “about”. */
export const mostSettled = 20

/** Characters of a paragraph that a result shows around a match: two lines on a desk, four on a phone. */
export const passageLength = 72

/** Characters shown before the first match of a passage. */
export const passageLead = 16

/** At most so many passages of the text are shown of one article. */
export const mostPassages = 2
