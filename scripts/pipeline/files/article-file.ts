import type { Article, PageRecord } from '../../../src/archive/schema.ts'
import { lookOf } from '../identity/look.ts'
import { spansOf } from '../text/lines.ts'
import type { BlockOfText, ParsedArticle } from '../types/fields.ts'
import type { Piece } from '../types/lines.ts'
import type { Name } from '../types/marks.ts'
import type { ParsedPage } from '../types/page.ts'
import { markdownOf } from './markdown.ts'
import { articleReadBack } from './read-back.ts'
import { yamlOf } from './yaml.ts'

/** An article's fields and text → its file. The same article always gives the same bytes. */
export function articleFile(fields: Article, body: readonly Block[]): string {
  return articleReadBack(`---\n${yamlOf(fields)}---\n\n${markdownOf(body)}`, fields, body)
}

export type Block = Pick<BlockOfText, 'is' | 'text'>

/** An article and its page → the frontmatter, in the order of the file format. */
export function frontmatterOf(article: ParsedArticle, page: ParsedPage): Article {
  const { facts, input } = page
  return {
    id: article.id,
    kind: article.kind,
    headline: article.headline,
    headlineLines: article.headlineLines,
    kicker: article.kicker ?? null,
    subtitle: article.subtitle ?? null,
    county: article.county ?? null,
    date: facts.date ?? null,
    dateEstimate: page.dateEstimate,
    paper: facts.paper ?? null,
    page: facts.page ?? null,
    section: facts.section ?? null,
    column: article.column ?? null,
    dateline: article.dateline ?? null,
    reporter: article.reporter.map(person),
    photographer: article.photographer.map(person),
    source: { dump: input.dump, sha256: input.sha256, lines: linesOf(article) },
    evidence: { ...article.evidence, ...facts.evidence },
    textHash: article.textHash,
  }
}

const person = ({ name, role }: Name) => ({ name, role: role ?? null })

/** The runs of lines that an article takes, its titles and its text apart; blank lines inside a run belong to it. */
function linesOf(article: ParsedArticle): [number, number][] {
  const isTitle = (is: string) => is === 'headline' || is === 'kicker' || is === 'subtitle'
  const of = (titles: boolean) => article.owned.filter((o) => isTitle(o.is) === titles).flatMap((o) => o.pieces)
  return [...runs(of(false)), ...runs(of(true))].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** A gap of up to three blank lines is inside a run. */
const widestBlank = 4

function runs(pieces: readonly Piece[]): [number, number][] {
  const out: [number, number][] = []
  for (const line of [...new Set(pieces.flatMap(spansOf).map((span) => span.line))].sort((a, b) => a - b)) {
    const last = out.at(-1)
    if (last && line - last[1] <= widestBlank) last[1] = line
    else out.push([line, line])
  }
  return out
}

/** The running text of an article, its paragraphs and subheads one behind the other. */
export const textOf = (body: readonly Block[]): string => body.map((b) => b.text).join('')

/** A page → `pages/<dump>.yaml`. */
export function recordOfPage(page: ParsedPage, slug: string): PageRecord {
  const { facts, input } = page
  const stretch = (pieces: readonly Piece[]): [number, number] => {
    const lines = pieces.flatMap(spansOf).map((span) => span.line)
    return [Math.min(...lines), Math.max(...lines)]
  }
  const printed = (pieces: readonly Piece[]) => pieces.map((p) => p.text).join('\n')
  return {
    dump: input.dump,
    sha256: input.sha256,
    encoding: input.encoding,
    slug,
    paper: facts.paper ?? null,
    date: facts.date ?? null,
    dateEstimate: page.dateEstimate,
    weekday: facts.weekday ?? null,
    page: facts.page ?? null,
    section: facts.section ?? null,
    evidence: facts.evidence,
    credits: facts.credits,
    sponsors: facts.sponsors,
    articles: page.articles.map((a) => a.id),
    furniture: page.furniture.map((f) => ({
      kind: f.kind,
      text: printed(f.pieces),
      lines: stretch(f.pieces),
      why: f.why,
    })),
    unresolved: page.unresolved.map((pieces) => ({ text: printed(pieces), lines: stretch(pieces) })),
    corrections: page.corrections.map((c) => ({
      article: page.articles.find((a) => a.owned.some((o) => o.pieces.some((p) => p.span.line === c.line)))?.id ?? null,
      line: c.line,
      what: c.what,
      was: c.was ?? null,
      is: c.is ?? null,
      who: c.who,
      when: c.when,
      why: c.why,
    })),
    problems: page.problems.map((p) => ({ rule: p.rule, line: p.line ?? null, found: p.found, todo: p.todo })),
    lost: [],
    texts: page.articles.map((a) => ({
      id: a.id,
      look: lookOf(a.firstLine, a.headlineLines.join(''), textOf(a.body)),
    })),
    ledger: page.ledger,
  }
}
