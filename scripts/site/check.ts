import type { Archive } from '../../src/archive/load.ts'
import type { Stage } from './stage.ts'

/** What a built site lacks of its archive, one sentence each: published ids without a page, articles that the search index
 *  does not hold, where there is one. Astro has known ways of leaving pages out without a word, so that every build asks. */
export function missingArticles(
  { articles, gone, url }: Archive,
  site: Pick<Stage, 'has'>,
  indexed: number | undefined,
): string[] {
  const why = [...articles.keys(), ...gone.map(({ id }) => id)]
    .filter((id) => !site.has(`${url.article(id).slice(url.home.length)}index.html`))
    .map((id) => `the article ${id} has no page in the built site: this is a bug of the program, please report it`)
  if (indexed === undefined || indexed === articles.size) return why
  return [...why, `the search index holds ${indexed} of ${articles.size} articles: this is a bug, please report it`]
}
