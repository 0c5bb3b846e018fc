import type { Paper } from '../../../src/archive/schema.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark } from '../types/marks.ts'
import { folioPattern } from './folio-pattern.ts'
import type { PageEdges } from './page-edges.ts'

export type Taken = {
  marks: Mark[]
  /** how many pieces from the first on are done with */
  used: number
  /** what is left of the last one, to be looked at again by all rules */
  rest?: Piece | undefined
}

/** One construct of a printed page. `take` looks at the pieces from `i` on and answers what it takes of them, or nothing. */
export type Rule = {
  name: string
  /** characters, in simplified form, of which a line must have one: of a line without them, and longer than `short` units, the rule takes nothing and is not asked */
  signs?: string
  short?: number
  take(pieces: readonly Piece[], i: number, habits: Habits, edges?: PageEdges): Taken | undefined
}

/** The habits of all papers together: a page may not say which paper it is. */
export function habitsOf(papers: readonly Paper[]): Habits {
  const all = (of: (p: Paper) => string[]) => new Set(papers.flatMap(of))
  return {
    sections: all((p) => p.sections),
    columns: all((p) => p.columns),
    slogans: all((p) => p.slogans),
    penNames: all((p) => p.penNames),
    papers: all((p) => [p.name]),
    folios: papers.flatMap((p) => p.folios.map(folioPattern)),
  }
}
