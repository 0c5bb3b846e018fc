import type { WordKind } from '../words/list.ts'
import type { Filter, PlacedFilter, Query } from './query-shape.ts'

/** One article as the index holds it: what can be found in it, and what a result shows. Texts are as printed. */
export type Doc = {
  id: string
  kind: 'article' | 'photo'
  headline: string
  kicker?: string
  subtitle?: string
  county?: string
  /** YYYY-MM-DD; missing when the page prints none */
  date?: string
  /** an EDTF interval, where the text bounds the time of an undated page */
  estimate?: string
  paper?: string
  page?: number
  section?: string
  column?: string
  dateline?: string
  /** reporters and photographers */
  people: string[]
  /** the same with their roles, as the page shows them: 通讯员 孔敏 */
  credits?: string[]
  /** paragraphs and subheads */
  text: string[]
}

/** An article without its text. */
export type Card = Omit<Doc, 'text'>

/** Where a text can stand. A match lies within one value of one field: one title, one name, one paragraph. */
export type Field =
  | 'headline'
  | 'kicker'
  | 'subtitle'
  | 'people'
  | 'credits'
  | 'county'
  | 'column'
  | 'dateline'
  | 'section'
  | 'paper'
  | 'text'

/** UTF-16 offsets, the end not included. */
export type Range = [from: number, to: number]

/** A piece of an article in which something was found: `value` is the whole printed title, name or paragraph, `from` and
 *  `to` the piece of it that a result shows, `marks` what was found there; all three in offsets of `value`. */
export type Passage = { field: Field; nth: number; value: string; from: number; to: number; marks: Range[] }

export type Hit = { id: string; score: number; doc: Card; passages: Passage[] }

/** Another query that finds something, close to what was typed, and how many articles it finds. `without` is what it leaves
 *  out, when it leaves out something. */
export type Near = { query: string; total: number; exact: boolean; without?: LeftOut }

/** What a wider query leaves out: a filter, texts that had to occur, one that may not, or all but one text. */
export type LeftOut = Filter | { texts: string[] } | { excluded: string } | { allBut: string }

/** A word of a query that was taken for a day or a page: what was typed, where, and what it was taken for; how many articles
 *  are of it, and of a day, month or day of every year the days that the archive holds, the newest first. */
export type Reading = { typed: string; filter: Filter; from: number; to: number; articles: number; days: string[] }

/** `total` counts the articles that contain what was asked, and is right when `exact`. `filters` are those of the query, where
 *  they were typed: whoever shows them needs not read the query again. Of its texts, `nowhere` are some that no article
 *  contains, as far as that could be seen on the way: where there are any, nothing is found. */
export type Answer = {
  query: Query
  filters: PlacedFilter[]
  readings: Reading[]
  total: number
  exact: boolean
  hits: Hit[]
  nowhere: string[]
}

export type SearchOptions = {
  /** how many hits to give, after leaving out `offset`; 0 gives all */
  limit: number
  offset: number
  sort: Sort
}

export type Sort = 'relevance' | 'newest' | 'oldest'

/** Something to search for, or an article to go to: a headline comes with the article's id. */
export type Suggestion = { text: string; kind: WordKind } | { text: string; kind: 'headline'; id: string }

/** What an answer can be narrowed by. */
export type FacetField = 'county' | 'year' | 'column' | 'paper' | 'reporter' | 'kind'

/** A value of a field and how many articles of an answer have it; `chosenBy` are the filters of the query that choose it,
 *  whole or by a part of it (县:汶上 chooses 汶上县), where there are any. */
export type FacetValue = { value: string; count: number; chosenBy?: Filter[] }

/** How an answer is made up. The values of a field are counted as if the query did not filter by that field, the most
 *  frequent first; `months` (YYYY-MM, in order) and `undated` count the answer itself. Right when `exact`. */
export type Facets = {
  /** of the fields that were asked for */
  fields: Partial<Record<FacetField, FacetValue[]>>
  months: { month: string; count: number }[]
  undated: number
  exact: boolean
}

/** What the browser, the tests and the command line call, whatever index lies behind it. No query makes it fail. */
export type SearchEngine = {
  /** how many articles it searches */
  articles: number
  search(typed: string, options?: Partial<SearchOptions>): Promise<Answer>
  /** Other queries, when this one finds little. They count in nothing. */
  near(typed: string): Promise<Near[]>
  facets(typed: string, fields: readonly FacetField[]): Promise<Facets>
  /** What may be meant by the beginning of a query. */
  suggest(typed: string): Promise<Suggestion[]>
}
