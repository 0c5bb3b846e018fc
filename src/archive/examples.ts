import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { type Archive, readArchive } from './load.ts'
import { type Link, registerFile, withNewLinks } from './permalinks.ts'
import type { Article, PageRecord, Paper, Place, Site } from './schema.ts'

/** Small archives for tests: everything a reader of content files checks, and nothing that any newspaper printed. */

export function exampleArticle(fields: Partial<Article> = {}): Article {
  const id = fields.id ?? exampleId('a')
  return {
    id,
    kind: 'article',
    headline: '秋收进展顺利',
    headlineLines: ['秋收进展顺利'],
    kicker: null,
    subtitle: null,
    county: '东县',
    date: '2023-12-17',
    dateEstimate: null,
    paper: '平原日报',
    page: 3,
    section: null,
    column: null,
    dateline: null,
    reporter: [{ name: '张三', role: '通讯员' }],
    photographer: [],
    source: { dump: 'a.txt', sha256: exampleHash, lines: [[1, 9]] },
    evidence: {},
    textHash: exampleHash,
    ...fields,
  }
}

export function examplePage(fields: Partial<PageRecord> = {}): PageRecord {
  return {
    dump: `${fields.slug ?? 'a'}.txt`,
    sha256: exampleHash,
    encoding: 'utf-8',
    slug: 'a',
    paper: '平原日报',
    date: '2023-12-17',
    dateEstimate: null,
    weekday: null,
    page: 3,
    section: null,
    evidence: {},
    credits: [],
    sponsors: [],
    articles: [],
    furniture: [],
    unresolved: [],
    corrections: [],
    problems: [],
    lost: [],
    texts: [],
    ledger: [],
    ...fields,
  }
}

/** An id of twelve times the same letter. */
export function exampleId(letter: string): string {
  return letter.repeat(12)
}

export function examplePaper(fields: Partial<Paper> = {}): Paper {
  return {
    name: '平原日报',
    slug: 'pingyuan-ribao',
    home: null,
    sections: [],
    folios: [],
    columns: [],
    slogans: [],
    penNames: [],
    ...fields,
  }
}

export const examplePlaces: [prefecture: Place, county: Place, district: Place] = [
  { name: '平原市', slug: 'pingyuan', kind: 'prefecture', parent: null, aliases: ['平原'], position: null },
  { name: '东县', slug: 'dong', kind: 'county', parent: '平原市', aliases: [], position: [2, 1] },
  { name: '西区', slug: 'xi', kind: 'district', parent: '平原市', aliases: [], position: [1, 1] },
]

const exampleSite: Site = {
  title: '例报',
  tagline: '试验用',
  address: 'https://archive.example.org',
  base: '/',
  contact: null,
  textLicence: '无',
  icp: null,
}

export type Example = {
  articles?: Article[]
  pages?: PageRecord[]
  places?: Place[]
  papers?: Paper[]
  site?: Partial<Site>
  /** the text of every article, or of each by its id */
  body?: string | ((id: string) => string)
  /** the day of first publishing of articles, by id */
  since?: Readonly<Record<string, string>>
}

/** A content folder outside the project, gone when all tests are over. */
export function exampleFolder({
  articles = [],
  pages = [],
  places = examplePlaces,
  papers = [],
  site = {},
  body = '正文。',
  since = {},
}: Example): string {
  const bodyOf = typeof body === 'string' ? () => body : body
  const dir = mkdtempSync(join(tmpdir(), 'content-'))
  writeExample(dir, 'site.yaml', stringify({ ...exampleSite, ...site }))
  writeExample(dir, 'places.yaml', stringify({ places }, noAliases))
  for (const each of papers) writeExample(dir, `papers/${each.slug}.yaml`, stringify(each, noAliases))
  for (const page of pages) writeExample(dir, `pages/${page.slug}.yaml`, stringify(page, noAliases))
  const links = articles.map(({ id }): Link => {
    const day = since[id] === undefined ? {} : { since: since[id] }
    return { id, dump: exampleHash, line: 1, state: 'live', ...day, sketch: '' }
  })
  writeExample(dir, registerFile, withNewLinks('', links))
  for (const article of articles)
    writeExample(
      dir,
      `articles/${article.id}.md`,
      `---\n${stringify(article, noAliases)}---\n\n${bodyOf(article.id)}\n`,
    )
  return dir
}

/** Writes one file of such a folder, also a broken one. */
export function writeExample(dir: string, file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), text)
}

/** The archive in such a folder. */
export function exampleArchive(example: Example): Archive {
  const read = readArchive(exampleFolder(example))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.archive
}

const exampleHash = '0'.repeat(64)
const noAliases = { aliasDuplicateObjects: false }
