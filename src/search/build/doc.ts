import { blocksOf } from '../../archive/body.ts'
import { readText } from '../../archive/files.ts'
import { cutFrontmatter } from '../../archive/frontmatter.ts'
import type { Archive } from '../../archive/load.ts'
import type { Article } from '../../archive/schema.ts'
import type { Card, Doc } from '../types.ts'

/** An article on its way into the index: what its frontmatter says, and its text or the file below `dir` that holds it. */
export type DocSource = { card: Card; text: string[] | { dir: string; file: string } }

/** What the index holds of an article, its text read from its file. */
export function readDoc(archive: Archive, article: Article): Doc {
  return docFrom(sourceOf(archive, article))
}

/** Where to find what the index holds of an article. */
export function sourceOf(archive: Archive, article: Article): DocSource {
  return { card: cardOf(article), text: { dir: archive.dir, file: archive.files.get(article.id) ?? '' } }
}

/** The article of a source. A file that is not there has no text. */
export function docFrom({ card, text }: DocSource): Doc {
  return { ...card, text: Array.isArray(text) ? text : readTexts(text.dir, text.file) }
}

/** The texts of an article's Markdown: its paragraphs and subheads. */
export function textsOf(markdown: string): string[] {
  return blocksOf(markdown).map(({ text }) => text)
}

function readTexts(dir: string, file: string): string[] {
  return textsOf(cutFrontmatter(readText(dir, file) ?? '')?.body ?? '')
}

function cardOf(article: Article): Card {
  const { id, kind, headline, reporter, photographer } = article
  const people = [...new Set([...reporter, ...photographer].map(({ name }) => name))]
  const credits = [...reporter, ...photographer.map(({ name, role }) => ({ name, role: role ?? '摄影' }))].flatMap(
    ({ name, role }) => (role === null ? [] : [`${role} ${name}`]),
  )
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
  return { id, kind, headline, ...known, people, ...(credits.length > 0 ? { credits } : {}) }
}
