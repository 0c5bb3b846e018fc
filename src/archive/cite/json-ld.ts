import type { Block } from '../body.ts'
import type { Article } from '../schema.ts'
import { authorsOf, subtitleOf } from './cite.ts'

/** A value of JSON-LD; what is undefined is left out when it is written. */
export type Linked = { [key: string]: string | number | undefined | Linked | (string | Linked)[] }

/** What the page of an article knows besides the article. Addresses are whole ones. */
export type Around = {
  address: string
  /** where the dump's lines stand */
  source: string
  /** the printed page */
  page: string
  blocks: readonly Block[]
  keywords: readonly string[]
  /** names that are no person's: 汶组宣 */
  collectives: ReadonlySet<string>
}

/** An article in the terms of schema.org: a NewsArticle in an issue of a newspaper. https://schema.org/NewsArticle */
export function newsArticle(
  article: Article,
  { address, source, page, blocks, keywords, collectives }: Around,
): Linked {
  const { county, date, paper } = article
  const persons = (names: readonly string[]) =>
    names.map((name): Linked => ({ '@type': collectives.has(name) ? 'Organization' : 'Person', name }))
  const authors = authorsOf(article)
  const photographers = article.photographer.map(({ name }) => name).filter((name) => !authors.includes(name))
  const newspaper: Linked | undefined = paper === null ? undefined : { '@type': 'Newspaper', name: paper }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    identifier: article.id,
    headline: article.headline,
    alternativeHeadline: subtitleOf(article.subtitle),
    dateline: article.dateline ?? undefined,
    datePublished: date ?? undefined,
    temporalCoverage: date === null ? article.dateEstimate?.interval : undefined,
    author: some(persons(authors)),
    contributor: some(persons(photographers)),
    printPage: article.page?.toString(),
    printSection: article.section ?? undefined,
    articleSection: article.column ?? undefined,
    contentLocation: county === null ? undefined : { '@type': 'AdministrativeArea', name: county },
    keywords: keywords.length > 0 ? keywords.join(',') : undefined,
    isPartOf: {
      '@type': 'PublicationIssue',
      url: page,
      datePublished: date ?? undefined,
      isPartOf: newspaper,
    },
    isBasedOn: source,
    inLanguage: 'zh-Hans',
    version: article.textHash,
    articleBody: blocks.map(({ text }) => text).join('\n'),
  }
}

/** The text of a `<script type="application/ld+json">`: no `<` in it, so that nothing in a value ends the element. */
export function scriptText(value: Linked): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function some(values: Linked[]): Linked[] | undefined {
  return values.length > 0 ? values : undefined
}
