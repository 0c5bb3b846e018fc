import type { Archive } from '../load.ts'
import type { Article } from '../schema.ts'
import { tally } from '../tally.ts'
import { columnNamed } from './columns.ts'
import { contributorNamed } from './contributors.ts'
import { placeNamed } from './counties.ts'
import { keywordsAmong } from './keywords.ts'

/** Names with how often they come in a list of articles and where each leads: a part of the margin beside the list. */
type Part = { title: string; items: { name: string; href?: string | undefined; count: number }[] }

/** What else the articles of a list have in common: who wrote them, which counties, columns and words they have, the most
 *  frequent first, some of each. What the list itself is about is left out, and so is what none of them has. */
export function besideList(
  archive: Archive,
  articles: readonly Article[],
  own: 'county' | 'reporter' | 'column' | 'word' | 'paper',
): Part[] {
  const { url } = archive
  const some = (names: Iterable<string>, href: (name: string) => string | undefined) =>
    tally(names)
      .slice(0, mostNames)
      .map(([name, count]) => ({ name, href: href(name), count }))
  const columnOf = (name: string) => columnNamed(archive, name)
  const parts = {
    county: () => ({
      title: '县区',
      items: some(
        articles.flatMap(({ county }) => county ?? []),
        (name) => addressOf(placeNamed(archive, name), url.county),
      ),
    }),
    reporter: () => ({
      title: '作者',
      items: some(
        articles.flatMap(({ reporter, photographer }) => [
          ...new Set([...reporter, ...photographer].map(({ name }) => name)),
        ]),
        (name) => addressOf(contributorNamed(archive, name), url.reporter),
      ),
    }),
    column: () => ({
      title: '栏目',
      items: some(
        articles.flatMap(({ column }) => column ?? []),
        (name) => addressOf(columnOf(name), url.column),
      ),
    }),
    word: () => ({
      title: '词语',
      items: keywordsAmong(archive, articles, mostNames).map(({ word: { name, slug }, count }) => ({
        name,
        href: url.word(slug),
        count,
      })),
    }),
  }
  return (['reporter', 'county', 'column', 'word'] as const).filter((each) => each !== own).map((each) => parts[each]())
}

/** Of each kind: three or four lines in the margin. */
const mostNames = 18

function addressOf(item: { slug: string } | undefined, href: (slug: string) => string): string | undefined {
  return item && href(item.slug)
}
