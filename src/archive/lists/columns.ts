import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { type Named, underNames } from './named.ts'

/** The columns (栏目) with their articles, the fullest first. */
export const columns = once((archive: Archive): Named[] =>
  underNames(archive, ({ column }) => (column === null ? [] : [column])),
)

/** The column that a name means; undefined when no article stands in it. */
export function columnNamed(archive: Archive, name: string | null): Named | undefined {
  return name === null ? undefined : byName(archive).get(name)
}

const byName = once((archive: Archive) => new Map(columns(archive).map((named) => [named.name, named])))
