import { blocksOf } from '../../archive/body.ts'
import { readText } from '../../archive/files.ts'
import { cutFrontmatter } from '../../archive/frontmatter.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article } from '../../archive/schema.ts'
import type { Doc } from '../types.ts'

/** What the index holds of an article, its text read from its file. */
export function readDoc(archive: Archive, article: Article): Doc {
  const file = readText(archive.dir, archive.files.get(article.id) ?? '') ?? ''
  return docOf(article, textsOf(cutFrontmatter(file)?.body ?? ''))
}

/** What the index holds of one article with these paragraphs and subheads. */
export function docOf(article: Article, text: string[]): Doc {
  const { id, kind, headline, reporter, photographer } = article
  const people = [...new Set([...reporter, ...photographer].map(({ name }) => name))]
  const printed = {
    kicker: article.kicker,
    subtitle: article.subtitle,
    county: article.county,
    date: article.date,
    estimate: article.dateEstimate?.interval ?? null,
    paper: article.paper,
    page: article.page,
    section: article.section,
    column: article.column,
    dateline: article.dateline,
  }
  const known = Object.fromEntries(Object.entries(printed).filter(([, value]) => value !== null))
  return { id, kind, headline, ...known, people, text }
}

/** The texts of an article's Markdown: its paragraphs and subheads. */
export function textsOf(markdown: string): string[] {
  return blocksOf(markdown).map(({ text }) => text)
}
