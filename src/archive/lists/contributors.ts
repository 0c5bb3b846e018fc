import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article, Person } from '../schema.ts'
import { tally } from '../tally.ts'
import { type Named, underNames } from './named.ts'

/** Everybody who wrote or photographed, the most prolific first. A name is all that a newspaper prints of a person: two
 *  people of one name are one here, and a page says so. */
export const contributors = once((archive: Archive): Named[] =>
  underNames(archive, (article) => peopleOf(article).map(({ name }) => name)),
)

/** The contributor that a name means; undefined when no article has it. */
export function contributorNamed(archive: Archive, name: string): Named | undefined {
  return byName(archive).get(name)
}

/** As what somebody is printed, and on how many articles: [[通讯员, 3], [摄影, 1]]. Who stands without a role is the
 *  photographer of a picture, or 作者. */
export function rolesOf({ name, articles }: Named): [role: string, count: number][] {
  return tally(
    articles.flatMap(({ reporter, photographer }) => {
      const own = (people: readonly Person[]) => people.filter((person) => person.name === name)
      const wrote = own(reporter).map(({ role }) => role ?? '作者')
      const took = own(photographer).map(({ role }) => role ?? '摄影')
      return [...new Set([...wrote, ...took])]
    }),
  )
}

/** Who stands beside somebody under the same articles, with where each leads and on how many. */
export function coauthors(
  archive: Archive,
  { name, articles }: Named,
): { name: string; href: string | undefined; count: number }[] {
  const names = articles.flatMap((article) => [...new Set(peopleOf(article).map((person) => person.name))])
  return tally(names.filter((each) => each !== name)).map(([other, count]) => {
    const named = contributorNamed(archive, other)
    return { name: other, href: named && archive.url.reporter(named.slug), count }
  })
}

/** The papers that list the name among their pen-names, which several people may write under. */
export function papersWithPenName({ papers }: Archive, name: string): string[] {
  return papers.filter(({ penNames }) => penNames.includes(name)).map((paper) => paper.name)
}

const byName = once((archive: Archive) => new Map(contributors(archive).map((named) => [named.name, named])))

function peopleOf({ reporter, photographer }: Article): Person[] {
  return [...reporter, ...photographer]
}
