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

/** The texts of an article's Markdown, as `blocksOf` reads them. A paragraph in which no character means anything to
 *  Markdown is what it says, and nearly all are: the parser, which takes a thousand times as long, reads the others. */
export function textsOf(markdown: string): string[] {
  const blocks = markdown.split('\n\n').map((block) => block.replace(/^\n+|\n+$/g, ''))
  const texts = blocks.flatMap((block) => (block === '' ? [] : [plainText(block)]))
  return texts.includes(undefined) ? blocksOf(markdown).map(({ text }) => text) : (texts as string[])
}

/** A paragraph or `## ` subhead that the parser would read as it stands; undefined when that is not certain. */
function plainText(block: string): string | undefined {
  const text = block.startsWith('## ') ? block.slice(3) : block
  return doubtful.test(text) ? undefined : text
}

/** Whatever Markdown gives a meaning to: marks, escapes, references, line breaks, blanks at an end; at the beginning also
 *  what opens a list, and a line of = or - under another. */
const doubtful = /[\\`*_[\]<>&#~|!\n\r\t\0]|^\s|\s$|^[-+=>]|^\d+[.)]/
