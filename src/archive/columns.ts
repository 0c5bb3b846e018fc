import type { Archive } from './load.ts'
import { type Named, underNames } from './named.ts'
import { once } from './once.ts'

/** The columns (栏目) with their articles, the fullest first. */
export const columns = once((archive: Archive): Named[] =>
  underNames(archive, ({ column }) => (column === null ? [] : [column])),
)
