import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { checkContent } from './check.ts'
import type { Fault } from './fault.ts'
import { filesBelow, type Read, readText, readYaml } from './files.ts'
import { cutFrontmatter, cutLedger } from './frontmatter.ts'
import type { Mask } from './mask.ts'
import { Memory } from './memory.ts'
import { byNumber, byText, newestFirst } from './order.ts'
import { linkFaults, type Registered, readRegister, registerFile } from './permalinks.ts'
import { publishedFaults } from './published.ts'
import {
  type Article,
  article as articleShape,
  type Filed,
  gazetteer,
  type Page,
  type Paper,
  type Place,
  pageRecord,
  paper as paperShape,
  type Site,
  site as siteShape,
} from './schema.ts'
import { type Urls, urlsAt } from './urls.ts'
import { maskedPage, maskOf } from './withdrawn.ts'

/** Everything the site knows; of the articles' texts no more than memory has room for. */
export type Archive = {
  dir: string
  site: Site
  url: Urls
  /** in the gazetteer's order */
  places: readonly Place[]
  /** the newspapers' profiles, in the order of their files */
  papers: readonly Paper[]
  /** newest first, undated last; then by paper, page number and slug */
  pages: readonly Page[]
  /** by id, in the order of `pages` and, within a page, of print */
  articles: ReadonlyMap<string, Article>
  /** the file of each article, below `dir` */
  files: ReadonlyMap<string, string>
  /** the text of an article below its frontmatter, kept for those that were read first; `readBody` reads the others again */
  bodies: ReadonlyMap<string, string>
  /** a hash of each article's and each page's file as it was read, by its path below `dir` */
  digests: ReadonlyMap<string, string>
  /** what was learnt of these files */
  memory: Memory
  /** the page on which each article was printed */
  pageOf: ReadonlyMap<string, Page>
  /** the day of first publishing by id, where the register knows it */
  since: ReadonlyMap<string, string>
  /** the published ids that are live no more, in the register's order */
  gone: readonly Registered[]
  /** what the register promises and the archive does not keep: no site is built until it does */
  unkept: readonly Fault[]
  /** what must not be seen of dumps that are quoted: texts of articles that were withdrawn */
  mask: Mask
}

/** A content folder → the archive, or everything in its files that cannot be used. Of the texts of its articles, so many
 *  characters are kept. What `memory` knows is not read by a parser again. */
export function readArchive(
  dir: string,
  keptText = mostKept,
  memory = new Memory(),
): { archive: Archive } | { faults: Fault[] } {
  const faults: Fault[] = []
  const site = readOne(dir, 'site.yaml', siteShape, faults)
  const places = readOne(dir, 'places.yaml', gazetteer, faults)?.places
  const papers = readPapers(dir, faults)
  const digests = new Map<string, string>()
  const known = { digests, memory }
  const pages = readPages(dir, faults, known)
  const { articles, bodies } = readArticles(dir, faults, keptText, known)
  const links = readLinks(dir, faults)
  if (pages.length === 0 && faults.length === 0) faults.push(nothingParsed)
  if (site === undefined || places === undefined || faults.length > 0) return { faults }
  const found = checkContent({ places, papers, pages, articles })
  if (found.length > 0) return { faults: found }
  return {
    archive: assemble(
      {
        ...{ dir, site, places, papers, bodies, digests, memory },
        since: new Map(links.flatMap(({ id, since }) => (since === undefined ? [] : [[id, since]]))),
        gone: links.filter(({ state }) => state !== 'live'),
        unkept: unkeptOf(links, pages, articles),
      },
      pages,
      articles,
    ),
  }
}

/** The archive’s own facts, for those who need no more. */
export function readSite(dir: string): Read<Site> {
  const faults: Fault[] = []
  const value = readOne(dir, 'site.yaml', siteShape, faults)
  return value === undefined ? { faults } : { value }
}

const nothingParsed: Fault = {
  file: 'pages',
  line: undefined,
  key: '',
  found: 'no page has been parsed yet',
  todo: 'put dumps into dumps/ and run npm run parse, then build again',
}

function readOne<T>(dir: string, file: string, shape: z.ZodType<T>, faults: Fault[]): T | undefined {
  const text = readText(dir, file)
  if (text === undefined) {
    const todo = existsSync(dir)
      ? 'copy it from the project’s content folder'
      : 'name a folder that has the shape of content/'
    faults.push({ file, line: undefined, key: '', found: 'is not there', todo })
    return undefined
  }
  return keep(readYaml(shape, text, file), faults)
}

function readPapers(dir: string, faults: Fault[]): Paper[] {
  return filesBelow(dir, 'papers', '.yaml').flatMap(
    (file) => keep(readYaml(paperShape, readText(dir, file) ?? '', file), faults) ?? [],
  )
}

