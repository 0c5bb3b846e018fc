import type { Article } from '../schema.ts'
import { authorsOf, subtitleOf, titleOf, undatedInWords } from './cite.ts'

/** Citations for programs that keep references. Each names the version that was cited by the hash of its text, and says
 *  in words what is known of the time where no date was printed. `url` is the article's permanent address. */

/** BibTeX, in the fields that BibLaTeX and the styles for GB/T 7714 read of a newspaper article. Every name stands in
 *  braces: a Chinese name is one whole, and so is a collective's. */
export function bibtex(article: Article, url: string): string {
  const [year, month, day] = article.date?.split('-') ?? []
  const fields: [name: string, value: string | undefined][] = [
    [
      'author',
      authorsOf(article)
        .map((name) => `{${escaped(name)}}`)
        .join(' and '),
    ],
    ['title', `{${escaped(titleOf(article, '：'))}}`],
    ['journal', escaped(article.paper ?? '')],
    ['entrysubtype', 'newspaper'],
    ['date', article.date ?? ''],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['pages', article.page === null ? '' : String(article.page)],
    ['url', url],
    ['langid', 'chinese'],
    ['note', escaped(notesOf(article).join('；'))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return `@article{xianwen:${article.id},\n${lines.join('\n')}\n}\n`
}

/** RIS: two letters, a value, CRLF. A value is one line. https://en.wikipedia.org/wiki/RIS_(file_format) */
export function ris(article: Article, url: string): string {
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ...authorsOf(article).map((name): [string, string] => ['AU', name]),
    ['TI', titleOf(article, '：')],
    ['T2', article.paper ?? undefined],
    ['PY', article.date?.slice(0, 4)],
    ['DA', article.date?.replaceAll('-', '/')],
    ['SP', article.page === null ? undefined : String(article.page)],
    ['SE', article.section ?? undefined],
    ['LA', 'zh-CN'],
    ['UR', url],
    ['ID', article.id],
    ...notesOf(article).map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ]
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('')
}

/** One item of CSL-JSON. https://github.com/citation-style-language/schema */
type CslItem = {
  id: string
  type: 'article-newspaper'
  title: string
  'title-short'?: string
  author?: { literal: string }[]
  'container-title'?: string
  issued: { 'date-parts': [number[]] } | { literal: string }
  page?: string
  section?: string
  URL: string
  language: 'zh-CN'
  version: string
  note?: string
}

/** CSL-JSON, for Zotero, Pandoc and every program that uses CSL. A name is `literal`: nobody prints where the family's
 *  ends. What prints no date says so in `issued`. */
export function cslItem(article: Article, url: string): CslItem {
  const authors = authorsOf(article)
  return {
    id: article.id,
    type: 'article-newspaper',
    title: titleOf(article, '：'),
    ...(subtitleOf(article.subtitle) !== undefined && { 'title-short': article.headline }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(article.paper !== null && { 'container-title': article.paper }),
    issued: issuedOf(article),
    ...(article.page !== null && { page: String(article.page) }),
    ...(article.section !== null && { section: article.section }),
    URL: url,
    language: 'zh-CN',
    version: article.textHash,
  }
}

/** The day, or in words what is known of it: so it comes through Zotero, and styles print it as it stands. */
function issuedOf({ date, dateEstimate }: Article): CslItem['issued'] {
  if (date === null) return { literal: `[${undatedInWords(dateEstimate)}]` }
  return { 'date-parts': [date.split('-').map(Number)] }
}

function notesOf({ date, dateEstimate, textHash }: Article): string[] {
  return [...(date === null ? [undatedInWords(dateEstimate)] : []), `文本版本 SHA-256 ${textHash}`]
}

/** What BibTeX would read as its own marks. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}%$#&_~^]/g, (mark) => marks[mark] ?? `\\${mark}`)
}

const marks: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
