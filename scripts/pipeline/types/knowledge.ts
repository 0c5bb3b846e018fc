import type { Place } from '../../../src/archive/schema.ts'

/** What the archive knows before it reads a page. */

/** Finds the gazetteer's places in printed text of either script. */
export type Gazetteer = {
  /** the place that is printed just so, by name or alias: 微山 → 微山县 */
  exact(text: string): Place | undefined
  /** every mention in printed order; the longest name wins where two overlap */
  mentions(text: string): { place: Place; at: number; full: boolean }[]
}

/** What a rule may know besides the lines: the habits of the papers of the archive. */
export type Habits = {
  sections: ReadonlySet<string>
  columns: ReadonlySet<string>
  slogans: ReadonlySet<string>
  penNames: ReadonlySet<string>
  papers: ReadonlySet<string>
  /** folios in the papers' own words */
  folios: readonly RegExp[]
}

/** What the archive knows before it reads a page. */
export type Knowledge = {
  habits: Habits
  gazetteer: Gazetteer
  onlyPaper: string | undefined
  /** the county of a county's own paper, by the paper's name; of a paper of a whole prefecture there is none */
  homes: ReadonlyMap<string, string>
}

/** What the archivist knows of a dump that it does not print: `<stem>.yaml` beside it. */
export type Sidecar = { paper?: string | null; date?: string | null; page?: number | null; section?: string | null }
