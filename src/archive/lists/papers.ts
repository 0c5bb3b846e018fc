import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { nameSlug } from '../slug.ts'
import { type Named, underNames } from './named.ts'

/** The newspapers with their articles, the fullest first. Their addresses are those of their profiles; a paper without a
 *  profile has one made from its name. */
export const papers = once((archive: Archive): Named[] => {
  const slugs = new Map(archive.papers.map(({ name, slug }) => [name, slug]))
  return underNames(
    archive,
    ({ paper }) => (paper === null ? [] : [paper]),
    (name) => slugs.get(name) ?? nameSlug(name),
  )
})

/** Whether papers have to be told apart: where there is one, nothing is said of papers. */
export function hasSeveralPapers(archive: Archive): boolean {
  return papers(archive).length > 1
}