function readPages(dir: string, faults: Fault[], known: Known): Filed<Page>[] {
  return filesBelow(dir, 'pages', '.yaml').flatMap((file) => {
    const text = readText(dir, file) ?? ''
    const record = recalled(known, file, text, () => keep(readYaml(pageShape, cutLedger(text).facts, file), faults))
    return record ? [{ file, record }] : []
  })
}

const pageShape = pageRecord.omit({ texts: true, ledger: true })

function readArticles(dir: string, faults: Fault[], keptText: number, known: Known) {
  const bodies = new Map<string, string>()
  let kept = 0
  const articles = filesBelow(dir, 'articles', '.md').flatMap((file): Filed<Article>[] => {
    const text = readText(dir, file) ?? ''
    const cut = cutFrontmatter(text)
    if (cut === undefined) {
      const found = 'has no frontmatter between two lines of ---'
      faults.push({
        file,
        line: 1,
        key: '',
        found,
        todo: 'run npm run parse again, or delete the file if no dump made it',
      })
      return []
    }
    const record = recalled(known, file, text, () => keep(readYaml(articleShape, cut.frontmatter, file, 2), faults))
    if (record === undefined) return []
    kept += cut.body.length
    if (kept <= keptText) bodies.set(record.id, ownCopy(cut.body))
    return [{ file, record }]
  })
  return { articles, bodies }
}

type Known = { digests: Map<string, string>; memory: Memory }

/** What a file's text says, unless its hash is known. */
function recalled<T>({ digests, memory }: Known, file: string, text: string, read: () => T): T {
  const digest = hash('sha256', text, 'base64url')
  digests.set(file, digest)
  return memory.recall(`record ${file} ${digest}`, read)
}

/** The same text in memory of its own: a piece of a text otherwise keeps the whole of it. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}

/** Characters of texts in memory, 80 MB: beyond that a text is read again by each of the four pages that show it. */
const mostKept = 40_000_000

function keep<T>(read: Read<T>, faults: Fault[]): T | undefined {
  if ('value' in read) return read.value
  faults.push(...read.faults)
  return undefined
}

/** The register of published ids. An archive that was never published has none; one that cannot be read would show what
 *  was withdrawn. */
function readLinks(dir: string, faults: Fault[]): Registered[] {
  const { links, faults: found } = readRegister(readText(dir, registerFile) ?? '')
  faults.push(...[...found, ...linkFaults(links)].map((fault) => ({ file: registerFile, key: '', ...fault })))
  return links
}

function unkeptOf(links: readonly Registered[], pages: readonly Filed<Page>[], articles: readonly Filed<Article>[]) {
  const lost = pages.flatMap(({ file, record }) => record.lost.map((one) => ({ file, ...one })))
  return publishedFaults(links, new Map(articles.map(({ file, record }) => [record.id, file])), lost)
}

function assemble(
  known: Pick<
    Archive,
    'dir' | 'site' | 'places' | 'papers' | 'bodies' | 'digests' | 'memory' | 'since' | 'gone' | 'unkept'
  >,
  filedPages: Filed<Page>[],
  filedArticles: Filed<Article>[],
): Archive {
  const gone = new Set(known.gone.map(({ id }) => id))
  const hidden = filedArticles.filter(({ record }) => gone.has(record.id))
  const shown = filedArticles.filter(({ record }) => !gone.has(record.id))
  const mask = maskOf(known, filedPages, hidden, shown)
  const secret = new Map(hidden.map(({ record }) => [record.id, record]))
  const masked = filedPages
    .map(({ record }) => maskedPage(record, mask, secret))
    .sort((a, b) => byPrint(a.page, b.page))
  const byId = new Map(shown.map((filed) => [filed.record.id, filed]))
  const placed = masked.flatMap(({ page, withoutQuotes }) =>
    page.articles.flatMap((id) => {
      const filed = byId.get(id)
      return filed ? [{ page, file: filed.file, record: withoutQuotes(filed.record) }] : []
    }),
  )
  return {
    ...known,
    mask,
    url: urlsAt(known.site.base),
    pages: masked.map(({ page }) => page),
    articles: new Map(placed.map(({ record }) => [record.id, record])),
    files: new Map(placed.map(({ record, file }) => [record.id, file])),
    pageOf: new Map(placed.map(({ record, page }) => [record.id, page])),
  }
}
function byPrint(a: Page, b: Page): number {
  return (
    newestFirst(a.date, b.date) ||
    byText(a.paper ?? '', b.paper ?? '') ||
    byNumber(a.page, b.page) ||
    byText(a.slug, b.slug)
  )
}
