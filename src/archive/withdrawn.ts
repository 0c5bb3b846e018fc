import { bodyOf, type Texts } from './body.ts'
import { cutLines, readDump } from './dump.ts'
import { readLedger } from './ledger.ts'
import { Mask } from './mask.ts'
import type { Article, DateEstimate, Filed, Page } from './schema.ts'

/** What must not be seen of an archive's dumps: the texts of its hidden articles, as they are read and as they stand in their
 *  dumps, but for what others say, too. */
export function maskOf(
  { dir, bodies }: Pick<Texts, 'dir' | 'bodies'>,
  pages: readonly Filed<Page>[],
  hidden: readonly Filed<Article>[],
  shown: readonly Filed<Article>[],
): Mask {
  if (hidden.length === 0) return new Mask([], [])
  const files = new Map([...hidden, ...shown].map(({ file, record }) => [record.id, file]))
  const texts = function* (articles: readonly Filed<Article>[]) {
    for (const { record } of articles) {
      const { id, kicker, headline, subtitle } = record
      yield bodyOf({ dir, bodies, files }, id)
      for (const title of [kicker, headline, subtitle]) yield title ?? ''
    }
  }
  const ids = new Set(hidden.map(({ record }) => record.id))
  const printed = function* () {
    for (const { record: page } of pages) {
      if (!page.articles.some((id) => ids.has(id))) continue
      const lines = readDump({ dir }, page) ?? []
      for (const { from, to, article } of readLedger({ dir }, page))
        if (ids.has(article ?? ''))
          yield cutLines(lines, from, to)
            .map(({ text }) => text)
            .join('')
    }
  }
  return new Mask([...texts(hidden), ...printed()], texts(shown))
}

/** A page without its hidden articles, and without what it quotes of any; and how its articles look without. */
export function maskedPage(
  page: Page,
  mask: Mask,
  hidden: ReadonlyMap<string, Article>,
): { page: Page; withoutQuotes: (article: Article) => Article } {
  if (hidden.size === 0) return { page, withoutQuotes: (article) => article }
  const here = page.articles.flatMap((id) => hidden.get(id) ?? [])
  const isHidden = (line: number | null, text: string) =>
    (line !== null && here.some(({ source }) => source.lines.some(([from, to]) => from <= line && line <= to))) ||
    mask.hides(text)
  const estimate = (one: DateEstimate | null) => (one && isHidden(one.line, one.because) ? null : one)
  return {
    page: {
      ...page,
      dateEstimate: estimate(page.dateEstimate),
      articles: page.articles.filter((id) => !hidden.has(id)),
      furniture: page.furniture.map((one) => ({ ...one, text: mask.masked(one.text) })),
      unresolved: page.unresolved.map((one) => ({ ...one, text: mask.masked(one.text) })),
      problems: page.problems.filter(({ line, found }) => !isHidden(line, found)),
      corrections: page.corrections.filter(
        ({ article, line, was, is }) => !hidden.has(article ?? '') && !isHidden(line, `${was ?? ''}\n${is ?? ''}`),
      ),
    },
    withoutQuotes: (article) => ({ ...article, dateEstimate: estimate(article.dateEstimate) }),
  }
}
