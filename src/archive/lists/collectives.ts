import type { Archive } from '../load.ts'
import { once } from '../once.ts'

/** The collective and pen-names that the papers' profiles list: names under which nobody is to be looked for. */
export const collectives = once(
  (archive: Archive): ReadonlySet<string> => new Set(archive.papers.flatMap(({ penNames }) => penNames)),
)
