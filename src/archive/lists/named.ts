import type { Archive } from '../load.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'
import { nameSlug } from '../slug.ts'

/** Everything that stands under one name: a person, a column, a word. */
export type Named = {
  name: string
  /** the last part of its address */
  slug: string
  /** in the archive's order: newest first, the undated last */
  articles: readonly Article[]
}

/** The articles under each name that they have, the most used name first. `namesOf` may give a name twice. Throws when
 *  two names have one address, which eight digits of a hash leave to chance in one of some million archives. */
export function underNames(
  { articles }: Archive,
  namesOf: (article: Article) => Iterable<string>,
  slugOf: (name: string) => string = nameSlug,
): Named[] {
  const lists = new Map<string, Article[]>()
  for (const article of articles.values())
    for (const name of new Set(namesOf(article))) {
      const list = lists.get(name)
      if (list) list.push(article)
      else lists.set(name, [article])
    }
  const named = [...lists].map(([name, list]) => ({ name, slug: slugOf(name), articles: list }))
  refuseSharedAddresses(named)
  return named.sort((a, b) => b.articles.length - a.articles.length || byText(a.name, b.name))
}

/** The names under the letter that their addresses begin with, as in a book's index; what begins with none stands under
 *  `#`, last. */
export function byInitial<T extends Pick<Named, 'slug'>>(all: readonly T[]): [initial: string, T[]][] {
  const letters = Map.groupBy(
    all.toSorted((a, b) => byText(a.slug, b.slug)),
    ({ slug }) => (/^[a-z][a-z0-9-]*-/.test(slug) ? slug.charAt(0).toUpperCase() : '#'),
  )
  return [...letters].sort(([a], [b]) => Number(a === '#') - Number(b === '#') || byText(a, b))
}

function refuseSharedAddresses(named: readonly Named[]): void {
  const names = new Map<string, string>()
  for (const { name, slug } of named) {
    const other = names.get(slug)
    if (other !== undefined) throw new Error(`“${name}” and “${other}” have one address, ${slug}`)
    names.set(slug, name)
  }
}
