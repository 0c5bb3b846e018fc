import { type Item, itemOf } from '../article/item.ts'
import type { Block } from '../body.ts'
import { citation } from '../cite/cite.ts'
import type { Archive } from '../load.ts'
import type { Article, Evidence, Person } from '../schema.ts'

/** An article as its file of data has it: all that a list says of it, its text, where it stands and what says so. */
export type DataRecord = Item & {
  dateline: string | null
  reporter: Person[]
  photographer: Person[]
  /** the clause of the text that bounds the date */
  dateBecause: string | null
  /** paragraphs and subheads, a line each */
  text: string
  blocks: readonly Block[]
  source: { dump: string; sha256: string; lines: [number, number][]; address: string }
  evidence: Record<string, Evidence>
  /** GB/T 7714-2025 */
  citation: string
}

/** `blocks` are the article's text. Throws for an article that stands on no page, which no archive has. */
export function dataRecord(archive: Archive, article: Article, blocks: readonly Block[]): DataRecord {
  const page = archive.pageOf.get(article.id)
  if (page === undefined) throw new Error(`${article.id} stands on no page`)
  const item = itemOf(archive, article)
  return {
    ...item,
    dateline: article.dateline,
    reporter: article.reporter,
    photographer: article.photographer,
    dateBecause: article.dateEstimate?.because ?? null,
    text: blocks.map(({ text }) => text).join('\n'),
    blocks,
    source: { ...article.source, address: new URL(archive.url.source(page.slug), archive.site.address).href },
    evidence: article.evidence,
    citation: citation(article, item.address),
  }
}

/** An article as plain text: its titles, who wrote it, its text with the indent of print, and how to cite it. */
export function plainTextFile(article: Article, record: DataRecord): string {
  const people = [...article.reporter, ...article.photographer].map(({ name, role }) =>
    [role, name].filter(Boolean).join(' '),
  )
  const head = [
    article.kicker,
    article.headline,
    article.subtitle,
    [article.dateline, ...people].filter(Boolean).join('　'),
  ]
  const text = record.blocks.map(({ is, text }) => (is === 'paragraph' ? `　　${text}` : `\n${text}\n`))
  const foot = [record.citation, `文本版本 SHA-256 ${article.textHash}`]
  return [head.filter(Boolean), text, foot].map((part) => `${part.join('\n')}\n`).join('\n')
}
